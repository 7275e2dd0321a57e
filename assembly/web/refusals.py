"""One answer to every refusal and every miss, whichever page it came from."""

from flask import Flask, render_template
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from assembly.queries.admission import NotFound
from assembly.rules.objection import Objection, Refused

CONFLICT = 409
MISSING = 404
MALFORMED = 422


class Malformed(Exception):
    """What was sent cannot be read as what was asked for; says so in a sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def register(app: Flask) -> None:
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(NotFound, _missing)
    app.register_error_handler(Malformed, _malformed)
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(HTTPException, _http)


def _refused(refusal: Refused) -> tuple[str, int]:
    return _page(_("This cannot be done"), refusal.objections), CONFLICT


def _malformed(error: Malformed) -> tuple[str, int]:
    return _page(_("This cannot be read"), [Objection("", error.sentence)]), MALFORMED


def _missing(_miss: NotFound) -> tuple[str, int]:
    said = Objection("", _("There is nothing here, or it is not for you."))
    return _page(_("Not found"), [said]), MISSING


def _stale_form(error: CSRFError) -> tuple[str, int]:
    said = Objection("", _("This form is too old. Go back, reload, and send it again."))
    return _page(_("This cannot be read"), [said]), error.code or MALFORMED


def _http(error: HTTPException) -> tuple[str, int] | HTTPException:
    if error.code is None or error.code < 400:  # noqa: PLR2004
        return error
    if error.code == MISSING:
        return _missing(NotFound())
    said = Objection("", error.description or error.name)
    return _page(_("This cannot be done"), [said]), error.code


def _page(title: str, objections: object) -> str:
    return render_template("errors/refusal.html", title=title, objections=objections)
