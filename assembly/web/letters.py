"""/assemblies/N/letters: the proof of dispatch; failed letters are sent again."""

from flask import Blueprint, Response, flash, redirect, render_template
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from werkzeug import Response as Answer

from assembly.queries import admission
from assembly.queries.dispatches import Line, State, dispatches
from assembly.use_cases.mailing.resend_letter import resend_letter
from assembly.web.parts import begin, look, me_as_viewer
from assembly.web.spreadsheets import csv_of

pages = Blueprint("letters", __name__)

KINDS = {
    "convocation": lazy_gettext("Convocation"),
    "cancellation": lazy_gettext("Cancellation"),
    "opening_reminder": lazy_gettext("Reminder of the opening"),
    "latest_moment": lazy_gettext("Warning to the assembly table"),
    "votes_open": lazy_gettext("Open votes"),
    "proxy_given": lazy_gettext("Proxy given"),
    "proxy_revoked": lazy_gettext("Proxy revoked"),
    "proxy_returned": lazy_gettext("Proxy returned"),
    "candidacy_proposed": lazy_gettext("Proposed as a candidate"),
    "minutes": lazy_gettext("Minutes"),
}
STATES = {
    State.QUEUED: lazy_gettext("queued"),
    State.SENT: lazy_gettext("sent"),
    State.FAILED: lazy_gettext("failed"),
    State.TOLD_OTHERWISE: lazy_gettext("told otherwise"),
}
HEADS = (
    "letter",
    "kind",
    "occasion",
    "member",
    "person",
    "address",
    "state",
    "moment (UTC)",
    "attempts",
    "message_id",
    "sha256",
    "reason",
    "told otherwise",
)


@pages.get("/assemblies/<int:assembly_id>/letters")
def index(assembly_id: int) -> str:
    """Everybody sees how many; the letters themselves, those who send them."""
    who = me_as_viewer()
    with look() as db:
        return render_template(
            "letters/proof.html",
            assembly=admission.assembly(db, who, assembly_id),
            dispatches=dispatches(db, assembly_id),
            in_full=who.sees_drafts,
            kinds=KINDS,
            states=STATES,
        )


@pages.get("/assemblies/<int:assembly_id>/letters.csv")
def table(assembly_id: int) -> Response:
    """The same as a table, for those who send."""
    who = me_as_viewer()
    with look() as db:
        admission.assembly(db, who, assembly_id)
        if not who.sees_drafts:
            raise admission.NotFound("the letters of an assembly")
        found = dispatches(db, assembly_id)
    rows = [_row(line) for dispatch in found for line in dispatch.lines]
    return csv_of(f"letters-{assembly_id}.csv", HEADS, rows)


@pages.post("/letters/<int:letter_id>/dispatch")
def send_again(letter_id: int) -> Answer:
    """A letter that failed goes back into the post."""
    with begin() as work:
        assembly_id = resend_letter(work, letter_id=letter_id)
    flash(_("The letter is queued again."))
    return redirect(f"/assemblies/{assembly_id}/letters", 303)


def _row(line: Line) -> tuple[object, ...]:
    return (
        line.letter_id,
        line.kind,
        line.occasion,
        line.member,
        line.person,
        line.address,
        line.state.value,
        line.at,
        line.attempts,
        line.message_id,
        line.message_sha256,
        line.reason,
        line.how,
    )
