"""/assemblies/N/door: the table marks who is present at the place (B5, B7)."""

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug import Response

from assembly.queries import doors
from assembly.rules.attending import LONGEST_REASON
from assembly.rules.objection import Objection, Refused
from assembly.rules.texts import objections_to_text
from assembly.use_cases.attending.mark_at_door import mark_at_door
from assembly.use_cases.attending.take_back_mark import take_back_mark
from assembly.web.late_clock import open_if_late
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED

SEE_OTHER = 303
MEMBER = "/<int:assembly_id>/door/<int:member_id>"

Answer = Response | tuple[str, int]

pages = Blueprint("doors", __name__, url_prefix="/assemblies")


@pages.get("/<int:assembly_id>/door")
def show(assembly_id: int) -> str:
    open_if_late(assembly_id)
    return _page(assembly_id)


@pages.post(f"{MEMBER}/mark")
def mark(assembly_id: int, member_id: int) -> Answer:
    open_if_late(assembly_id)
    try:
        with begin() as work:
            mark_at_door(work, assembly_id=assembly_id, member_id=member_id)
    except Refused as refusal:
        return _refused(assembly_id, member_id, refusal.objections)
    return _back(assembly_id, member_id)


@pages.post(f"{MEMBER}/withdrawal")
def take_back(assembly_id: int, member_id: int) -> Answer:
    reason = request.form.get("reason", "")
    malformed = objections_to_text(reason, longest=LONGEST_REASON, article="B7")
    if malformed and me_as_viewer().sees_drafts:
        return _page(assembly_id, member_id, malformed), MALFORMED
    try:
        with begin() as work:
            take_back_mark(
                work, assembly_id=assembly_id, member_id=member_id, reason=reason
            )
    except Refused as refusal:
        return _refused(assembly_id, member_id, refusal.objections)
    return _back(assembly_id, member_id)


def _refused(
    assembly_id: int, member_id: int, objections: Sequence[Objection]
) -> Answer:
    """Who may see the door sees it again; to the others, the refusal alone."""
    if not me_as_viewer().sees_drafts:
        raise Refused(objections)
    return _page(assembly_id, member_id, objections), CONFLICT


def _page(
    assembly_id: int, member_id: int = 0, objections: Sequence[Objection] = ()
) -> str:
    text = request.values.get("q", "")
    with look() as db:
        door = doors.door(db, me_as_viewer(), assembly_id, now(), text=text)
    return render_template(
        "doors/show.html",
        door=door,
        text=text,
        concerning=member_id,
        objections=objections,
        reason=request.form.get("reason", ""),
        longest=LONGEST_REASON,
    )


def _back(assembly_id: int, member_id: int) -> Response:
    to = url_for(".show", assembly_id=assembly_id, q=request.form.get("q") or None)
    return redirect(f"{to}#member-{member_id}", SEE_OTHER)
