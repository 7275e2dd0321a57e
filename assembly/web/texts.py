"""Statutes and bylaws: the text in force, every version, what changed between two."""

from flask import Blueprint, render_template, request
from flask_babel import gettext as _

from assembly.queries import admission, changes, suggestions, versions
from assembly.queries.differences import changed_only, differences
from assembly.queries.paragraphs import blocks, contents
from assembly.rules.vocabulary import GoverningText
from assembly.web.parts import look, me_as_viewer
from assembly.web.refusals import Malformed

pages = Blueprint("texts", __name__)


@pages.get("/texts")
def index() -> str:
    with look() as db:
        found = versions.governing_texts(db, me_as_viewer())
    return render_template("texts/index.html", texts=found)


@pages.get("/texts/<governs>")
def show(governs: str) -> str:
    """The version in force, to be read."""
    with look() as db:
        found = versions.governing(db, governing_text(governs))
        waiting = suggestions.submissions(db, found.governs)
        body = blocks(found.body or "")
        return render_template(
            "texts/show.html",
            text=found,
            shown=found.in_force,
            blocks=body,
            contents=contents(body),
            submissions=waiting,
        )


@pages.get("/texts/<governs>/versions/<int:number>")
def show_version(governs: str, number: int) -> str:
    with look() as db:
        found = versions.governing(db, governing_text(governs))
        shown = admission.text_version(db, me_as_viewer(), found.governs, number)
        body = blocks(shown.body)
        return render_template(
            "texts/show.html",
            text=found,
            shown=shown,
            blocks=body,
            contents=contents(body),
            submissions=(),
        )


@pages.get("/texts/<governs>/difference")
def show_difference(governs: str) -> str:
    """What changed from one version to another, in either direction."""
    which = governing_text(governs)
    with look() as db:
        who = me_as_viewer()
        old = admission.text_version(db, who, which, _number("from"))
        new = admission.text_version(db, who, which, _number("to"))
        return render_template(
            "texts/difference.html",
            text=versions.governing(db, which),
            old=old,
            new=new,
            paragraphs=changed_only(differences(old.body, new.body)),
        )


@pages.get("/items/<int:item_id>/change")
def show_change(item_id: int) -> str:
    """The text that an item proposes, beside the version that it would change."""
    with look() as db:
        who = me_as_viewer()
        change = changes.of_item(db, who, item_id)
        if change is None:
            raise admission.NotFound(f"a change by item {item_id}")
        item, convocation = admission.item(db, who, item_id)
        return render_template(
            "texts/change.html",
            change=change,
            item=item,
            convocation=convocation,
            blocks=blocks(item.proposed_text or ""),
        )


def governing_text(word: str) -> GoverningText:
    """Which of the two texts an address names; a miss for any other word."""
    if word not in set(GoverningText):
        raise admission.NotFound(f"the text {word}")
    return GoverningText(word)


def _number(name: str) -> int:
    text = request.args.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) <= 9):  # noqa: PLR2004
        raise Malformed(_("State two versions by their numbers."))
    return int(text)
