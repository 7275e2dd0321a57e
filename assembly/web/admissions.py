"""/admissions: the bodies that ask to become members, and those one proposes (S11)."""

from collections.abc import Sequence

from flask import Blueprint, flash, redirect, render_template
from flask_babel import gettext as _
from flask_wtf import FlaskForm
from werkzeug import Response
from wtforms import HiddenField
from wtforms.validators import Regexp

from assembly.queries.admissions.likenesses import territories
from assembly.queries.admissions.requests import requests
from assembly.rules.admitting import objections_to_proposing_body
from assembly.rules.objection import Objection, Refused
from assembly.use_cases.admissions.bring_admission import bring_admission
from assembly.use_cases.admissions.propose_admission import propose_admission
from assembly.web.admission_forms import ProposalForm
from assembly.web.body_words import BODY_KINDS
from assembly.web.parts import begin, look, me_as_viewer
from assembly.web.refusals import CONFLICT, MALFORMED, Malformed

pages = Blueprint("admissions", __name__, url_prefix="/admissions")

SEE_OTHER = 303

Page = tuple[str, int]


class BringingForm(FlaskForm):
    convocation_id = HiddenField(validators=[Regexp(r"^[1-9]\d{0,8}\Z")])
    request_id = HiddenField(validators=[Regexp(r"^[1-9]\d{0,8}\Z")])


@pages.get("")
def index() -> str:
    with look() as db:
        found = requests(db, me_as_viewer())
        return render_template(
            "admissions/index.html",
            under_way=[one for one in found if one.is_open],
            settled=[one for one in found if not one.is_open],
        )


@pages.get("/new")
def new() -> Page:
    with look() as db:
        form = ProposalForm.fresh(territories(db)).offer(me_as_viewer())
    if not me_as_viewer().members:
        return _page(form, 200, objections_to_proposing_body(represents=False))
    return _page(form)


@pages.post("")
def propose() -> Response | Page:
    with look() as db:
        known = territories(db)
    form = ProposalForm.offering(known).offer(me_as_viewer())
    if not me_as_viewer().members:
        return _page(form, CONFLICT, objections_to_proposing_body(represents=False))
    if not form.validate_on_submit():
        return _page(form, MALFORMED)
    try:
        with begin() as work:
            number = propose_admission(
                work,
                proposer_id=form.proposer.data,
                asked=form.application(known),
                key=form.key.data or "",
            )
    except Refused as refusal:
        return _page(form, CONFLICT, refusal.objections)
    flash(_("The proposal is before the board; the body is told by letter."))
    return redirect(f"/admissions#request-{number}", SEE_OTHER)


@pages.post("/agenda")
def bring() -> Response:
    """Put an approved request on the agenda of a draft."""
    form = BringingForm()
    if not form.validate_on_submit():
        raise Malformed(_("State the draft by its number."))
    convocation_id = int(form.convocation_id.data or "")
    with begin() as work:
        bring_admission(
            work,
            convocation_id=convocation_id,
            request_id=int(form.request_id.data or ""),
        )
    return redirect(f"/convocations/{convocation_id}#agenda", SEE_OTHER)


def _page(
    form: ProposalForm, status: int = 200, objections: Sequence[Objection] = ()
) -> Page:
    page = render_template(
        "admissions/new.html",
        form=form,
        objections=objections,
        criteria=BODY_KINDS.items(),
    )
    return page, status
