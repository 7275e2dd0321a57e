"""Every letter in every language: whole, in its direction, both parts telling the same.

The catalogues are read: what one of them has translated must not be said in English.
"""

import re
from functools import lru_cache
from html import unescape

import pytest
from babel import Locale

from assembly.commands.words import TRANSLATED, extracted, read
from assembly.languages import LANGUAGES, LOCALES
from assembly.mail.dress import STYLES, colours, dress
from tests.every_letter import LETTERS, SITE, TITLE, letter
from tests.telling import words_of

MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
ADDRESS = re.compile(r"https://[^\s\"<]+")
PLACE = re.compile(r"%\(\w+\)s")
WORD = re.compile(r"[^\W\d_]{2,}")
LONGEST_SUBJECT = 80  # characters, with a title of 22

every_language = pytest.mark.parametrize("language", LANGUAGES)
every_letter = pytest.mark.parametrize("name", LETTERS)


def body_of(html):
    return html[html.index("<body") :]


def forms(sentence):
    return [sentence] if isinstance(sentence, str) else list(sentence)


def main_link(html):
    """Where the large button leads; none in a letter that asks nothing."""
    found = re.search(r'<a href="([^"]+)" class="button"', html)
    return found and unescape(found[1])


@lru_cache
def spoken():
    """The sentences of letters as the code has them, each with its forms."""
    return {
        one.id: forms(one.id)
        for one in extracted()
        if any("letters/" in place for place, _line in one.locations)
    }


@lru_cache
def translated(language):
    """Pieces of those sentences that this catalogue says otherwise."""
    kept = {one.id: forms(one.string) for one in read(language)}
    pieces = {
        piece.strip()
        for key, asked in spoken().items()
        if all(said := kept.get(key, [""])) and not set(asked) & set(said)
        for one in asked
        for piece in PLACE.split(one)
    }
    return {piece for piece in pieces if len(WORD.findall(piece)) > 2}


@every_language
@every_letter
def test_it_is_whole_and_both_parts_tell_the_same(name, language):
    made = letter(name, language)
    read_html = unescape(words_of(body_of(made.html)))

    assert "%(" not in made.subject + made.text + made.html
    assert "{{" not in made.html
    assert 0 < len(made.subject) <= LONGEST_SUBJECT
    assert set(CLOCK.findall(made.text)) == set(CLOCK.findall(read_html))
    assert set(ADDRESS.findall(made.text)) <= set(ADDRESS.findall(made.html))
    if link := main_link(made.html):
        assert link in ADDRESS.findall(made.text)
        assert made.html.count(f">{link}<") == 1  # written, too


@every_language
@every_letter
def test_it_is_in_its_language_and_direction(name, language):
    made = letter(name, language)
    told = f'lang="{language}" dir="{Locale.parse(LOCALES[language]).text_direction}"'

    assert made.html.startswith(f"<!doctype html>\n<html {told}>")
    assert made.html.count(told) == 2  # again, for programs that drop <html>
    assert made.html.count("<bdi") == made.html.count("</bdi>") > 0
    assert not MARKS.search(made.html)
    if language != "ar":
        assert not MARKS.search(made.subject + made.text + made.calendar)


@pytest.mark.parametrize("language", TRANSLATED)
@every_letter
def test_no_sentence_is_left_in_english(name, language):
    made = letter(name, language)
    said = made.subject + made.text + unescape(words_of(body_of(made.html)))

    assert [piece for piece in translated(language) if piece in said] == []


@pytest.mark.parametrize("name", [n for n, (_, about) in LETTERS.items() if about])
def test_in_arabic_a_title_stands_apart_wherever_it_is_said(name):
    made = letter(name, "ar")
    said = made.subject + made.text + made.calendar

    assert said.count(TITLE) == said.count(f"\u2068{TITLE}\u2069")
    page = body_of(made.html)
    assert page.count(TITLE) == page.count(f"<bdi>{TITLE}</bdi>")


def test_in_arabic_a_line_that_begins_with_a_name_is_read_from_the_right():
    text = letter("convocation", "ar").text

    assert "\u200f1. \u2068Rapport moral\u2069" in text
    assert f"{SITE}/assemblies/1\n" in text  # no mark within an address


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", "Novellara, Zarqat and Agadir"),
        ("ru", "Novellara, Zarqat и Agadir"),
        ("ar", "\u2068Novellara\u2069 و\u2068Zarqat\u2069 و\u2068Agadir\u2069"),
    ],
)
def test_names_are_joined_as_the_language_does(language, names):
    assert names in letter("votes", language).text


def test_the_start_of_a_line_is_where_its_language_begins():
    assert "border-left:4px" in dress("ltr", "fr")["panel"]
    assert "border-right:4px" in dress("rtl", "ar")["panel"]


def test_its_colours_are_the_pages_by_day_and_by_night():
    head = letter("dues", "fr").html.partition("</head>")[0]
    by_night = colours(':root[data-theme="dark"] {')

    assert colours(":root {")["accent"] in dress("ltr", "fr")["button"]
    assert f".button{{background-color:{by_night['accent']}!important" in head
    assert "{" not in "".join(str(dress("ltr", "fr")[name]) for name in STYLES)
