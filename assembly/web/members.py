"""/members: the register, one member, and who represents it."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug import Response

from assembly.queries.member_histories import MemberHistory, member_history
from assembly.queries.members import Search, members, plain
from assembly.queries.persons import KnownPerson, persons_to_name
from assembly.rules.objection import Objection, Refused
from assembly.rules.representing import objections_to_changing_representative
from assembly.rules.vocabulary import College, Continent
from assembly.use_cases.register.change_representative import change_representative
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED, Malformed
from assembly.web.representation_form import RepresentationForm
from assembly.web.words import country

pages = Blueprint("members", __name__, url_prefix="/members")

SEE_OTHER = 303

Word = TypeVar("Word", bound=StrEnum)


@pages.get("")
def index() -> str:
    search = Search(
        text=request.args.get("q", ""),
        country=request.args.get("country", ""),
        college=_word("college", College),
        continent=_word("continent", Continent),
    )
    with look() as db:
        register = members(db, me_as_viewer(), now(), search)
    countries = sorted(
        ((country(code), code) for code in register.countries), key=_name
    )
    return render_template(
        "members/index.html", register=register, search=search, countries=countries
    )


@pages.get("/<int:member_id>")
def show(member_id: int) -> str:
    member = _member(member_id)
    return render_template(
        "members/show.html",
        member=member,
        objections=_objections(member),
        now=now(),
    )


@pages.get("/<int:member_id>/representation")
def representation(member_id: int) -> str:
    member = _member(member_id)
    form = RepresentationForm(_others(member))
    return _representation(member, form, _objections(member))


@pages.post("/<int:member_id>/representation")
def change_representation(member_id: int) -> Response | tuple[str, int]:
    member = _member(member_id)
    form = RepresentationForm(_others(member))
    if not form.validate_on_submit():
        return _representation(member, form, ()), MALFORMED
    try:
        with begin() as work:
            change_representative(work, member_id=member_id, person=form.named())
    except Refused as refusal:
        return _representation(member, form, refusal.objections), CONFLICT
    flash(_("The representative is changed, from this moment on."), "success")
    return redirect(url_for("members.show", member_id=member_id), SEE_OTHER)


def _name(named: tuple[str, str]) -> str:
    """A list of names is in order whatever their accents."""
    return plain(named[0])


def _member(member_id: int) -> MemberHistory:
    with look() as db:
        return member_history(db, me_as_viewer(), member_id)


def _others(member: MemberHistory) -> list[KnownPerson]:
    """Whom the member may name: everybody but who represents it now."""
    present = member.representative
    with look() as db:
        known = persons_to_name(db)
    return [p for p in known if present is None or p.id != present.person_id]


def _objections(member: MemberHistory) -> tuple[Objection, ...]:
    """What stands against a change by this viewer, whoever were to be named."""
    who = me_as_viewer()
    return objections_to_changing_representative(
        is_secretariat=who.is_secretariat,
        represents_now=who.represents(member.id),
        new_is_same=False,
        member_ended=member.ended_at is not None and member.ended_at <= now(),
        person_disabled=False,
    )


def _representation(
    member: MemberHistory, form: RepresentationForm, objections: tuple[Objection, ...]
) -> str:
    return render_template(
        "members/representation.html", member=member, form=form, objections=objections
    )


def _word(name: str, words: Callable[[str], Word]) -> Word | None:
    """A filter of the address, as one of the statutes' words."""
    value = request.args.get(name, "")
    try:
        return words(value) if value else None
    except ValueError:
        raise Malformed(_("The register cannot be filtered in this way.")) from None
