"""A convocation: the workshop of its draft, its issuing, and what it fixed then."""

from collections.abc import Sequence

from flask import Blueprint, flash, redirect, render_template
from flask_babel import gettext as _
from werkzeug import Response

from assembly.queries import admission
from assembly.queries.admissions import agendas as admissions
from assembly.queries.amendments import convened_otherwise
from assembly.queries.exclusions.items import offered
from assembly.queries.suggestions import to_bring
from assembly.queries.workshops import workshop
from assembly.rules.objection import Objection, Refused
from assembly.rules.vocabulary import AssemblyKind
from assembly.use_cases.convening.add_item import add_item
from assembly.use_cases.convening.convene_assembly import convene_assembly
from assembly.use_cases.convening.discard_draft import discard_draft
from assembly.use_cases.convening.record_other_dispatch import record_other_dispatch
from assembly.use_cases.convening.set_opening import set_opening
from assembly.web.convening_forms import DispatchForm, IssuanceForm
from assembly.web.durations import duration
from assembly.web.item_forms import ItemForm
from assembly.web.opening_forms import opening_form, opening_form_showing
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED

pages = Blueprint("convocations", __name__, url_prefix="/convocations")
pages.add_app_template_filter(duration, "duration")

SEE_OTHER = 303

Page = tuple[str, int]


@pages.get("/<int:convocation_id>")
def show(convocation_id: int) -> Page:
    return _page(convocation_id)


@pages.post("/<int:convocation_id>/opening")
def open_on(convocation_id: int) -> Response | Page:
    form = opening_form(_kind_of(convocation_id))
    if not form.validate_on_submit():
        return _page(convocation_id, MALFORMED, opening=form)
    try:
        with begin() as work:
            set_opening(
                work,
                convocation_id=convocation_id,
                opens_at=form.moment,
                closes_at=form.closing,
                place=form.place,
            )
    except Refused as refusal:
        return _page(convocation_id, CONFLICT, refusal.objections, opening=form)
    return _back(convocation_id)


@pages.post("/<int:convocation_id>/items")
def add(convocation_id: int) -> Response | Page:
    form = ItemForm.of(_kind_of(convocation_id))
    if not form.validate_on_submit():
        return _page(convocation_id, MALFORMED, new_item=form)
    try:
        with begin() as work:
            item_id = add_item(
                work,
                convocation_id=convocation_id,
                kind=form.item_kind,
                title=form.title.data or "",
                text=form.text.data or "",
                purpose=form.purpose,
            )
    except Refused as refusal:
        return _page(convocation_id, CONFLICT, refusal.objections, new_item=form)
    return redirect(f"/items/{item_id}", SEE_OTHER)


@pages.post("/<int:convocation_id>/dispatches")
def dispatch(convocation_id: int) -> Response | Page:
    with look() as db:
        found = workshop(db, me_as_viewer(), convocation_id, now())
        form = DispatchForm.among(found.without_address)
    if not form.validate_on_submit():
        return _page(convocation_id, MALFORMED, dispatch=form)
    try:
        with begin() as work:
            record_other_dispatch(
                work,
                convocation_id=convocation_id,
                member_id=form.member.data,
                how=form.how.data or "",
            )
    except Refused as refusal:
        return _page(convocation_id, CONFLICT, refusal.objections, dispatch=form)
    return _back(convocation_id)


@pages.get("/<int:convocation_id>/issuance")
def confirm(convocation_id: int) -> Page:
    with look() as db:
        found = workshop(db, me_as_viewer(), convocation_id, now())
        if found.against_convening:
            return _page(convocation_id, CONFLICT, found.against_convening)
        form = IssuanceForm(formdata=None, seen=found.fingerprint)
        page = render_template(
            "convocations/issuance.html", workshop=found, form=form, now=now()
        )
    return page, 200


@pages.post("/<int:convocation_id>/issuance")
def issue(convocation_id: int) -> Response | Page:
    form = IssuanceForm()
    if not form.validate_on_submit():
        return _page(convocation_id, MALFORMED)
    try:
        with begin() as work:
            letters = convene_assembly(
                work, convocation_id=convocation_id, seen=form.seen.data or None
            )
    except Refused as refusal:
        return _page(convocation_id, CONFLICT, refusal.objections)
    flash(_("Convened. %(letters)s letters are on their way.", letters=letters))
    return _back(convocation_id)


@pages.post("/<int:convocation_id>/discarding")
def discard(convocation_id: int) -> Response | Page:
    try:
        with begin() as work:
            discard_draft(work, convocation_id=convocation_id)
    except Refused as refusal:
        return _page(convocation_id, CONFLICT, refusal.objections)
    flash(_("The draft is given up; the convocation in force stands."))
    return _back(convocation_id)


def _kind_of(convocation_id: int) -> AssemblyKind:
    with look() as db:
        found = admission.convocation(db, me_as_viewer(), convocation_id)
        return found.assembly.kind


def _back(convocation_id: int) -> Response:
    return redirect(f"/convocations/{convocation_id}", SEE_OTHER)


def _page(
    convocation_id: int,
    status: int = 200,
    objections: Sequence[Objection] = (),
    **forms: object,
) -> Page:
    """The workshop, or what was issued; a form that was sent keeps what is in it."""
    with look() as db:
        found = workshop(db, me_as_viewer(), convocation_id, now())
        of = found.convocation
        if not found.is_draft:
            page = render_template(
                "convocations/issued.html",
                workshop=found,
                convened=convened_otherwise(db, of.assembly_id, of.id),
                objections=objections,
            )
            return page, status
        empty = {
            "opening": opening_form_showing(
                of.assembly.kind,
                opens_at=of.opens_at,
                closes_at=of.closes_at,
                place=of.held_at,
            ),
            "new_item": ItemForm.of(of.assembly.kind, formdata=None),
            "dispatch": DispatchForm.among(found.unreached, formdata=None),
        }
        page = render_template(
            "convocations/show.html",
            workshop=found,
            bringable=to_bring(db, found.convocation, found.items),
            admissions=admissions.to_bring(db, found.convocation, found.items),
            exclusions=offered(db, found.convocation, found.items),
            objections=objections,
            now=now(),
            **{**empty, **forms},
        )
    return page, status
