from flask import Blueprint

pages = Blueprint("minutes", __name__, url_prefix="/assemblies")
