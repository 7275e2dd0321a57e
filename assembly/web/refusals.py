"""One answer to every refusal and every miss, whichever page it came from."""

from flask import Flask, render_template
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug import Response
from werkzeug.exceptions import HTTPException, MethodNotAllowed, TooManyRequests

from assembly.queries.admission import NotFound
from assembly.rules.objection import Objection, Refused
from assembly.web import api_answers

CONFLICT = 409
MISSING = 404
MALFORMED = 422

Answer = Response | tuple[str, int]


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


def _malformed(error: Malformed) -> Answer:
    if api_answers.is_asked():
        return api_answers.said(error.sentence, MALFORMED)
    return _page(_("This cannot be read"), [Objection("", error.sentence)]), MALFORMED


def _missing(_miss: NotFound) -> Answer:
    if api_answers.is_asked():
        return api_answers.said(_("There is nothing here."), MISSING)
    said = Objection("", _("There is nothing here, or it is not for you."))
    return _page(_("Not found"), [said]), MISSING


def _stale_form(error: CSRFError) -> tuple[str, int]:
    said = Objection("", _("This form is too old. Go back, reload, and send it again."))
    return _page(_("This cannot be read"), [said]), error.code or MALFORMED


def _http(error: HTTPException) -> Answer | HTTPException:
    if error.code is None or error.code < 400:  # noqa: PLR2004
        return error
    if error.code == MISSING:
        return _missing(NotFound())
    if api_answers.is_asked():
        return _http_to_programs(error, error.code)
    said = Objection("", error.description or error.name)
    return _page(_("This cannot be done"), [said]), error.code


def _http_to_programs(error: HTTPException, status: int) -> Response:
    """The same in JSON; 405 says what may be asked instead."""
    sentences = {
        MethodNotAllowed.code: _("Nothing is changed here: ask with GET."),
        TooManyRequests.code: _("This was asked too often. Ask again in a minute."),
    }
    allowed = error.valid_methods if isinstance(error, MethodNotAllowed) else None
    sentence = sentences.get(status) or error.description or error.name
    return api_answers.said(sentence, status, allowed or ())


def _page(title: str, objections: object) -> str:
    return render_template("errors/refusal.html", title=title, objections=objections)
