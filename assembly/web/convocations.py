from flask import Blueprint

pages = Blueprint("convocations", __name__, url_prefix="/convocations")
