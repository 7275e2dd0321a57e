from flask import Blueprint

pages = Blueprint("documents", __name__, url_prefix="/documents")
