"""Which submissions wait for an assembly, and which one has had before it (S12)."""

from datetime import timedelta

import pytest

from assembly.models.agenda_item import AgendaItem
from assembly.models.convocation import Convocation
from assembly.queries.suggestions import submissions
from tests.cast import NOON, item_ids
from tests.extraordinary import bylaws, open_extraordinary
from tests.post import convocation_id
from tests.sittings import change
from tests.texts import BYLAWS, import_texts, reworded, submitted

CLOSES = NOON + timedelta(days=2)


@pytest.fixture
def sitting(works):
    """An assembly that has a text before it which was submitted earlier."""
    import_texts(works)
    submitted(works)
    return open_extraordinary(works, items=[bylaws(reworded(BYLAWS))])


def waiting(works):
    with works.look() as db:
        return [submission.id for submission in submissions(db, BYLAWS)]


def test_a_submission_waits_until_the_assembly_that_has_it_closes(works, sitting):
    assert waiting(works) == [1]
    change(works, sitting, closed_at=CLOSES)
    assert waiting(works) == []


def test_the_same_text_submitted_after_the_closing_waits_again(works, sitting, clock):
    change(works, sitting, closed_at=CLOSES)
    clock.set(CLOSES + timedelta(days=400))

    again = submitted(works, key="two")

    assert waiting(works) == [again]


def test_what_the_assembly_withdrew_from_its_agenda_still_waits(works, sitting):
    with works.writers.begin() as db:
        db.get_one(AgendaItem, item_ids(works, sitting)[0]).withdrawn_at = NOON
    change(works, sitting, closed_at=CLOSES)

    assert waiting(works) == [1]


@pytest.mark.parametrize("gone", ["issued_at", "superseded_at"])
def test_a_draft_or_a_replaced_convocation_has_had_nothing_decided(
    works, sitting, gone
):
    values = {"issued_at": None, "superseded_at": NOON}
    with works.writers.begin() as db:
        held = db.get_one(Convocation, convocation_id(works, sitting))
        setattr(held, gone, values[gone])
    change(works, sitting, closed_at=CLOSES)

    assert waiting(works) == [1]
