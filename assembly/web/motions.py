"""/assemblies/N/motions and /motions/N: amending the agenda on the day (B7)."""

from collections.abc import Sequence
from typing import Protocol

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug import Response

from assembly.queries import motion_offers, motions
from assembly.queries.motion_offers import Offer
from assembly.rules.objection import Objection, Refused
from assembly.rules.purposes import CHANGES
from assembly.rules.vocabulary import ItemKind, MotionKind
from assembly.use_cases.amending.move_motion import move_motion
from assembly.use_cases.amending.put_motion import put_motion
from assembly.use_cases.amending.set_aside_motion import set_aside_motion
from assembly.use_cases.amending.take_back_motion import take_back_motion
from assembly.web.late_clock import open_if_late
from assembly.web.message_forms import new_key
from assembly.web.motion_forms import MotionForm, SettingAsideForm
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.work import Work

pages = Blueprint("motions", __name__)

SEE_OTHER = 303
OF_ASSEMBLY = "/assemblies/<int:assembly_id>/motions"
MOTION = "/motions/<int:motion_id>"
KINDS_ADDED = (ItemKind.DECISION, ItemKind.INFORMATION, *CHANGES)

Page = tuple[str, int]


@pages.get(OF_ASSEMBLY)
def index(assembly_id: int) -> Page:
    """The motions and, once one chose what to move, the form for it."""
    open_if_late(assembly_id)
    return _index(assembly_id, _blank_form(_offer(assembly_id)))


@pages.post(OF_ASSEMBLY)
def move(assembly_id: int) -> Response | Page:
    form = MotionForm()
    if not form.validate_on_submit():
        return _index(assembly_id, form, MALFORMED)
    open_if_late(assembly_id)
    try:
        with begin() as work:
            motion_id = move_motion(
                work,
                assembly_id=assembly_id,
                motion=form.motion(),
                key=form.key.data or "",
            )
    except Refused as refusal:
        return _index(assembly_id, form, CONFLICT, refusal.objections)
    return redirect(url_for(".show", motion_id=motion_id), SEE_OTHER)


@pages.get(MOTION)
def show(motion_id: int) -> Page:
    return _page(motion_id, SettingAsideForm(formdata=None))


@pages.post(f"{MOTION}/taking-back")
def take_back(motion_id: int) -> Response | Page:
    return _done(motion_id, take_back_motion)


@pages.post(f"{MOTION}/setting-aside")
def set_aside(motion_id: int) -> Response | Page:
    form = SettingAsideForm()
    if not form.validate_on_submit():
        return _page(motion_id, form, MALFORMED)
    try:
        with begin() as work:
            set_aside_motion(work, motion_id=motion_id, reason=form.reason.data or "")
    except Refused as refusal:
        return _page(motion_id, form, CONFLICT, refusal.objections)
    return redirect(_back(motion_id), SEE_OTHER)


@pages.post(f"{MOTION}/vote")
def put(motion_id: int) -> Response | Page:
    return _done(motion_id, put_motion)


class _Act(Protocol):
    def __call__(self, work: Work, *, motion_id: int) -> object: ...


def _done(motion_id: int, act: _Act) -> Response | Page:
    """What needs no more than the motion's number is done, or refused on its page."""
    try:
        with begin() as work:
            act(work, motion_id=motion_id)
    except Refused as refusal:
        form = SettingAsideForm(formdata=None)
        return _page(motion_id, form, CONFLICT, refusal.objections)
    return redirect(_back(motion_id), SEE_OTHER)


def _offer(assembly_id: int) -> Offer:
    with look() as db:
        return motion_offers.offer(db, me_as_viewer(), assembly_id, now())


def _blank_form(offer: Offer) -> MotionForm | None:
    """The form for what was chosen; none while nothing, or nothing possible, was."""
    kind = request.args.get("kind", "")
    point = offer.point(request.args.get("item", type=int))
    if kind not in set(MotionKind) or offer.against:
        return None
    of_one = kind in {MotionKind.REWORD, MotionKind.WITHDRAW}
    if of_one and point is None:
        return None
    form = MotionForm(formdata=None, kind=kind, key=new_key())
    if of_one and point is not None:
        form.item_id.data = point.id
        form.item_kind.data = point.wording.kind.value
        form.title.data = point.wording.title
        form.text.data = point.wording.text
        form.proposed_text.data = point.wording.proposed_text
    return form


def _index(
    assembly_id: int,
    form: MotionForm | None,
    status: int = 200,
    objections: Sequence[Objection] = (),
) -> Page:
    with look() as db:
        offer = motion_offers.offer(db, me_as_viewer(), assembly_id, now())
        moved = motions.motions(db, me_as_viewer(), assembly_id, now())
    drawn = render_template(
        "motions/index.html",
        offer=offer,
        motions=moved,
        form=form,
        point=offer.point(form.item_id.data) if form else None,
        kinds_added=KINDS_ADDED,
        objections=objections,
    )
    return drawn, status


def _page(
    motion_id: int,
    form: SettingAsideForm,
    status: int = 200,
    objections: Sequence[Objection] = (),
) -> Page:
    with look() as db:
        who = me_as_viewer()
        drawn = render_template(
            "motions/show.html",
            told=motions.told(db, who, motion_id, now()),
            handling=motion_offers.handling(db, who, motion_id, now()),
            form=form,
            objections=objections,
        )
    return drawn, status


def _back(motion_id: int) -> str:
    """Where the chair came from: the motion's page, unless the form says the desk."""
    if request.form.get("back") != "desk":
        return url_for(".show", motion_id=motion_id)
    with look() as db:
        motion = motions.motion(db, me_as_viewer(), motion_id, now())
    return url_for("desks.show", assembly_id=motion.assembly_id)
