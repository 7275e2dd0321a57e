"""/messages: speaking, and what the author and the chair may do to what was said."""

from typing import Any

from flask import Blueprint, jsonify, redirect, render_template, request
from werkzeug import Response

from assembly.queries import admission, messages, rooms
from assembly.rules.objection import Refused
from assembly.use_cases.discussing.correct_message import correct_message
from assembly.use_cases.discussing.hide_message import hide_message
from assembly.use_cases.discussing.post_message import post_message
from assembly.use_cases.discussing.withdraw_message import withdraw_message
from assembly.web.late_clock import open_if_late
from assembly.web.message_forms import (
    CorrectionForm,
    HidingForm,
    MessageForm,
    remember,
    speaking_as,
)
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED, Malformed
from assembly.web.writing import reader_zone, sentence

pages = Blueprint("messages", __name__, url_prefix="/messages")

MESSAGE = "/<int:message_id>"
SEE_OTHER, CREATED, OK = 303, 201, 200

Answer = Response | tuple[Response | str, int] | str


@pages.post("")
def post() -> Answer:
    """Speak under an item; the form comes back with what is wrong with it."""
    form = MessageForm()
    if not form.validate_on_submit():
        return _posting_again(form, [], MALFORMED)
    _open_if_late(form.item_id.data or 0)
    try:
        with begin() as work:
            message_id = post_message(
                work,
                item_id=form.item_id.data or 0,
                parent_id=form.parent_id.data,
                member_id=form.member_id.data,
                body=form.body.data or "",
                language=form.language.data or "",
                key=form.key.data or "",
            )
    except Refused as refusal:
        return _posting_again(form, refusal.objections, CONFLICT)
    remember(form)
    if _wants_json():
        return jsonify(id=message_id), CREATED
    return _back_to(message_id)


@pages.get(MESSAGE)
def show(message_id: int) -> Answer:
    """A message with its replies, and what the viewer may do to it."""
    return _page(message_id), OK


@pages.post(f"{MESSAGE}/correction")
def correct(message_id: int) -> Answer:
    form = CorrectionForm()
    if not form.validate_on_submit():
        return _page(message_id, correction=form), MALFORMED
    try:
        with begin() as work:
            correct_message(work, message_id=message_id, body=form.body.data or "")
    except Refused as refusal:
        about = {"correction": form, "objections": refusal.objections}
        return _page(message_id, **about), CONFLICT
    return _back_to(message_id)


@pages.post(f"{MESSAGE}/withdrawal")
def withdraw(message_id: int) -> Answer:
    with begin() as work:
        withdraw_message(work, message_id=message_id)
    return _back_to(message_id)


@pages.post(f"{MESSAGE}/hiding")
def hide(message_id: int) -> Answer:
    form = HidingForm()
    if not form.validate_on_submit():
        return _page(message_id, hiding=form), MALFORMED
    try:
        with begin() as work:
            hide_message(work, message_id=message_id, reason=form.reason.data or "")
    except Refused as refusal:
        about = {"hiding": form, "objections": refusal.objections}
        return _page(message_id, **about), CONFLICT
    return _back_to(message_id)


def _open_if_late(item_id: int) -> None:
    with look() as db:
        assembly_id = rooms.item_assembly(db, me_as_viewer(), item_id)
    open_if_late(assembly_id)


def _posting_again(form: MessageForm, objections: Any, status: int) -> Answer:
    if _wants_json():
        wrong = [*form.errors.values(), [sentence(each) for each in objections]]
        return jsonify(said=[text for texts in wrong for text in texts]), status
    item_id = form.item_id.data
    if form.item_id.errors or item_id is None:
        raise Malformed(" ".join(map(str, form.item_id.errors)))
    with look() as db:
        who = me_as_viewer()
        assembly_id = rooms.item_assembly(db, who, item_id)
        title = rooms.item_title(db, who, item_id)
    page = render_template(
        "messages/again.html",
        form=form,
        objections=objections,
        assembly_id=assembly_id,
        item_title=title,
        **speaking_as(who),
    )
    return page, status


def _page(message_id: int, **about: Any) -> str:
    with look() as db:
        who = me_as_viewer()
        may = messages.handling(db, who, message_id, now())
        exchange = messages.exchange(db, message_id)
    if exchange is None:
        raise admission.NotFound(f"message {message_id}")
    return render_template(
        "messages/show.html",
        exchange=exchange,
        may=may,
        zone=reader_zone(),
        **{
            "correction": CorrectionForm(formdata=None, body=exchange.message.body),
            "hiding": HidingForm(formdata=None),
            "objections": (),
            **about,
        },
        **speaking_as(who),
    )


def _back_to(message_id: int) -> Response:
    with look() as db:
        found = messages.said(db, message_id)
    assert found is not None, "it has just been written"  # noqa: S101
    to = f"/assemblies/{found.assembly_id}/room#message-{message_id}"
    return redirect(to, SEE_OTHER)


def _wants_json() -> bool:
    """Whether the page's own program asks, and not the browser's form."""
    return request.accept_mimetypes.best == "application/json"
