"""Each language writes days, hours, numbers and countries in its own way (CLDR)."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from assembly.conventions import FIRST, LAST, conventions
from assembly.languages import LANGUAGES

EVENING = datetime(2026, 3, 5, 21, 7, tzinfo=UTC)
LISBON = ZoneInfo("Europe/Lisbon")
WRITTEN = {
    "fr": "jeudi 5 mars 2026, 21:07 (Lisbonne)",
    "en": "Thursday, 5 March 2026, 21:07 (Lisbon)",
    "pt": "quinta-feira, 5 de março de 2026, 21:07 (Lisboa)",
    "ru": "четверг, 5 марта 2026\u202fг., 21:07 (Лиссабон)",  # noqa: RUF001
    "ar": "الخميس، 5 مارس 2026، 21:07 (لشبونة)",
    "el": "Πέμπτη 5 Μαρτίου 2026 - 21:07 (Λισαβόνα)",
    "it": "giovedì 5 marzo 2026 21:07 (Lisbona)",
    "ro": "joi, 5 martie 2026, 21:07 (Lisabona)",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_moment_is_written_as_its_readers_write_it(language):
    assert conventions(language).on_clock(EVENING, LISBON) == WRITTEN[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_evening_is_never_taken_for_the_morning(language):
    ours = conventions(language)
    for form in (ours.full_form, ours.short_form, ours.weekday_form, ours.hour_form):
        assert "21:07" in ours.written(EVENING, LISBON, form)


def test_countries_have_the_names_that_their_people_use():
    assert conventions("pt").country("CV") == "Cabo Verde"
    assert conventions("ar").country("TN") == "تونس"
    assert conventions("fr").country("XX") == "XX"


def test_a_large_count_is_parted_and_a_year_is_not():
    told = conventions("it").filled({"num": 12345, "year": 2026})
    assert told == {"num": "12.345", "year": 2026}
    assert conventions("pt").day(date(2026, 3, 5)) == "5 de março de 2026"


@pytest.mark.parametrize(
    ("language", "name", "apart"),
    [
        ("fr", "القيروان", True),
        ("ar", "Odemira", True),
        ("fr", "Ульяновск", False),
        ("ar", "SHA-256", True),
    ],
)
def test_a_name_that_is_read_the_other_way_stands_apart(language, name, apart):
    said = conventions(language).filled({"name": name})["name"]
    assert said == (f"{FIRST}{name}{LAST}" if apart else name)
