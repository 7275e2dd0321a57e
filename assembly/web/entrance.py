"""What signing in does to a browser: its cookie begins anew, under a new name."""

import secrets

from flask import session
from flask_login import login_user, logout_user
from werkzeug import Response
from werkzeug.utils import redirect

from assembly.queries.sessions import signed_in
from assembly.use_cases.signing_in.sign_out import sign_out
from assembly.web.parts import Visitor, begin, end_sockets, look, visitor

BROWSER = "browser"  # the asking browser's secret; its SHA-256 is in the request's row
NEXT = "next"
SECRET_BYTES = 32
SEE_OTHER = 303
LONGEST_PATH = 500  # the cookie holds it meanwhile


def browser_secret() -> str:
    """This browser's own secret while it asks; a second letter binds to the same."""
    if BROWSER not in session:
        session[BROWSER] = secrets.token_urlsafe(SECRET_BYTES)
    return str(session[BROWSER])


def browser_that_asked() -> str:
    """The secret that it asked with; empty, like no other, if it never asked."""
    return str(session.get(BROWSER, ""))


def remember_where_to(path: str) -> None:
    """Where to go once signed in; only to a page of this site."""
    session[NEXT] = on_this_site(path)


def on_this_site(path: str) -> str:
    """The path if it stays on this site, else the first page.

    Browsers read a backslash as a slash and skip control characters, so that
    `/\\host`, `//host` and `/<tab>/host` would all lead away.
    """
    here = path.startswith("/") and not path.startswith("//")
    plain = path.isprintable() and "\\" not in path and len(path) <= LONGEST_PATH
    return path if here and plain else "/"


def let_in(token: str) -> Response:
    """Sign this browser in with the session that the token opens, and send it on.

    Nothing of the cookie from before survives; a session it held already is ended.
    """
    where_to = str(session.get(NEXT, "/"))
    let_out()
    with look() as db:
        found = signed_in(db, token)
    if found is None:  # disabled in this very second
        return redirect("/sign-in", SEE_OTHER)
    session.permanent = True
    login_user(Visitor(token, found))
    return redirect(where_to, SEE_OTHER)


def let_out() -> None:
    """End this browser's session, if it has one, its live lines, and its cookie."""
    who = visitor()
    if who is not None:
        with begin() as work:
            ended = sign_out(work, session_id=who.session_id)
        end_sockets(ended)
        logout_user()
    session.clear()
