"""Every sentence of the program is in every catalogue, whole, with its places."""

import re
from functools import lru_cache
from pathlib import Path

import pytest

from assembly.commands.words import TRANSLATED, extracted, is_whole, read

PLACE = re.compile(r"%\((\w+)\)[sd]|(%)(?!\()")
TAG = re.compile(r"</?[a-z]+[^>]*>")


AWAITED = Path("assembly/translations/awaited.txt")


@lru_cache
def awaited():
    """Sentences that are known to wait for their translators: a debt, by name."""
    return set(AWAITED.read_text().splitlines()) if AWAITED.exists() else set()


@lru_cache
def said_now():
    return {one.id: one for one in extracted() if one.id}


@lru_cache
def catalogue(language):
    return {one.id: one for one in read(language) if one.id}


def places(text):
    return {found.group(0) for found in PLACE.finditer(text)}


def forms(sentence):
    return [sentence] if isinstance(sentence, str) else list(sentence)


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_missing(language):
    kept = catalogue(language)

    missing = [key for key in said_now() if key not in kept or not is_whole(kept[key])]
    assert [key for key in missing if forms(key)[0] not in awaited()] == []


def test_what_is_awaited_is_missing_somewhere():
    wanting = {
        forms(key)[0]
        for language in TRANSLATED
        for key, sentence in catalogue(language).items()
        if not is_whole(sentence)
    }
    assert awaited() - wanting == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_guessed_and_nothing_kept_that_is_said_no_more(language):
    kept = read(language)

    assert [one.id for one in kept if one.id and one.fuzzy] == []
    assert list(kept.obsolete) == []
    assert [key for key in catalogue(language) if key not in said_now()] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_place_is_lost_or_made_up_in_translation(language):
    wrong = []
    for key, sentence in catalogue(language).items():
        if not is_whole(sentence):
            continue  # missing altogether: the first test tells
        asked = places(forms(key)[-1])
        # «1 member» may be said without its number; nothing else is left out.
        spared = {"%(num)s"} if not isinstance(key, str) else set()
        for form in forms(sentence.string):
            found = places(form)
            if found - asked or asked - found - spared:
                wrong.append((key, form))
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_marks_of_a_page_stand_in_the_translation(language):
    wrong = [
        (key, form)
        for key, sentence in catalogue(language).items()
        for form in forms(sentence.string)
        if form and sorted(TAG.findall(forms(key)[-1])) != sorted(TAG.findall(form))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_language_has_all_of_its_plural_forms(language):
    needed = read(language).num_plurals

    plural = [one for one in read(language) if not isinstance(one.id, str) and one.id]
    assert len(plural) > 50
    assert [one.id for one in plural if len(forms(one.string)) != needed] == []
