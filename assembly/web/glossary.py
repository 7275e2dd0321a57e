"""/glossary: the words of the statutes, in plain words, for everybody."""

from flask import Blueprint, render_template

from assembly.web.glossary_of_acts import ACTS
from assembly.web.glossary_words import WHO
from assembly.web.parts import public

TERMS = (*WHO, *ACTS)

pages = Blueprint("glossary", __name__, url_prefix="/glossary")


@pages.get("")
@public
def show() -> str:
    terms = sorted(TERMS, key=lambda term: str(term.word).casefold())
    return render_template("glossary/show.html", terms=terms)
