"""No page, letter or answer says a word that no catalogue holds."""

import ast
import re
from pathlib import Path

import pytest
from jinja2 import Environment

from config.sentences import documentation, is_sentence

TEMPLATES = sorted(Path("assembly/templates").rglob("*.*"))
DOORS = sorted(
    path
    for floor in ("web", "live", "mail", "paper")
    for path in Path("assembly", floor).rglob("*.py")
)
SPOKEN = re.compile(r'(?:aria-label|title|placeholder|alt)="([^"]*)"')
PATH = re.compile(r"\S*/\S+/\S*")
WORD = re.compile(r"[^\W\d_]{2,}[\w-]*")
ASIDE = re.compile(r"<!--.*?-->|<(code|pre)\b.*?</\1>|<[^>]*>|&\w+;", re.DOTALL)
# The network's name, and what is the same in every language.
SAME_EVERYWHERE = {
    "Together",
    "SHA",
    "JSON",
    "PDF",
    "ICS",
    "CSV",
    "MiB",
    "Message-ID",
    "SHA-256",
}
ASKED_BY_PROGRAMS = {"api_operations.py", "openapi.py"}  # what programmers read
GETTEXT = {"_", "N_", "gettext", "ngettext", "lazy_gettext"}

jinja = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)


def outside_of(source):
    """What a template says by itself: its text without tags, and attributes heard."""
    plain = re.sub(r"{%-?\s*trans\b.*?endtrans\s*-?%}", "", source, flags=re.DOTALL)
    held = []
    for _line, kind, value in jinja.lex(plain):
        held.append(
            value if kind == "data" else ("\0" if kind.endswith("_begin") else "")
        )
    text = "".join(held)
    said = PATH.sub(" ", ASIDE.sub(" ", text)) + " ".join(SPOKEN.findall(text))
    return [word for word in WORD.findall(said) if word not in SAME_EVERYWHERE]


@pytest.mark.parametrize("template", TEMPLATES, ids=str)
def test_a_template_says_nothing_by_itself(template):
    assert outside_of(template.read_text()) == []


@pytest.mark.parametrize(
    "source", ["<p>Hello there</p>", '<a aria-label="Close it">!</a>']
)
def test_a_word_outside_would_be_found(source):
    assert outside_of(source) != []


@pytest.mark.parametrize("door", DOORS, ids=str)
def test_a_door_says_nothing_by_itself(door):
    tree = ast.parse(door.read_text())
    aside = {id(text) for text in documentation(tree)}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and _name(call.func) in GETTEXT:
            aside |= {id(text) for text in ast.walk(call)}

    said = [
        text.value
        for text in ast.walk(tree)
        if isinstance(text, ast.Constant)
        and isinstance(text.value, str)
        and id(text) not in aside
        and is_sentence(text.value)
    ]
    assert said == [] or door.name in ASKED_BY_PROGRAMS


def _name(function):
    return getattr(function, "id", getattr(function, "attr", ""))
