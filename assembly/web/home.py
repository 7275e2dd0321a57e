"""The first page: whom I represent, in which posts, and what needs me now."""

from flask import Blueprint, render_template

pages = Blueprint("home", __name__)


@pages.get("/")
def show() -> str:
    return render_template("home/show.html")
