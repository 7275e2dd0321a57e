"""What every page asks of the application it runs in."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from email.utils import parseaddr
from typing import Any, Protocol, TypeVar, cast

from flask import current_app, g
from flask_login import UserMixin, current_user

from assembly.paper.press import Press
from assembly.queries.documents import Store
from assembly.queries.news import Happened
from assembly.queries.sessions import SignedIn
from assembly.queries.viewers import Viewer
from assembly.queries.viewers import viewer as viewer_of
from assembly.record.note import Verifier
from assembly.work import Actor, Reading, Work, Works

View = TypeVar("View", bound=Callable[..., Any])


class Visitor(UserMixin):
    """Flask-Login's idea of who asks; `get_id` is the session's token."""

    def __init__(self, token: str, signed_in: SignedIn) -> None:
        self.token = token
        self.session_id = signed_in.session_id
        self.person_id = signed_in.person_id
        self.name = signed_in.name

    def get_id(self) -> str:
        return self.token


def public(view: View) -> View:
    """This page is for everybody; all others need somebody signed in."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def is_public(endpoint: str) -> bool:
    """Whether this page is for everybody."""
    view = current_app.view_functions[endpoint]
    return getattr(view, "is_public", False)


def works() -> Works:
    return cast(Works, current_app.extensions["works"])


def documents() -> Store:
    """Where documents' bytes lie, to be handed on."""
    return cast(Store, current_app.extensions["documents"])


def verifier() -> Verifier | None:
    """The public key of the record; none where nothing is signed."""
    return cast(Verifier | None, current_app.extensions["verifier"])


def press() -> Press:
    """What prints minutes."""
    return cast(Press, current_app.extensions["press"])


class Newsroom(Protocol):
    """What the sockets tell, for a page that missed it."""

    def frames(
        self,
        db: Reading,
        assembly_id: int,
        happened: Iterable[Happened],
        language: str,
    ) -> list[dict[str, Any]]: ...


def newsroom() -> Newsroom:
    return cast(Newsroom, current_app.extensions["frames"])


def visitor() -> Visitor | None:
    """Who is signed in; none if nobody is."""
    return cast(Visitor, current_user) if current_user.is_authenticated else None


def me() -> Actor:
    """The person signed in, as the actor of a piece of work."""
    who = visitor()
    assert who is not None, "only pages for everybody are reached signed out"
    return Actor(name=who.name, person_id=who.person_id)


@contextmanager
def begin() -> Iterator[Work]:
    """A piece of work by the person signed in."""
    with works().begin(me()) as work:
        yield work


@contextmanager
def look() -> Iterator[Reading]:
    """The database, for reading a page."""
    with works().look() as db:
        yield db


def now() -> datetime:
    """The moment that this request is answered at; one for the whole page."""
    if "now" not in g:
        with look() as db:
            g.now = works().now(db)
    return cast(datetime, g.now)


def viewer() -> Viewer | None:
    """Who is signed in, with what they may do now; none signed out."""
    who = visitor()
    if who is None:
        return None
    if "viewer" not in g:
        with look() as db:
            g.viewer = viewer_of(db, who.person_id, now())
    return cast(Viewer, g.viewer)


def me_as_viewer() -> Viewer:
    """The viewer of a page that nobody reaches signed out."""
    found = viewer()
    assert found is not None, "only pages for everybody are reached signed out"
    return found


def secret_key() -> str:
    """What this installation signs and derives its secrets with."""
    return str(current_app.secret_key)


def public_url() -> str:
    """This installation's address as members type it, without a slash at the end."""
    return str(current_app.extensions["settings"].public_url)


def mail_host() -> str:
    """The host of the letters' sender, which numbers of ours end with."""
    mail_from: str = current_app.extensions["settings"].mail_from
    return parseaddr(mail_from)[1].rpartition("@")[2]


def in_development() -> bool:
    """Whether this is a developer's own machine."""
    return bool(current_app.extensions["settings"].development)


def secure_cookies() -> bool:
    """Whether browsers may send our cookies over TLS alone."""
    return bool(current_app.config["SESSION_COOKIE_SECURE"])


def end_sockets(session_ids: Collection[int]) -> None:
    """End the live lines of these browser sessions, after their rows were ended."""
    current_app.extensions["end_sockets"](session_ids)
