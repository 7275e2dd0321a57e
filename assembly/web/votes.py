from flask import Blueprint

pages = Blueprint("votes", __name__, url_prefix="/votes")
