"""Receipts: what a voter gets for a sheet, roll-call or secret."""

from collections.abc import Mapping

from flask import Blueprint, make_response, redirect, render_template, url_for
from werkzeug import Response

from assembly.queries import (
    receipts,
    secret_receipts,
    sheets,
    signed_receipts,
    votes,
)
from assembly.queries.sheets import PresentBallot
from assembly.queries.votes import VotePanel
from assembly.web import in_place, waiting
from assembly.web.parts import look, me_as_viewer, now

CREATED = 201
SEE_OTHER = 303
RECEIPT = "/votes/<int:vote_id>/receipts/<int:sheet_id>"

pages = Blueprint("receipts", __name__)


@pages.get(RECEIPT)
def show(vote_id: int, sheet_id: int) -> str:
    with look() as db:
        panel = votes.panel(db, me_as_viewer(), vote_id, now())
    page = _secret_receipt if panel.is_secret else _receipt
    return page(panel, sheet_id)


@pages.get(f"{RECEIPT}/entries/<int:seq>.json")
def download(vote_id: int, sheet_id: int, seq: int) -> Response:
    """One ballot of one's own, proven under a signed checkpoint: to be kept."""
    with look() as db:
        content = signed_receipts.signed_receipt(
            db, me_as_viewer(), vote_id, sheet_id, seq=seq
        )
    name = f"receipt-vote-{vote_id}-entry-{seq}.json"
    return Response(
        content,
        mimetype="application/json",
        headers={"Content-Disposition": f"attachment; filename={name}"},
    )


def received(vote_id: int, sheet_id: int) -> Response:
    """A sheet was received: one is led to its receipt. A script that sent the sheet in
    place has the receipt at once: a second question costs a thin line a second."""
    to = url_for("receipts.show", vote_id=vote_id, sheet_id=sheet_id)
    if not in_place.is_asked():
        return redirect(to, SEE_OTHER)
    answer = make_response(show(vote_id, sheet_id), CREATED)
    answer.headers["Content-Location"] = to
    return answer


def _receipt(panel: VotePanel, sheet_id: int) -> str:
    with look() as db:
        who = me_as_viewer()
        receipt = receipts.receipt(db, who, panel.id, sheet_id)
        covered = signed_receipts.covered(db, receipt.assembly_id)
        sheet = sheets.sheet(db, who, panel.id, now())
    return render_template(
        "votes/receipt.html",
        receipt=receipt,
        panel=panel,
        covered=covered,
        standing=_standing(sheet),
        next_vote=waiting.next_vote(panel.id),
    )


def _standing(sheet: sheets.BallotSheet) -> Mapping[int, PresentBallot]:
    """By entry, the ballots that one's own sheet shows: those alone tell a choice while
    the vote is open, and to nobody else."""
    return {line.ballot.seq: line.ballot for line in sheet.lines if line.ballot}


def _secret_receipt(panel: VotePanel, sheet_id: int) -> str:
    """Who took part by one's own sheet; never what was said."""
    with look() as db:
        receipt = secret_receipts.secret_receipt(db, me_as_viewer(), panel.id, sheet_id)
    return render_template(
        "elections/receipt.html",
        help_as="elections",
        receipt=receipt,
        panel=panel,
        next_vote=waiting.next_vote(panel.id),
    )
