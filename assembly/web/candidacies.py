"""/assemblies/N/candidacies: who stands for which post, declared until the eve (B5)."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug import Response

from assembly.queries import admission
from assembly.queries.candidate_lists import candidate_list
from assembly.queries.eligible_members import (
    Eligible,
    ProposalWaiting,
    eligible_members,
    proposals_waiting,
)
from assembly.rules.candidacies import LONGEST_STATEMENT
from assembly.rules.objection import Objection, Refused
from assembly.rules.vocabulary import Organ, Post
from assembly.use_cases.candidacies.consent_to_candidacy import consent_to_candidacy
from assembly.use_cases.candidacies.declare_candidacy import declare_candidacy
from assembly.use_cases.candidacies.withdraw_candidacy import withdraw_candidacy
from assembly.web.candidacy_form import CandidacyForm
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED, Malformed

pages = Blueprint("candidacies", __name__)

SEE_OTHER = 303
LIST = "/assemblies/<int:assembly_id>/candidacies"

Page = tuple[str, int]
Seat = tuple[Organ, Post]
Word = TypeVar("Word", bound=StrEnum)


@pages.get(LIST)
def index(assembly_id: int) -> Page:
    return _list_page(assembly_id)


@pages.get(f"{LIST}/new")
def new(assembly_id: int) -> Page:
    seat = _seat(request.args.get)
    eligible = _eligible(assembly_id, seat)
    own = [member.id for member in eligible if member.own]
    form = CandidacyForm.among(
        eligible, formdata=None, member_id=own[0] if len(own) == 1 else None
    )
    return _form_page(assembly_id, seat, form)


@pages.post(LIST)
def declare(assembly_id: int) -> Response | Page:
    seat = _seat(request.form.get)
    form = CandidacyForm.among(_eligible(assembly_id, seat))
    if not form.validate_on_submit():
        return _form_page(assembly_id, seat, form, MALFORMED)
    try:
        with begin() as work:
            declare_candidacy(
                work,
                assembly_id=assembly_id,
                organ=seat[0],
                post=seat[1],
                member_id=form.member_id.data,
                statement=form.statement.data or "",
                consents=form.consents.data,
            )
    except Refused as refusal:
        told = refusal.objections
        return _form_page(assembly_id, seat, form, CONFLICT, told)
    flash(_declared(consents=form.consents.data), "success")
    return redirect(_list_of(assembly_id), SEE_OTHER)


@pages.post("/candidacies/<int:candidacy_id>/consent")
def consent(candidacy_id: int) -> Response | Page:
    assembly_id = _assembly_of(candidacy_id)
    try:
        with begin() as work:
            consent_to_candidacy(work, candidacy_id=candidacy_id)
    except Refused as refusal:
        return _list_page(assembly_id, CONFLICT, refusal.objections)
    flash(_("The member consents, and stands for this post."), "success")
    return redirect(_list_of(assembly_id), SEE_OTHER)


@pages.post("/candidacies/<int:candidacy_id>/withdrawal")
def withdraw(candidacy_id: int) -> Response | Page:
    assembly_id = _assembly_of(candidacy_id)
    try:
        with begin() as work:
            withdraw_candidacy(work, candidacy_id=candidacy_id)
    except Refused as refusal:
        return _list_page(assembly_id, CONFLICT, refusal.objections)
    flash(_("The member does not stand for this post."))
    return redirect(_list_of(assembly_id), SEE_OTHER)


def waiting_for_consent() -> Sequence[ProposalWaiting]:
    """What the first page asks the reader's members."""
    with look() as db:
        return proposals_waiting(db, me_as_viewer(), now())


def _declared(*, consents: bool) -> str:
    if consents:
        return str(_("The member stands for this post."))
    return str(_("It is proposed, and stands once it consents; a letter asks it."))


def _list_of(assembly_id: int) -> str:
    return url_for("candidacies.index", assembly_id=assembly_id)


def _assembly_of(candidacy_id: int) -> int:
    with look() as db:
        return admission.candidacy(db, me_as_viewer(), candidacy_id).assembly_id


def _eligible(assembly_id: int, seat: Seat) -> list[Eligible]:
    with look() as db:
        who = me_as_viewer()
        admission.assembly(db, who, assembly_id)
        return eligible_members(db, who, now(), assembly_id=assembly_id, seat=seat)


def _list_page(
    assembly_id: int, status: int = 200, objections: Sequence[Objection] = ()
) -> Page:
    with look() as db:
        found = candidate_list(db, me_as_viewer(), assembly_id, now())
    page = render_template(
        "candidacies/index.html", list=found, objections=objections, now=now()
    )
    return page, status


def _form_page(
    assembly_id: int,
    seat: Seat,
    form: CandidacyForm,
    status: int = 200,
    objections: Sequence[Objection] = (),
) -> Page:
    with look() as db:
        found = candidate_list(db, me_as_viewer(), assembly_id, now())
    page = render_template(
        "candidacies/new.html",
        list=found,
        organ=seat[0],
        post=seat[1],
        form=form,
        objections=objections,
        longest=LONGEST_STATEMENT,
    )
    return page, status


def _seat(read: Callable[[str, str], str]) -> Seat:
    """The post that was chosen, as two of the statutes' words."""
    try:
        return Organ(read("organ", "")), Post(read("post", ""))
    except ValueError:
        raise Malformed(_("Choose a post that is to be elected.")) from None
