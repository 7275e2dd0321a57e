"""A fault of ours, said in the house's look where even the database may have failed."""

from functools import partial

from flask import Flask, Response, request
from flask_babel import force_locale, get_locale
from flask_babel import gettext as _
from jinja2 import Template
from werkzeug.exceptions import InternalServerError

from assembly.languages import LOCALES
from assembly.web import api_answers
from assembly.web.entrance import on_this_site
from assembly.web.refusals import way_back
from assembly.web.tongues import known_already, language

FAULT = 500


def register(app: Flask) -> None:
    template = app.jinja_env.get_template("errors/fault.html")
    app.register_error_handler(InternalServerError, partial(_fault, template))


def _fault(template: Template, _error: InternalServerError) -> Response:
    with force_locale(LOCALES[known_already()]):
        if api_answers.is_asked():
            said = api_answers.said(_("Something failed here."), FAULT)
            return Response(said.response, FAULT, said.headers)
        return Response(_page(template), FAULT, mimetype="text/html")


def _page(template: Template) -> str:
    """Drawn past what every other page is given: that asks the database who reads."""
    locale = get_locale()
    again = request.full_path.rstrip("?") if request.method == "GET" else way_back()
    return template.render(
        language=language(),
        direction="ltr" if locale is None else locale.text_direction,
        again=None if again is None else on_this_site(again),
    )
