"""The minutes in each of the eight languages: whole, in their direction, archivable."""

import re
from datetime import timedelta

import pytest

from assembly.languages import LANGUAGES
from assembly.paper.tongue import tongue
from assembly.paper.writing import SIGN
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK
from tests.cast import NOON
from tests.extraordinary import bylaws, decision, election, open_extraordinary
from tests.minutes import sign_both
from tests.paper.assemblies import all_come, discuss, rename, roll_calls
from tests.paper.reading import (
    fonts_of,
    is_tagged,
    language_of,
    pages_of,
    standards_of,
    words_of,
)

# What is right to left is read back word by word in another order.
NAMES = ["Αθήνα", "Ульяновск", "الرباط", "São Tomé", "Łódź"]
QUESTIONS = ["Nous adoptons le plan d'action.", "نعتمد الميزانية 2027"]
SHA256 = re.compile(r"\b[0-9a-f]{64}\b")
ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")

every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def files(works, clock, press):
    """Minutes with names and words in four scripts, signed, by language."""
    rename(works, NAMES)
    items = (decision("Plan d'action 2027"), election(), bylaws())
    sitting = open_extraordinary(works, items=items)
    discuss(works, sitting, body="نعم (2027).", reason="Pas dans le sujet")
    all_come(works, sitting)
    roll_calls(works, sitting, QUESTIONS)
    clock.set(NOON + timedelta(days=2))
    with works.begin(CLOCK) as work:
        close_assembly(work, assembly_id=sitting)
    sign_both(works, sitting)
    with works.look() as db:
        return {one: press.minutes(db, sitting, one).content for one in LANGUAGES}


def test_each_is_whole_in_its_own_words_and_kept_for_ever(files):
    for language, file in files.items():
        read = words_of(file)

        assert language_of(file) == language
        assert is_tagged(file)
        assert standards_of(file) == {
            "pdfaid:part": "2",
            "pdfaid:conformance": "A",
            "pdfuaid:part": "1",
        }
        assert all(embedded for _, embedded in fonts_of(file))
        assert SIGN not in read
        assert "%(" not in read
        for name in ("Αθήνα", "Ульяновск", "Tomé", "Łódź"):
            assert name in read, (language, name)


def test_all_tell_the_same_hashes_and_numbers(files):
    # Of a file that goes from right to left the reader turns the pieces of a line.
    told = {
        one: {"".join(sorted(found)) for found in SHA256.findall(words_of(file))}
        for one, file in files.items()
    }

    assert len(told["fr"]) >= 2
    assert set() < told.pop("ar") <= told["fr"]
    assert all(one == told["fr"] for one in told.values())


def test_heads_and_feet_are_in_the_language_of_the_file(files):
    for language, file in files.items():
        pages, t = pages_of(file), tongue(language)
        if language == "ar":
            assert all(ARABIC.search(page) for page in pages)
            continue
        page = t.gettext("Page %(number)s of %(total)s", number=2, total=len(pages))
        assert page in pages[1]
        assert t.gettext("Minutes") in pages[1]


@every_language
def test_pieces_stand_together_as_the_language_asks(language):
    t = tongue(language)
    one, other = t.gettext("For"), t.gettext("Against")

    assert t.listed((one, other)) == f"{one}{'،' if language == 'ar' else ','} {other}"
    before = "\u00a0" if language == "fr" else ""
    assert t.says(one, other) == f"{one}{before}: {other}"
    assert t.says(one) == f"{one}{before}:"
