"""B6: what one sending of ballots must be."""

import pytest

from assembly.rules.sheets import objections_to_resending, objections_to_sheet


@pytest.mark.parametrize(("filled", "refused"), [(0, True), (1, False), (24, False)])
def test_a_sheet_holds_one_choice_at_least(filled, refused):
    assert bool(objections_to_sheet(filled=filled)) is refused


@pytest.mark.parametrize("same", [True, False])
def test_what_arrives_again_is_the_same_sheet_or_refused(same):
    assert bool(objections_to_resending(same=same)) is not same
