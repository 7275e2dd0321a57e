"""Elections: put to the secret vote, voted, and put again between those who led."""

import secrets
from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, request
from werkzeug import Response

from assembly.queries import electing, participations, secret_sheets
from assembly.queries import votes as votes_seen
from assembly.queries.electing import ElectionSeen
from assembly.queries.secret_sheets import SecretSheet
from assembly.rules.objection import Objection, Refused
from assembly.use_cases.electing.cast_secret_ballots import cast_secret_ballots
from assembly.use_cases.electing.put_election import put_election
from assembly.use_cases.electing.put_second_round import put_second_round
from assembly.web import receipts, waiting
from assembly.web.late_clock import open_if_late
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.web.secret_forms import (
    BLANK,
    CHANGE,
    REVIEW,
    SentSecretSheet,
    read_secret_sheet,
)
from assembly.web.sheet_forms import LEFT_OUT

SEE_OTHER = 303
ITEM_ELECTION = "/items/<int:item_id>/election"
VOTE = "/votes/<int:vote_id>"

ELECTIONS = "elections"  # what a page at an address of votes is helped as

pages = Blueprint("elections", __name__)

Page = str | tuple[str, int]


@pages.get(ITEM_ELECTION)
def show(item_id: int) -> str:
    """The post, who stands for it, and what the chair may do."""
    return _election_page(item_id)


@pages.post(ITEM_ELECTION)
def put(item_id: int) -> Response | Page:
    found = _election(item_id)
    open_if_late(found.assembly_id)
    try:
        with begin() as work:
            put_election(work, item_id=item_id)
    except Refused as refusal:
        return _election_page(item_id, refusal.objections), CONFLICT
    return redirect(_desk(found.assembly_id, item_id), SEE_OTHER)


@pages.post(f"{VOTE}/second-round")
def put_again(vote_id: int) -> Response:
    with look() as db:
        panel = votes_seen.panel(db, me_as_viewer(), vote_id, now())
    with begin() as work:
        put_second_round(work, vote_id=vote_id)
    return redirect(_desk(panel.assembly_id, panel.item_id), SEE_OTHER)


@pages.post(f"{VOTE}/participations")
def take_part(vote_id: int) -> Response | Page:
    """One choice for all fills the sheet, which is shown again. A filled one is shown
    to be confirmed, since it cannot be replaced, and only then cast."""
    sheet = _sheet(vote_id)
    sent = read_secret_sheet(request.form, [c.id for c in sheet.candidates])
    if sent.faults:
        said = [Objection("", fault) for fault in sent.faults]
        return vote_page(vote_id, said, sent), MALFORMED
    if sent.fills or sent.step == CHANGE:
        return vote_page(vote_id, (), sent)
    if sent.step == REVIEW:
        return _review(sheet, sent)
    try:
        with begin() as work:
            receipt = cast_secret_ballots(
                work, vote_id=vote_id, choices=sent.choices(), key=sent.key
            )
    except Refused as refusal:
        return vote_page(vote_id, refusal.objections, sent), CONFLICT
    return receipts.received(vote_id, receipt.sheet_id)


def vote_page(
    vote_id: int,
    objections: Sequence[Objection] = (),
    sent: SentSecretSheet | None = None,
) -> str:
    """The secret sheet while the vote is open, its result afterwards."""
    sheet = _sheet(vote_id)
    with look() as db:
        took_part = participations.participants(db, me_as_viewer(), vote_id)
    return render_template(
        "elections/vote.html",
        help_as=ELECTIONS,
        sheet=sheet,
        panel=sheet.panel,
        participants=took_part,
        objections=objections,
        filled=sent is not None and sent.fills,
        chosen=sent.filled(sheet.to_be_filled) if sent else {},
        next_vote=waiting.next_vote(vote_id),
        key=secrets.token_urlsafe(16),
        blank=BLANK,
        left_out=LEFT_OUT,
    )


def _review(sheet: SecretSheet, sent: SentSecretSheet) -> Page:
    vote_id = sheet.panel.id
    with look() as db:
        refused = secret_sheets.against_casting(
            db, me_as_viewer(), vote_id, sent.choices(), now()
        )
    if refused:
        return vote_page(vote_id, refused, sent), CONFLICT
    names = {line.elector.member.id: line.elector for line in sheet.lines}
    return render_template(
        "elections/review.html",
        help_as=ELECTIONS,
        panel=sheet.panel,
        sheet=sheet,
        sent=sent,
        values=sent.values(),
        electors=names,
        candidates={str(c.id): c for c in sheet.candidates},
        blank=BLANK,
    )


def _sheet(vote_id: int) -> SecretSheet:
    with look() as db:
        return secret_sheets.secret_sheet(db, me_as_viewer(), vote_id, now())


def _election(item_id: int) -> ElectionSeen:
    with look() as db:
        return electing.election_of(db, me_as_viewer(), item_id, now())


def _election_page(item_id: int, objections: Sequence[Objection] = ()) -> str:
    found = _election(item_id)
    return render_template(
        "elections/show.html", seen=found, objections=objections, panels=_panels(found)
    )


def _panels(found: ElectionSeen) -> Sequence[votes_seen.VotePanel]:
    with look() as db:
        by_item = votes_seen.panels(db, me_as_viewer(), found.assembly_id, now())
    return by_item.get(found.item_id, [])


def _desk(assembly_id: int, item_id: int | None) -> str:
    return f"/assemblies/{assembly_id}/desk#item-{item_id}"
