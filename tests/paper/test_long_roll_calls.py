"""A hundred pages of roll-calls stay readable."""

import re
import time

import pytest

from tests.paper.assemblies import all_come, roll_calls
from tests.paper.reading import bookmarks_of, pages_of

QUESTIONS = [f"Question {n} of the meeting" for n in range(1, 25)]
SECONDS = 60  # on a busy machine; alone it takes three


@pytest.fixture
def pages(works, sitting, printed):
    all_come(works, sitting)
    roll_calls(works, sitting, QUESTIONS)
    began = time.monotonic()
    file = printed(sitting)
    assert time.monotonic() - began < SECONDS
    assert [title for _, title in bookmarks_of(file)].count("Annexes") == 1
    assert {f"Roll-call: {question}" for question in QUESTIONS} <= {
        title for _, title in bookmarks_of(file)
    }
    return pages_of(file)


def test_each_page_says_which_vote_it_is_of_and_which_page_it_is(pages):
    assert len(pages) > 60
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
    begun = False
    for page in pages:
        rows = re.findall(
            r"(?<=\s)\d+ .{3,80}? (?:effective member|member by right)", page
        )
        if begun and rows:
            assert page.startswith("Annexes · Roll-call: Question ")
            assert "No. Member College, country Choice Cast by Entry" in page
        begun = begun or "Roll-call: Question 1 of the meeting Adopted" in page


def test_every_member_is_in_every_roll_call(pages):
    read = " ".join(pages)
    read = read[read.index("Roll-call: Question 1 of the meeting Adopted") :]

    assert len(re.findall(r"Novellara (?:effective|member)", read)) == len(QUESTIONS)
