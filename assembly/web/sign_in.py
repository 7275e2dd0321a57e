from flask import Blueprint

pages = Blueprint("sign_in", __name__, url_prefix="/sign-in")
