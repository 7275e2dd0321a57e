"""The votes that wait for the reader: every page says so, above all else."""

from collections.abc import Sequence

from flask import Blueprint, render_template, request

from assembly.queries import waiting
from assembly.queries.waiting import WaitingVote
from assembly.web.parts import look, now, viewer

pages = Blueprint("waiting", __name__)


@pages.app_context_processor
def _votes_waiting() -> dict[str, object]:
    return {"votes_waiting": votes_waiting}


@pages.get("/votes/waiting")
def show() -> str:
    """The banner: the fragment that a page fetches when news of a vote comes; `but`
    is the vote that the page itself is about."""
    but = request.args.get("but", 0, type=int)
    return render_template("votes/banner.html", but=but)


def votes_waiting() -> Sequence[WaitingVote]:
    """The open votes in which the reader has still to vote, oldest first."""
    who = viewer()
    if who is None or not who.may_enter:
        return ()
    with look() as db:
        return waiting.votes_waiting(db, who, now())


def next_vote(vote_id: int) -> WaitingVote | None:
    """The oldest vote, other than this one, that waits for the reader."""
    return next((v for v in votes_waiting() if v.vote_id != vote_id), None)
