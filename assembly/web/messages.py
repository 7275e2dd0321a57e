from flask import Blueprint

pages = Blueprint("messages", __name__, url_prefix="/messages")
