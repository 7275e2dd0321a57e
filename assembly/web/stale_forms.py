"""A form whose token holds no more, as after signing in again in another window: it is
shown with all that was written, to be sent once more."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from flask import Flask, render_template, request
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError

from assembly.rules.objection import Objection
from assembly.web.parts import is_public, visitor

STALE = 400


def register(app: Flask) -> None:
    """A token holds as long as its session: nobody is pressed in 24 hours (S6)."""
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    app.register_error_handler(CSRFError, _stale_form)


def _stale_form(_error: CSRFError) -> tuple[str, int]:
    if not _came_from_here():
        said = _("This form is too old. Go back, reload, and send it again.")
        title, objections = _("This cannot be read"), [Objection("", said)]
        page = render_template(
            "errors/refusal.html", title=title, objections=objections, status=STALE
        )
        return page, STALE
    fields = _fields()
    page = render_template(
        "errors/stale.html",
        fields=fields,
        words=[value for _name, value in fields if " " in value.strip()],
        has_files=bool(request.files),
        must_sign_in=_must_sign_in(),
    )
    return page, STALE


def _came_from_here() -> bool:
    """Another site may not have its form offered to be sent: so says the token."""
    came_from = request.headers.get("Origin") or request.referrer or ""
    return urlsplit(came_from).netloc == request.host


def _fields() -> Sequence[tuple[str, str]]:
    sent = request.form.items(multi=True)
    return [(name, value) for name, value in sent if name != "csrf_token"]


def _must_sign_in() -> bool:
    endpoint = request.endpoint
    return visitor() is None and endpoint is not None and not is_public(endpoint)
