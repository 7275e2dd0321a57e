"""Signing in without a password, and out again.

GET and HEAD change nothing here: mail scanners follow links, and only a button posts.
"""

from collections.abc import Sequence

from flask import Blueprint, flash, render_template, request
from flask_babel import gettext as _
from flask_limiter import RateLimitExceeded
from werkzeug import Response
from werkzeug.utils import redirect

from assembly.queries.sign_in_secrets import request_of
from assembly.rules.objection import Objection
from assembly.rules.signing_in import ASK_AGAIN
from assembly.use_cases.signing_in.ask_to_sign_in import ask_to_sign_in
from assembly.use_cases.signing_in.sign_in import (
    ByCode,
    ByLink,
    SignInOutcome,
    sign_in,
)
from assembly.web import development
from assembly.web.entrance import (
    SEE_OTHER,
    browser_secret,
    browser_that_asked,
    let_in,
    let_out,
    on_this_site,
    remember_where_to,
)
from assembly.web.limits import (
    ASKS_PER_ADDRESS,
    ASKS_PER_NETWORK_ADDRESS,
    CODES_PER_NETWORK_ADDRESS,
    address_asked,
    limiter,
)
from assembly.web.parts import public, secret_key, visitor, works
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.web.sign_in_forms import AskForm, CodeForm
from assembly.work import Actor

pages = Blueprint("sign_in", __name__, url_prefix="/sign-in")

STRANGER = Actor(name="somebody signing in")
TOO_MANY = 429

Page = tuple[str, int]
Answer = Response | Page


# Asking


@pages.get("")
@public
def ask() -> Answer:
    where_to = on_this_site(request.args.get("next", "/"))
    if visitor() is not None:
        return redirect(where_to, SEE_OTHER)
    return _ask_page(AskForm(next=where_to)), 200


@pages.post("")
@public
@limiter.limit(ASKS_PER_NETWORK_ADDRESS)
@limiter.limit(
    ASKS_PER_ADDRESS, key_func=address_asked, exempt_when=lambda: not address_asked()
)
def send() -> Answer:
    form = AskForm()
    if not form.validate_on_submit():
        return _ask_page(form), MALFORMED
    with works().begin(STRANGER) as work:
        ask_to_sign_in(work, address=form.address.data or "", browser=browser_secret())
    development.tell_in_the_log()
    remember_where_to(form.next.data or "/")
    return redirect("/sign-in/code", SEE_OTHER)


# The code


@pages.get("/code")
@public
def code() -> Page:
    return _code_page(CodeForm()), 200


@pages.post("/code")
@public
@limiter.limit(CODES_PER_NETWORK_ADDRESS)
def enter_code() -> Answer:
    form = CodeForm()
    if not form.validate_on_submit():
        return _code_page(form), MALFORMED
    outcome = _prove(ByCode(form.code.data or ""))
    if outcome.session_token is None:
        return _code_page(form, outcome.objections), CONFLICT
    return let_in(outcome.session_token)


# The link


@pages.get("/links/<token>")
@public
def link(token: str) -> Page:
    if request_of(token, secret_key=secret_key()) is None:
        return _link_page(token, [_not_whole()]), MALFORMED
    return _link_page(token), 200


@pages.post("/links/<token>")
@public
@limiter.limit(CODES_PER_NETWORK_ADDRESS)
def open_link(token: str) -> Answer:
    if request_of(token, secret_key=secret_key()) is None:
        return _link_page(token, [_not_whole()]), MALFORMED
    outcome = _prove(ByLink(token))
    if outcome.session_token is None:
        return _link_page(token, outcome.objections), CONFLICT
    return let_in(outcome.session_token)


# Out again


@pages.post("/end")
@public
def end() -> Response:
    """For everybody: who represents no member now must get out as well."""
    let_out()
    flash(_("You are signed out."), "done")
    answer = redirect("/sign-in", SEE_OTHER)
    # Drafts, and the page for when the line is lost, go also without a script of ours.
    answer.headers["Clear-Site-Data"] = '"storage"'
    return answer


@pages.errorhandler(RateLimitExceeded)
def too_often(_error: RateLimitExceeded) -> Page:
    said = Objection(
        "", _("This was tried too often."), _("Wait a while, and try again.")
    )
    if request.endpoint == "sign_in.send":
        return _ask_page(AskForm(), [said]), TOO_MANY
    return _code_page(CodeForm(), [said]), TOO_MANY


def _prove(proof: ByLink | ByCode) -> SignInOutcome:
    with works().begin(STRANGER) as work:
        return sign_in(
            work, proof=proof, browser=browser_that_asked(), secret_key=secret_key()
        )


def _not_whole() -> Objection:
    return Objection("", _("This link is not whole, or not of this site."), ASK_AGAIN)


def _ask_page(form: AskForm, objections: Sequence[Objection] = ()) -> str:
    return render_template("sign_in/ask.html", form=form, objections=objections)


def _code_page(form: CodeForm, objections: Sequence[Objection] = ()) -> str:
    return render_template(
        "sign_in/code.html",
        form=form,
        objections=objections,
        letter=development.letter(),
    )


def _link_page(token: str, objections: Sequence[Objection] = ()) -> str:
    return render_template("sign_in/link.html", token=token, objections=objections)
