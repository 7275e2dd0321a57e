"""One answer to every refusal and every miss, whichever page it came from."""

from collections.abc import Iterable
from urllib.parse import urlsplit, urlunsplit

from flask import Flask, make_response, render_template, request
from flask_babel import gettext as _
from werkzeug import Response
from werkzeug.exceptions import (
    HTTPException,
    MethodNotAllowed,
    RequestEntityTooLarge,
    ServiceUnavailable,
    TooManyRequests,
)

from assembly.queries.admission import NotFound
from assembly.rules.objection import Objection, Refused
from assembly.web import api_answers
from assembly.web.entrance import on_this_site

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
    app.register_error_handler(HTTPException, _http)
    app.jinja_env.globals["way_back"] = way_back


def _refused(refusal: Refused) -> Answer:
    return _page(_("This cannot be done"), refusal.objections, CONFLICT)


def _malformed(error: Malformed) -> Answer:
    if api_answers.is_asked():
        return api_answers.said(error.sentence, MALFORMED)
    return _said(_("This cannot be read"), error.sentence, MALFORMED)


def _missing(_miss: NotFound) -> Answer:
    if api_answers.is_asked():
        return api_answers.said(_("There is nothing here."), MISSING)
    sentence = _("There is nothing here, or it is not for you.")
    return _said(_("Not found"), sentence, MISSING)


def _http(error: HTTPException) -> Answer | HTTPException:
    if error.code is None or error.code < 400:  # noqa: PLR2004
        return error
    if error.code == MISSING:
        return _missing(NotFound())
    if api_answers.is_asked():
        return _http_to_programs(error, error.code)
    title, sentence = _http_sentences(error)
    page = make_response(_said(title, sentence, error.code))
    page.headers.extend(_how_else(error))
    return page


def _http_sentences(error: HTTPException) -> tuple[str, str]:
    """Title and sentence; only what a page said itself is in the reader's language."""
    said = {
        MethodNotAllowed.code: (
            _("This cannot be done"),
            _("This address takes only what a form sends: go back and use its button."),
        ),
        RequestEntityTooLarge.code: (
            _("This cannot be read"),
            _("What was sent is too large."),
        ),
        TooManyRequests.code: (
            _("Too often"),
            _("This was asked too often. Ask again in a minute."),
        ),
        ServiceUnavailable.code: (_("This cannot be done now"), error.description),
    }
    otherwise = (
        _("This cannot be read"),
        _("What your browser sent cannot be read here. Go back and try once more."),
    )
    title, sentence = said.get(error.code or 0, otherwise)
    return title, sentence or otherwise[1]


def _how_else(error: HTTPException) -> Iterable[tuple[str, str]]:
    """405 names the methods that would have been, as the protocol asks."""
    allowed = error.valid_methods if isinstance(error, MethodNotAllowed) else None
    return [("Allow", ", ".join(sorted(allowed)))] if allowed else []


def _http_to_programs(error: HTTPException, status: int) -> Response:
    """The same in JSON; 405 says what may be asked instead."""
    sentences = {
        MethodNotAllowed.code: _("Nothing is changed here: ask with GET."),
        TooManyRequests.code: _("This was asked too often. Ask again in a minute."),
    }
    allowed = error.valid_methods if isinstance(error, MethodNotAllowed) else None
    sentence = sentences.get(status) or error.description or error.name
    return api_answers.said(sentence, status, allowed or ())


def _said(title: str, sentence: str, status: int) -> tuple[str, int]:
    """A mishap that no rule is behind, in one sentence."""
    return _page(title, [Objection("", sentence)], status)


def _page(title: str, objections: Iterable[Objection], status: int) -> tuple[str, int]:
    page = render_template(
        "errors/refusal.html", title=title, objections=objections, status=status
    )
    return page, status


def way_back() -> str | None:
    """The page of ours that led here; none if that is this one, or somewhere else."""
    came_from = urlsplit(request.referrer or "")
    if came_from.netloc != request.host:
        return None
    path = urlunsplit(("", "", came_from.path, came_from.query, ""))
    is_here = request.method == "GET" and path == request.full_path.rstrip("?")
    return None if is_here else on_this_site(path)
