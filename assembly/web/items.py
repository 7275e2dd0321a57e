"""A point of the agenda: worded, moved, removed, given its documents, while a draft."""

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, request
from flask_babel import gettext as _
from werkzeug import Response

from assembly.queries import admission
from assembly.queries.workshops import workshop
from assembly.rules.documents import LARGEST_DOCUMENT
from assembly.rules.objection import Objection, Refused
from assembly.rules.vocabulary import AssemblyKind, DocumentRole
from assembly.use_cases.convening.attach_document import attach_document
from assembly.use_cases.convening.change_item import change_item
from assembly.use_cases.convening.detach_document import detach_document
from assembly.use_cases.convening.move_item import move_item
from assembly.use_cases.convening.remove_item import remove_item
from assembly.web.convening_forms import DocumentForm
from assembly.web.item_forms import ItemForm
from assembly.web.parts import begin, documents, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED, Malformed

pages = Blueprint("items", __name__, url_prefix="/items")

SEE_OTHER = 303

Page = tuple[str, int]


@pages.get("/<int:item_id>")
def show(item_id: int) -> Response | Page:
    return _page(item_id)


@pages.post("/<int:item_id>")
def change(item_id: int) -> Response | Page:
    form = ItemForm.of(_kind_of(item_id))
    if not form.validate_on_submit():
        return _page(item_id, MALFORMED, item_form=form)
    try:
        with begin() as work:
            change_item(
                work,
                item_id=item_id,
                kind=form.item_kind,
                title=form.title.data or "",
                text=form.text.data or "",
                purpose=form.purpose,
            )
    except Refused as refusal:
        return _page(item_id, CONFLICT, refusal.objections, item_form=form)
    return redirect(_workshop_of(item_id), SEE_OTHER)


@pages.post("/<int:item_id>/position")
def move(item_id: int) -> Response:
    position = request.form.get("position", type=int)
    if position is None:
        raise Malformed(_("State the item's new place as a number."))
    with begin() as work:
        move_item(work, item_id=item_id, position=position)
    return redirect(_workshop_of(item_id), SEE_OTHER)


@pages.post("/<int:item_id>/removal")
def remove(item_id: int) -> Response:
    back = _workshop_of(item_id)
    with begin() as work:
        remove_item(work, item_id=item_id)
    return redirect(back, SEE_OTHER)


@pages.post("/<int:item_id>/documents")
def attach(item_id: int) -> Response | Page:
    form = DocumentForm()
    if not form.validate_on_submit():
        return _page(item_id, MALFORMED, document_form=form)
    sent = form.document.data
    try:
        with begin() as work:
            attach_document(
                work,
                store=documents(),
                item_id=item_id,
                filename=sent.filename or "",
                content=sent.read(LARGEST_DOCUMENT + 1),
                role=DocumentRole(form.role.data),
            )
    except Refused as refusal:
        return _page(item_id, CONFLICT, refusal.objections, document_form=form)
    return redirect(f"/items/{item_id}", SEE_OTHER)


@pages.post("/<int:item_id>/documents/<int:document_id>/removal")
def detach(item_id: int, document_id: int) -> Response:
    with begin() as work:
        detach_document(work, item_id=item_id, document_id=document_id)
    return redirect(f"/items/{item_id}", SEE_OTHER)


def _workshop_of(item_id: int) -> str:
    with look() as db:
        _item, convocation = admission.item(db, me_as_viewer(), item_id)
        return f"/convocations/{convocation.id}#agenda"


def _kind_of(item_id: int) -> AssemblyKind:
    with look() as db:
        _item, convocation = admission.item(db, me_as_viewer(), item_id)
        return convocation.assembly.kind


def _page(
    item_id: int,
    status: int = 200,
    objections: Sequence[Objection] = (),
    **forms: object,
) -> Response | Page:
    """The item with its forms; one that is fixed is read on its agenda."""
    with look() as db:
        item, convocation = admission.item(db, me_as_viewer(), item_id)
        found = workshop(db, me_as_viewer(), convocation.id, now())
        if not found.is_draft and not objections:
            return redirect(f"/convocations/{convocation.id}#item-{item.id}", SEE_OTHER)
        empty = {
            "item_form": ItemForm.of(
                convocation.assembly.kind, formdata=None, obj=item
            ),
            "document_form": DocumentForm(formdata=None),
        }
        page = render_template(
            "items/show.html",
            item=item,
            workshop=found,
            objections=objections,
            **{**empty, **forms},
        )
    return page, status
