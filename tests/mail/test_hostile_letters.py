"""What strangers typed stays text in every letter, however its words are shared."""

from types import SimpleNamespace

import pytest

from assembly.mail.wording import worded

TYPED = '<a href="https://evil.example">Évora</a>'
READER = SimpleNamespace(name=TYPED)
DUES = {
    "territory_id": 9,
    "territory": TYPED,
    "country_code": "PT",
    "year": 2027,
    "inhabitants": 50_000,
    "source": TYPED,
    "source_year": 2021,
    "factor": 7528,
    "minimum": 37_640,
    "paid": 0,
    "owing": 37_640,
}


def written(kind, about):
    told = {"about": about, "reader": READER, "public_url": "https://example.org"}
    return worded(kind, language="en", time_zone="Europe/Lisbon", about=told)


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        ("admission", {"told": "asked", "name": TYPED}),
        ("admission", {"told": "proposed", "name": "Évora", "proposer": TYPED}),
        ("board_decision", {"subject": "admission", "name": TYPED}),
        ("dues_asked", DUES),
        ("dues_asked", DUES | {"minimum": None}),
        ("dues_reminder", DUES),
    ],
)
def test_what_was_typed_makes_no_link_of_its_own(kind, about):
    letter = written(kind, about)

    assert "evil.example" in letter.html
    assert '<a href="https://evil' not in letter.html
    assert TYPED in letter.text
