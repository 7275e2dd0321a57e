from flask import Blueprint

pages = Blueprint("assemblies", __name__, url_prefix="/assemblies")
