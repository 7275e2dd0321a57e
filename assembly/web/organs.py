"""/organs: the three organs, with everybody who holds or held their posts."""

from flask import Blueprint, render_template

from assembly.queries.organs import organs
from assembly.queries.terms import Ending, endings
from assembly.web.parts import look, me_as_viewer, now

pages = Blueprint("organs", __name__, url_prefix="/organs")


@pages.get("")
def index() -> str:
    with look() as db:
        found = organs(db, me_as_viewer(), now())
    return render_template("organs/index.html", organs=found, now=now())


def terms_ending() -> list[Ending]:
    """What the first page warns the table of; nobody else."""
    if not me_as_viewer().table_posts:
        return []
    with look() as db:
        return endings(db, now())
