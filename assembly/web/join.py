"""/join: a body asks to become a member, without being signed in (S11)."""

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template
from flask_babel import gettext as _
from flask_limiter import RateLimitExceeded
from flask_wtf.csrf import CSRFError
from werkzeug import Response

from assembly.queries.admission import NotFound
from assembly.queries.admissions.likenesses import KnownTerritory, territories
from assembly.queries.admissions.links import confirmed_by
from assembly.queries.admissions.requests import confirmable
from assembly.rules.objection import Objection, Refused
from assembly.use_cases.admissions.ask_admission import ask_admission
from assembly.use_cases.admissions.confirm_admission import confirm_admission
from assembly.web.admission_forms import JoinForm
from assembly.web.body_words import BODY_KINDS
from assembly.web.limits import (
    ASKS_PER_NETWORK_ADDRESS,
    CODES_PER_NETWORK_ADDRESS,
    JOINS_PER_ADDRESS,
    address_asked,
    limiter,
)
from assembly.web.parts import look, now, public, secret_key, works
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.web.robots import objections_to_robots, shown_at
from assembly.work import Actor

pages = Blueprint("join", __name__, url_prefix="/join")

STRANGER = Actor(name="somebody on the public form")
SEE_OTHER = 303
TOO_MANY = 429

Page = tuple[str, int]


@pages.get("")
@public
def ask() -> Page:
    return _page(JoinForm.fresh(_territories(), shown=_shown()))


@pages.post("")
@public
@limiter.limit(ASKS_PER_NETWORK_ADDRESS)
@limiter.limit(
    JOINS_PER_ADDRESS, key_func=address_asked, exempt_when=lambda: not address_asked()
)
def send() -> Response | Page:
    known = _territories()
    form = JoinForm.offering(known)
    against = _robots(form)
    if not form.validate_on_submit() or against:
        return _page(form, MALFORMED, against)
    try:
        with works().begin(STRANGER) as work:
            ask_admission(work, asked=form.application(known), key=form.key.data or "")
    except Refused as refusal:
        return _page(form, CONFLICT, refusal.objections)
    return redirect("/join/sent", SEE_OTHER)


@pages.get("/sent")
@public
def sent() -> str:
    return render_template("join/sent.html", confirmed=False)


@pages.get("/confirmed")
@public
def confirmed() -> str:
    return render_template("join/sent.html", confirmed=True)


@pages.get("/confirmations/<token>")
@public
def link(token: str) -> Response | Page:
    named = confirmed_by(token, secret_key=secret_key())
    if named is None:
        return _link_page(token, [_not_whole()], MALFORMED)
    with look() as db:
        found = confirmable(db, *named)
    if found is None:
        return _link_page(token, [_forgotten()], CONFLICT)
    if found.confirmed:
        return redirect("/join/confirmed", SEE_OTHER)
    return _link_page(token, name=found.name)


@pages.post("/confirmations/<token>")
@public
@limiter.limit(CODES_PER_NETWORK_ADDRESS)
def confirm(token: str) -> Response | Page:
    named = confirmed_by(token, secret_key=secret_key())
    if named is None:
        return _link_page(token, [_not_whole()], MALFORMED)
    try:
        with works().begin(STRANGER) as work:
            confirm_admission(work, request_id=named[0], nonce=named[1])
    except NotFound:
        return _link_page(token, [_forgotten()], CONFLICT)
    except Refused as refusal:
        return _link_page(token, refusal.objections, CONFLICT)
    return redirect("/join/confirmed", SEE_OTHER)


@pages.errorhandler(RateLimitExceeded)
def too_often(_error: RateLimitExceeded) -> Page:
    said = Objection(
        "", _("This was tried too often."), _("Wait a while, and try again.")
    )
    return _page(JoinForm.offering(_territories()), TOO_MANY, [said])


@pages.errorhandler(CSRFError)
def stale(error: CSRFError) -> Page:
    """Its token is too old: the form comes back with a new one, and nothing is lost."""
    said = Objection("", _("The form was open for too long. Please send it again."))
    return _page(JoinForm.offering(_territories()), error.code or MALFORMED, [said])


def _robots(form: JoinForm) -> list[Objection]:
    found = objections_to_robots(
        form.shown.data or "",
        trap=form.website.data or "",
        moment=now(),
        secret_key=secret_key(),
    )
    if found:
        form.shown.data = _shown()
    return found


def _shown() -> str:
    return shown_at(now(), secret_key=secret_key())


def _territories() -> list[KnownTerritory]:
    with look() as db:
        return territories(db)


def _not_whole() -> Objection:
    return Objection("", _("This link is not whole, or not of this site."))


def _forgotten() -> Objection:
    return Objection(
        "",
        _("This link worked for seven days, and they have passed."),
        _("Fill in the form again."),
    )


def _page(
    form: JoinForm, status: int = 200, objections: Sequence[Objection] = ()
) -> Page:
    page = render_template(
        "join/form.html", form=form, objections=objections, criteria=BODY_KINDS.items()
    )
    return page, status


def _link_page(
    token: str,
    objections: Sequence[Objection] = (),
    status: int = 200,
    *,
    name: str = "",
) -> Page:
    page = render_template(
        "join/confirm.html", token=token, name=name, objections=objections
    )
    return page, status
