"""Votes: the sheet, the closing, the result."""

import secrets
from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug import Response

from assembly.queries import (
    changes,
    desks,
    motions,
    roll_calls,
    sheets,
    votes,
)
from assembly.rules.chair import may_chair
from assembly.rules.objection import Objection, Refused
from assembly.use_cases.voting.cast_ballots import cast_ballots
from assembly.use_cases.voting.close_vote import close_vote
from assembly.web import elections, receipts, waiting
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.web.sheet_forms import LEFT_OUT, SentSheet, read_sheet

SEE_OTHER = 303
VOTE = "/votes/<int:vote_id>"
LONGEST_NUMBER = 9

pages = Blueprint("votes", __name__)

Page = str | tuple[str, int]
pages.add_app_template_test(lambda who: may_chair(who.table_posts), "chairing")


@pages.get(VOTE)
def show(vote_id: int) -> str:
    return _vote_page(vote_id)


@pages.post(f"{VOTE}/ballots")
def cast(vote_id: int) -> Response | Page:
    """One choice for all fills the sheet and casts nothing: it is shown again."""
    sent = read_sheet(request.form)
    if sent.faults:
        said = [Objection("", fault) for fault in sent.faults]
        return _vote_page(vote_id, sent, said), MALFORMED
    if sent.fills:
        return _vote_page(vote_id, sent)
    try:
        with begin() as work:
            receipt = cast_ballots(
                work, vote_id=vote_id, choices=sent.choices(), key=sent.key
            )
    except Refused as refusal:
        return _vote_page(vote_id, sent, refusal.objections), CONFLICT
    return receipts.received(vote_id, receipt.sheet_id)


@pages.get(f"{VOTE}/panel")
def show_panel(vote_id: int) -> str:
    """The vote in short: the fragment that a page fetches when news of it comes."""
    with look() as db:
        panel = votes.panel(db, me_as_viewer(), vote_id, now())
    return render_template("votes/short.html", panel=panel)


@pages.get(f"{VOTE}/closure")
def confirm_closing(vote_id: int) -> str:
    return _closing_page(vote_id, ())


@pages.post(f"{VOTE}/closure")
def close(vote_id: int) -> Response | tuple[str, int]:
    confirmed = request.form.get("confirmed_not_voting", "")
    if confirmed and not _is_count(confirmed):
        said = _("The number of members who have not voted cannot be read.")
        return _closing_page(vote_id, [Objection("", said)]), MALFORMED
    try:
        with begin() as work:
            close_vote(
                work,
                vote_id=vote_id,
                confirmed_not_voting=int(confirmed) if confirmed else None,
            )
    except Refused as refusal:
        if not me_as_viewer().sees_drafts:
            raise
        return _closing_page(vote_id, refusal.objections), CONFLICT
    return redirect(url_for(".show", vote_id=vote_id), SEE_OTHER)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER


def _vote_page(
    vote_id: int,
    sent: SentSheet | None = None,
    objections: Sequence[Objection] = (),
) -> str:
    """The sheet while the vote is open, its result afterwards; what was sent stays."""
    if _is_secret(vote_id):
        return elections.vote_page(vote_id, objections)
    with look() as db:
        who = me_as_viewer()
        sheet = sheets.sheet(db, who, vote_id, now())
        called = roll_calls.roll_call(db, who, vote_id)
        moved = motions.voted_on(db, who, sheet.panel, now())
        change = changes.of_vote(db, who, vote_id)
    return render_template(
        "votes/show.html",
        sheet=sheet,
        panel=sheet.panel,
        moved=moved,
        roll_call=called,
        change=change,
        objections=objections,
        filled=sent is not None and sent.fills,
        chosen=sent.filled(sheet.to_be_filled) if sent else {},
        next_vote=waiting.next_vote(vote_id),
        left_out=LEFT_OUT,
        key=secrets.token_urlsafe(16),
    )


def _is_secret(vote_id: int) -> bool:
    with look() as db:
        return votes.panel(db, me_as_viewer(), vote_id, now()).is_secret


def _closing_page(vote_id: int, objections: Sequence[Objection]) -> str:
    with look() as db:
        who = me_as_viewer()
        panel = votes.panel(db, who, vote_id, now())
        vote = desks.desk_vote(db, who, panel, now())
    return render_template("votes/closure.html", vote=vote, objections=objections)
