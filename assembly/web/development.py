"""One click signs anybody in, on a developer's own machine.

An installation in production does not have these pages: they are not registered.
"""

import logging
from typing import Protocol

from flask import Blueprint, render_template
from werkzeug import Response

from assembly.queries import sign_in_requests
from assembly.queries.admission import NotFound
from assembly.queries.sign_in_secrets import (
    SignInSecrets,
    development_person,
    development_token,
    link_path,
    secrets_of,
)
from assembly.queries.viewers import viewer
from assembly.use_cases.signing_in.sign_in_for_development import (
    sign_in_for_development,
)
from assembly.web.entrance import browser_that_asked, let_in
from assembly.web.parts import in_development, look, now, public, secret_key, works
from assembly.work import Actor

pages = Blueprint("development", __name__, url_prefix="/development")

logger = logging.getLogger(__name__)

DEVELOPER = Actor(name="developer")


class Installation(Protocol):
    """What of the settings a link depends on."""

    @property
    def secret_key(self) -> str: ...
    @property
    def public_url(self) -> str: ...
    @property
    def development(self) -> bool: ...


def development_link(settings: Installation, person_id: int) -> str:
    """A link whose page signs this person in; production has none and raises."""
    if not settings.development:
        raise RuntimeError("one-click links exist in development only")
    token = development_token(person_id, secret_key=settings.secret_key)
    return f"{settings.public_url}/development/sign-in/{token}"


def letter() -> SignInSecrets | None:
    """What the letter that this browser asked for says; in production always none."""
    if not in_development():
        return None
    with look() as db:
        asked = sign_in_requests.asked_by(db, browser_that_asked(), now())
    if asked is None or not asked.known:
        return None
    return secrets_of(asked.id, asked.nonce, secret_key=secret_key())


def tell_in_the_log() -> None:
    """Save the developer the way to the mailbox."""
    said = letter()
    if said is not None:
        where = link_path(said.token)
        logger.warning("development: sign in at %s or with %s", where, said.code)


@pages.get("/sign-in/<token>")
@public
def show(token: str) -> str:
    with look() as db:
        who = viewer(db, _person_id(token), now())
    if who is None:
        raise NotFound("nobody has this number")
    return render_template("development/sign_in.html", who=who, token=token)


@pages.post("/sign-in/<token>")
@public
def sign_in(token: str) -> Response:
    with works().begin(DEVELOPER) as work:
        session_token = sign_in_for_development(work, person_id=_person_id(token))
    return let_in(session_token)


def _person_id(token: str) -> int:
    found = development_person(token, secret_key=secret_key())
    if found is None:
        raise NotFound("a link of another installation")
    return found
