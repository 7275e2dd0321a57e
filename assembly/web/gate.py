"""Who comes in at all: a page needs somebody signed in, unless it says it is public."""

from datetime import timedelta
from urllib.parse import urlencode

from flask import Flask, redirect, render_template, request
from flask import Response as Answer
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask_login import LoginManager
from werkzeug import Response

from assembly.queries.sessions import signed_in
from assembly.web import api_answers, assets
from assembly.web.parts import Visitor, is_public, look, viewer, visitor

SESSION_COOKIE_LASTS = timedelta(days=30)
SEE_OTHER = 303
HEADERS = {
    # Nothing inline, nothing from elsewhere: what a message smuggles in stays text.
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}


class Cookies(SecureCookieSessionInterface):
    """What everybody may keep, static files and the API, goes without a cookie."""

    def save_session(self, app: Flask, session: SessionMixin, response: Answer) -> None:
        if not (api_answers.is_asked() or assets.is_asked()):
            super().save_session(app, session, response)


def register(app: Flask, *, secure: bool) -> None:
    app.session_interface = Cookies()
    app.config.update(
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=secure,
        SESSION_COOKIE_NAME="__Host-assembly" if secure else "assembly",
        PERMANENT_SESSION_LIFETIME=SESSION_COOKIE_LASTS,
        WTF_CSRF_TIME_LIMIT=None,  # an assembly lasts a day: a form, as its session
    )
    login = LoginManager(app)
    login.session_protection = None  # a phone changes its address; the row decides
    login.user_loader(_visitor_of)
    app.before_request(_let_in)
    app.after_request(_guard)
    app.context_processor(lambda: {"viewer": viewer()})


def _visitor_of(token: str) -> Visitor | None:
    with look() as db:
        found = signed_in(db, token)
    return None if found is None else Visitor(token, found)


def _let_in() -> Response | tuple[str, int] | None:
    if request.endpoint is None:
        return None
    if is_public(request.endpoint):
        return None
    if visitor() is None:
        return redirect(f"/sign-in?{urlencode({'next': _where()})}", SEE_OTHER)
    who = viewer()
    if who is None or not who.may_enter:
        return render_template("errors/outside.html"), 403
    return None


def _guard(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "private, no-store")
    return response


def _where() -> str:
    return request.path if request.method == "GET" else "/"
