"""In which language a page is written: the reader's own, or the browser's."""

from flask import Flask, request
from flask_babel import Babel, get_locale

from assembly.languages import CATALOGUES, FIRST, LANGUAGES, LOCALES
from assembly.web.parts import viewer

# Browsers would write Arabic with digits that the Maghreb does not use.
BROWSER_TAGS = {"ar": "ar-u-nu-latn"}


def language() -> str:
    """The code of this page's language, one of ours."""
    locale = get_locale()
    return FIRST if locale is None else str(locale.language)


def browser_tag() -> str:
    """By which the page's scripts write dates and numbers as the page does."""
    tongue = language()
    return BROWSER_TAGS.get(tongue, LOCALES[tongue].replace("_", "-"))


def register(app: Flask) -> None:
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(CATALOGUES)
    Babel(app, locale_selector=_chosen)
    app.jinja_env.globals.update(page_language=language, browser_tag=browser_tag)


def _chosen() -> str:
    """A person's own language; signed out, the best of those that the browser asks."""
    who = viewer()
    if who is not None and who.language in LOCALES:
        return LOCALES[who.language]
    return LOCALES[request.accept_languages.best_match(LANGUAGES) or FIRST]
