"""/search: agendas, messages, resolutions and members that hold some words."""

from flask import Blueprint, render_template, request

from assembly.queries.searches import LONGEST, MOST, search
from assembly.web.parts import look, me_as_viewer, now

pages = Blueprint("searches", __name__, url_prefix="/search")


@pages.get("")
def show() -> str:
    """An address that can be sent to somebody; what is too long is cut."""
    text = " ".join(request.args.get("q", "")[:LONGEST].replace("\0", " ").split())
    with look() as db:
        found = search(db, me_as_viewer(), now(), text) if text else None
    return render_template(
        "searches/show.html", text=text, found=found, most=MOST, longest=LONGEST
    )
