"""/calendar: the statutory calendar, and what is due by it."""

from flask import Blueprint, render_template

from assembly.queries.cycles import cycle_seen
from assembly.web.parts import look, now

pages = Blueprint("calendar", __name__)


@pages.get("/calendar")
def show() -> str:
    with look() as db:
        return render_template("calendar/show.html", seen=cycle_seen(db, now()))
