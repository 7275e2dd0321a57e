"""The chair's desk, and the texts that are put to the vote from it."""

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug import Response

from assembly.queries import desks, item_votes, motion_offers
from assembly.queries.item_votes import ItemVotes
from assembly.rules.balloting import LONGEST_QUESTION
from assembly.rules.objection import Objection, Refused
from assembly.rules.texts import objections_to_text
from assembly.use_cases.voting.put_vote import put_vote
from assembly.web.late_clock import open_if_late
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED

SEE_OTHER = 303
ITEM_VOTES = "/items/<int:item_id>/votes"

pages = Blueprint("desks", __name__)


@pages.get("/assemblies/<int:assembly_id>/desk")
def show(assembly_id: int) -> str:
    open_if_late(assembly_id)
    with look() as db:
        desk = desks.desk(db, me_as_viewer(), assembly_id, now())
        motions = motion_offers.on_desk(db, me_as_viewer(), assembly_id, now())
    return render_template("desks/show.html", desk=desk, motions=motions)


@pages.get(ITEM_VOTES)
def show_item_votes(item_id: int) -> str:
    """The votes of an item in short: a fragment for the room."""
    item = _item(item_id)
    return render_template(
        "votes/panel.html",
        item=item,
        panels=item.panels,
        may_put=not item.against_putting,
    )


@pages.post(ITEM_VOTES)
def put(item_id: int) -> Response | tuple[str, int]:
    item = _item(item_id)
    text = request.form.get("text", "")
    malformed = objections_to_text(text, longest=LONGEST_QUESTION, article="B6")
    if malformed and not item.is_worded:
        return _again(item, text, malformed), MALFORMED
    open_if_late(item.assembly_id)
    try:
        with begin() as work:
            put_vote(work, item_id=item_id, text=text)
    except Refused as refusal:
        return _again(item, text, refusal.objections), CONFLICT
    return redirect(_back(item), SEE_OTHER)


def _item(item_id: int) -> ItemVotes:
    with look() as db:
        return item_votes.item_votes(db, me_as_viewer(), item_id, now())


def _back(item: ItemVotes) -> str:
    """Where the chair came from: the desk, unless the form says the room."""
    if request.form.get("back") == "room":
        return f"/assemblies/{item.assembly_id}/room#item-{item.id}"
    return url_for(".show", assembly_id=item.assembly_id)


def _again(item: ItemVotes, text: str, objections: Sequence[Objection]) -> str:
    return render_template(
        "votes/put.html",
        item=item,
        text=text,
        back=request.form.get("back", "desk"),
        objections=objections,
    )
