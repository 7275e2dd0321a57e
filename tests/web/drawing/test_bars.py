"""Bars of whole members."""

import pytest

from assembly.web.drawing.bars import bar, share


def test_parts_stand_one_after_the_other():
    drawn = bar([("for", 41), ("against", 30), ("abstain", 3)], whole=104)

    assert [part.start for part in drawn.parts] == ["0%", "39.42%", "68.27%"]
    assert [part.width for part in drawn.parts] == ["39.42%", "28.85%", "2.88%"]
    assert [part.fits for part in drawn.parts] == [True, True, False]


@pytest.mark.parametrize(
    ("expressed", "whole", "mark"),
    [(82, 104, "39.42%"), (81, 104, "38.94%"), (0, 104, None), (1, 1, "50%")],
)
def test_the_majority_is_marked_at_the_half_of_what_was_expressed(
    expressed, whole, mark
):
    assert bar([], whole=whole, half_of=expressed).mark == mark


def test_the_quorum_is_marked_at_its_own_number():
    assert bar([("present", 34)], whole=104, at=70).mark == "67.31%"


def test_a_roll_of_nobody_draws_nothing():
    drawn = bar([("for", 0)], whole=0)

    assert (drawn.parts[0].width, drawn.parts[0].fits) == ("0%", False)
    assert share(0, 0) == "0%"
