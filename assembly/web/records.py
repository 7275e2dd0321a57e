from flask import Blueprint

pages = Blueprint("records", __name__, url_prefix="/assemblies")
