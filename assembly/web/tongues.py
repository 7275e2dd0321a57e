"""In which language a page is written: the reader's own, or the browser's."""

from collections.abc import Mapping
from typing import Any

from flask import Flask, g, request, session
from flask_babel import Babel, Domain, get_locale
from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from assembly.conventions import conventions
from assembly.languages import CATALOGUES, FIRST, LOCALES
from assembly.web.parts import viewer

CHOSEN = "language"  # of whoever is signed out; the cookie remembers it
# Browsers would write Arabic with digits that the Maghreb does not use.
BROWSER_TAGS = {"ar": "ar-u-nu-latn"}


class Sentences(Domain):
    """Those said by the program itself, outside its templates."""

    def gettext(self, string: str, **values: object) -> str:
        return str(super().gettext(string, **filled(values)))

    def ngettext(self, one: str, many: str, num: int, **values: object) -> str:
        said = str(self.get_translations().ungettext(one, many, num))
        return said % filled({"num": num, **values})


def language() -> str:
    """The code of this page's language, one of ours."""
    locale = get_locale()
    return FIRST if locale is None else str(locale.language)


def browser_tag() -> str:
    """By which the page's scripts write dates and numbers as the page does."""
    tongue = language()
    return BROWSER_TAGS.get(tongue, LOCALES[tongue].replace("_", "-"))


def filled(values: Mapping[str, object]) -> dict[str, object]:
    """What fills the places of a sentence, as this page's language writes it."""
    return conventions(language()).filled(values)


def register(app: Flask) -> None:
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(CATALOGUES)
    Babel(app, locale_selector=_chosen).domain_instance = Sentences()
    _fill_places(app.jinja_env)
    app.jinja_env.globals.update(page_language=language, browser_tag=browser_tag)


def _fill_places(templates: Environment) -> None:
    """Sentences of templates are filled as all others are."""
    said: Any = templates.globals["gettext"]
    counted: Any = templates.globals["ngettext"]

    @pass_context
    def gettext(page: Context, sentence: str, /, **values: object) -> str:
        whole: str = said(page, sentence, **filled(values))
        return whole

    @pass_context
    def ngettext(
        page: Context, one: str, many: str, num: int, /, **values: object
    ) -> str:
        whole: str = counted(page, one, many, num, **filled({"num": num, **values}))
        return whole

    templates.globals.update(gettext=gettext, ngettext=ngettext)


def _chosen() -> str:
    """A person's own; signed out, the one chosen, or the best that the browser asks."""
    who = viewer()
    known = str(session.get(CHOSEN)) if who is None else who.language
    return LOCALES[known if known in LOCALES else _asked_for()]


def known_already() -> str:
    """The reader's language, as far as it is known without asking the database."""
    who = g.get("viewer")
    known = str(session.get(CHOSEN)) if who is None else who.language
    return known if known in LOCALES else _asked_for()


def _asked_for() -> str:
    """The first of the browser's languages that is ours, whichever country's it is."""
    asked = (tag.partition("-")[0].lower() for tag, _weight in request.accept_languages)
    return next((one for one in asked if one in LOCALES), FIRST)
