"""Versions approved before this program was there are entered in their order (S12)."""

import hashlib

import pytest

from assembly.rules.objection import Refused
from assembly.use_cases.texts.import_text import import_text
from assembly.work import CONSOLE
from tests.cast import FOUNDED
from tests.texts import BYLAWS, STATUTES, founding, import_texts, standing, versions
from tests.voting import told


def imported(works, number, text, governs=STATUTES):
    with works.begin(CONSOLE) as work:
        return import_text(
            work, governs=governs, number=number, text=text, approved_at=FOUNDED
        )


def test_the_founding_texts_are_version_0_word_for_word(works):
    import_texts(works)

    for governs in (STATUTES, BYLAWS):
        kept = standing(works, governs).in_force
        assert (kept.number, kept.body) == (0, founding(governs))
        assert kept.approved_at == FOUNDED
        assert kept.sha256 == hashlib.sha256(founding(governs).encode()).hexdigest()
    assert [e["number"] for e in told(works, "TextImported")] == [0, 0]
    assert told(works, "TextImported")[0]["sha256"] == versions(works)[0].sha256


def test_a_second_time_does_nothing_and_another_text_is_refused(works):
    assert imported(works, 0, "Article 1")
    assert not imported(works, 0, " Article  1\r\n")

    with pytest.raises(Refused, match="the number 1, not 0"):
        imported(works, 0, "Article 2")
    assert [v.body for v in versions(works)] == ["Article 1\n"]


def test_later_versions_follow_and_leave_the_earlier_as_they_were(works):
    assert [imported(works, n, f"Article {n}") for n in (0, 1)] == [True, True]

    assert standing(works, STATUTES).in_force.body == "Article 1\n"
    assert [v.body for v in versions(works)] == ["Article 0\n", "Article 1\n"]
    with pytest.raises(Refused, match="the number 2, not 3"):
        imported(works, 3, "Article 3")


@pytest.mark.parametrize("text", ["", " \n", "bell\a"])
def test_what_nobody_could_read_is_not_entered(works, text):
    with pytest.raises(Refused):
        imported(works, 0, text)

    assert versions(works) == []
