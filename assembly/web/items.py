from flask import Blueprint

pages = Blueprint("items", __name__, url_prefix="/items")
