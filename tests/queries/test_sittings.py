"""What a letter tells of an assembly: the agenda as the convocation fixed it."""

from assembly.queries import agendas
from assembly.queries.sittings import sitting_by
from tests.amending import add, agenda, decide, move, open_meeting, reword
from tests.cast import item_ids


def told(works, sitting):
    with works.look() as db:
        found = sitting_by(db, agendas.in_force(db, sitting))
        return [point.title for point in found.agenda]


def test_a_convocation_sent_again_tells_nothing_that_was_amended_on_the_day(works):
    sitting = open_meeting(works)
    before = told(works, sitting)
    reworded = move(works, sitting, reword(item_ids(works, sitting)[1]), key="first")
    decide(works, reworded)
    decide(works, move(works, sitting, add(), key="second"))

    assert agenda(works, sitting)[1:] != before[1:]
    assert told(works, sitting) == before
