"""/assemblies/N/minutes: what was done, as the record tells it; remarks."""

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, url_for
from flask_babel import lazy_gettext
from werkzeug import Response

from assembly.queries import admission
from assembly.queries.minutes import minutes
from assembly.queries.minutes_letters import unreached
from assembly.queries.minutes_signing import MinutesState, Signing, signing
from assembly.queries.minutes_waiting import MinutesWaiting
from assembly.queries.minutes_waiting import minutes_waiting as waiting_for
from assembly.rules.minutes import LONGEST_REMARK, PARTS, may_remark
from assembly.rules.objection import Objection, Refused
from assembly.rules.vocabulary import Post
from assembly.use_cases.minutes.remark_on_minutes import remark_on_minutes
from assembly.web.minutes_forms import RemarkForm
from assembly.web.parts import begin, look, me_as_viewer, now, viewer
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.web.signatures import objections_now

SEE_OTHER = 303
MINUTES = "/<int:assembly_id>/minutes"
STATES = {
    MinutesState.DRAFT: lazy_gettext("draft"),
    MinutesState.SIGNED_BY_ONE: lazy_gettext("signed by one"),
    MinutesState.SENT: lazy_gettext("signed and sent"),
}

Page = tuple[str, int]

pages = Blueprint("minutes", __name__, url_prefix="/assemblies")


@pages.app_context_processor
def _in_every_page() -> dict[str, object]:
    return {"minutes_waiting": minutes_waiting, "minutes_state": minutes_state}


@pages.app_template_filter("minutes_state_word")
def minutes_state_word(state: MinutesState) -> str:
    return str(STATES[state])


def minutes_waiting() -> Sequence[MinutesWaiting]:
    """The minutes that the first page and the desk ask the reader to sign."""
    who = viewer()
    if who is None:
        return ()
    with look() as db:
        return waiting_for(db, who)


def minutes_state(assembly_id: int) -> MinutesState | None:
    """How far the minutes of an assembly are; none before its closing."""
    with look() as db:
        found = signing(db, assembly_id)
    return None if found is None else found.state


@pages.get(MINUTES)
def show(assembly_id: int) -> Page:
    return _minutes_page(assembly_id)


@pages.get(f"{MINUTES}/signed-text")
def signed_text(assembly_id: int) -> Response:
    """Exactly the bytes whose SHA-256 is signed."""
    with look() as db:
        admission.assembly(db, me_as_viewer(), assembly_id)
        found = signing(db, assembly_id)
    if found is None:
        raise admission.NotFound(f"minutes of assembly {assembly_id}")
    name = f"minutes-{assembly_id}.json"
    held = {"Content-Disposition": f"attachment; filename={name}"}
    return Response(found.text, mimetype="application/json", headers=held)


@pages.post(f"{MINUTES}/remarks")
def remark(assembly_id: int) -> Response | Page:
    form = RemarkForm()
    if not form.validate_on_submit():
        return _minutes_page(assembly_id, MALFORMED, form=form)
    try:
        with begin() as work:
            remark_on_minutes(
                work,
                assembly_id=assembly_id,
                body=form.body.data or "",
                key=form.key.data or "",
            )
    except Refused as refusal:
        return _minutes_page(assembly_id, CONFLICT, refusal.objections, form=form)
    return redirect(url_for(".show", assembly_id=assembly_id) + "#remarks", SEE_OTHER)


def _minutes_page(
    assembly_id: int,
    status: int = 200,
    objections: Sequence[Objection] = (),
    *,
    form: RemarkForm | None = None,
) -> Page:
    """The facts, the remarks below them, the signatures; the secretary's form."""
    who = me_as_viewer()
    with look() as db:
        assembly = admission.assembly(db, who, assembly_id)
        found = signing(db, assembly_id)
        sent = found is not None and found.sent is not None
        page = render_template(
            "minutes/show.html",
            assembly=assembly,
            minutes=minutes(db, assembly.stream),
            signing=found,
            parts=PARTS,
            to_sign=_to_sign(found),
            form=form or RemarkForm.fresh(),
            may_remark=may_remark(who.table_posts),
            longest=LONGEST_REMARK,
            unreached=unreached(db, now()) if sent and who.sees_drafts else (),
            objections=objections,
        )
    return page, status


def _to_sign(found: Signing | None) -> list[Post]:
    missing = () if found is None else found.missing
    return [part for part in missing if not objections_now(found, part)]
