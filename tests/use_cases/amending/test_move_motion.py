"""A voting member moves to amend the agenda (B7)."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.agenda_motion import AgendaMotion
from assembly.queries.admission import NotFound
from assembly.queries.proposals import hash_in_force
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Organ
from assembly.use_cases.amending.move_motion import Motion, move_motion
from tests.amending import (
    REASON,
    add,
    agenda,
    decide,
    move,
    open_meeting,
    president_of,
    reorder,
    reword,
    withdraw,
)
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    VICE_PRESIDENT,
    actor,
    item_ids,
)
from tests.sittings import change
from tests.voting import members_of, put, told

SECOND = timedelta(seconds=1)
STATUTES = ItemKind.CHANGE_OF_STATUTES


@pytest.fixture
def sitting(works):
    return open_meeting(works)


def motions(works):
    with works.look() as db:
        return db.scalars(select(AgendaMotion)).all()


def test_a_motion_waits_and_the_record_keeps_what_it_would_change(works, sitting):
    item = item_ids(works, sitting)[1]
    before = agenda(works, sitting)

    move(works, sitting, reword(item, text=" In 2029,\r\nin Africa. "))

    [entry] = told(works, "MotionMoved")
    assert (entry["kind"], entry["item"]) == ("reword", "The next meeting")
    assert entry["proposal"]["text"] == "In 2029,\nin Africa."
    assert entry["proposal"]["was"]["title"] == "The next meeting"
    assert (entry["mover"], entry["reason"]) == ("Novellara", REASON)
    assert agenda(works, sitting) == before


def test_moving_is_speaking_it_makes_present(works, sitting):
    move(works, sitting, add())
    assert told(works, "MembersPresent")[0]["how"] == "spoke"


def test_the_same_form_sent_twice_is_one_motion(works, sitting, clock):
    first = move(works, sitting, add())
    clock.set(NOON + timedelta(hours=13))

    assert move(works, sitting, add()) == first
    assert len(motions(works)) == 1


def test_the_same_key_of_another_person_is_another_motion(works, sitting):
    first = move(works, sitting, add())
    assert move(works, sitting, add(), by=PRESIDENT) != first


@pytest.mark.parametrize(
    ("moment", "stands"),
    [
        (NOON - SECOND, False),
        (NOON, True),
        (NOON + timedelta(hours=12) - SECOND, True),
        (NOON + timedelta(hours=12), False),
    ],
)
def test_only_while_it_is_open(works, sitting, clock, moment, stands):
    clock.set(moment)
    if stands:
        assert move(works, sitting, add())
    else:
        with pytest.raises(Refused, match="while the assembly is open"):
            move(works, sitting, add())


def test_not_in_an_ordinary_assembly(works, sitting):
    change(works, sitting, kind=AssemblyKind.ORDINARY)
    with pytest.raises(Refused, match="fixed by its convocation"):
        move(works, sitting, add())


@pytest.mark.parametrize("other", [ASSOCIATE, PRESIDENT])
def test_only_for_a_voting_member_that_one_represents(works, sitting, other):
    vice = members_of(works, VICE_PRESIDENT)[0]
    motion = Motion(vice, add(), REASON)
    with works.begin(actor(works, other)) as work, pytest.raises(Refused, match="B7"):
        move_motion(work, assembly_id=sitting, motion=motion, key="k")


def test_an_item_that_was_voted_cannot_be_touched(works, sitting):
    first, second, third = item_ids(works, sitting)
    put(works, sitting)

    for proposal in (withdraw(second), reword(second), reorder(second, first, third)):
        with pytest.raises(Refused, match="has been put to the vote"):
            move(works, sitting, proposal)
    assert move(works, sitting, reorder(third, second, first))


def test_a_form_of_an_older_agenda_is_refused_and_a_fresh_one_is_not(works, sitting):
    item = item_ids(works, sitting)[1]
    with works.look() as db:
        old = hash_in_force(db, sitting)
    decide(works, move(works, sitting, add()))

    with pytest.raises(Refused, match="since you opened this form"):
        move(works, sitting, reword(item), key="a second form", seen=old)
    with works.look() as db:
        now = hash_in_force(db, sitting)
    assert move(works, sitting, reword(item), key="a third form", seen=now)


@pytest.mark.parametrize("organ", [Organ.BOARD, Organ.ASSEMBLY_TABLE])
def test_a_change_of_the_statutes_is_moved_in_the_name_of_board_or_table(
    works, sitting, organ
):
    who = president_of(works, organ)
    statutes = add("New statutes", STATUTES, proposed="Article 1.")

    with pytest.raises(Refused, match="S12: A change of the statutes"):
        move(works, sitting, statutes, by=who)
    move(works, sitting, statutes, by=who, in_name_of=organ)

    assert told(works, "MotionMoved")[0]["in_name_of"] == organ.value


def test_not_for_another_member_that_the_same_person_represents(works, sitting):
    who = president_of(works, Organ.BOARD)
    other = members_of(works, who)[1]
    statutes = add("New statutes", STATUTES, proposed="Article 1.")
    motion = Motion(other, statutes, REASON, in_name_of=Organ.BOARD)
    with works.begin(actor(works, who)) as work, pytest.raises(Refused, match="S12"):
        move_motion(work, assembly_id=sitting, motion=motion, key="k")


def test_others_do_not_move_it(works, sitting):
    statutes = add("New statutes", STATUTES, proposed="Article 1.")
    for said in (None, Organ.BOARD):
        with pytest.raises(Refused, match="S12"):
            move(works, sitting, statutes, in_name_of=said)
    assert told(works, "MotionMoved") == []


def test_no_election_on_the_day(works, sitting):
    with pytest.raises(Refused, match="B5: Candidacies closed on the eve"):
        move(works, sitting, add("President", ItemKind.ELECTION))


def test_an_assembly_that_is_not_there_is_a_miss(works):
    with pytest.raises(NotFound):
        move(works, 99, add(), by=ONE_MEMBER)
