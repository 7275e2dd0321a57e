"""What a vote of an extraordinary assembly decides, and with whom (S7, B7)."""

from datetime import timedelta

import pytest

from assembly.models.vote import Vote
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK
from tests.cast import NOON, PRESIDENT, item_ids, open_sitting
from tests.extraordinary import bylaws, decision, open_extraordinary, statutes
from tests.gatherings import come, give_proxies, on_roll, put_on
from tests.voting import AGAINST, FOR, cast_all, close, put, told


def closed(works, *, represented, choice=FOR, item=0):
    """A vote on one of the items, after 61 came and so many are represented."""
    items = (statutes(), bylaws(), decision())
    sitting = open_extraordinary(works, items=items)
    roll = on_roll(works, sitting)
    come(works, sitting, roll[:61])
    give_proxies(works, sitting, roll[61 : 61 + represented], roll[0])
    vote = put_on(works, sitting, item_ids(works, sitting)[item])
    cast_all(works, vote, PRESIDENT, choice, "key-of-mulhouse")
    close(works, vote, confirmed=None)
    return told(works, "VoteClosed")[0]


@pytest.mark.parametrize(
    ("represented", "choice", "adopted"),
    [(9, FOR, 1), (8, FOR, 0), (9, AGAINST, 0), (8, AGAINST, 0)],
)
def test_the_statutes_need_majority_and_quorum(works, represented, choice, adopted):
    result = closed(works, represented=represented, choice=choice)

    assert (result["present"], result["represented"]) == (61, represented)
    assert (result["quorum_needed"], result["roll"]) == (70, 104)
    assert (result["adopted"], result["article"]) == (adopted, "S7, B7")


@pytest.mark.parametrize("item", [1, 2])
def test_all_else_needs_a_majority_and_tells_who_was_there(works, item):
    result = closed(works, represented=2, item=item)

    assert (result["present"], result["represented"]) == (61, 2)
    assert (result["quorum_needed"], result["adopted"]) == (None, 1)
    assert result["article"] == "B7"


def test_what_the_record_says_the_result_keeps(works):
    vote = closed(works, represented=8)["vote_id"]

    with works.look() as db:
        result = db.get_one(Vote, vote).result

        assert (result.present_count, result.represented_count) == (61, 8)
        assert (result.quorum_needed, result.adopted) == (70, False)


def test_in_an_ordinary_assembly_nobody_is_counted_as_represented(works):
    vote = put(works, open_sitting(works))
    close(works, vote, confirmed=104)

    [result] = told(works, "VoteClosed")
    assert {result[name] for name in ("present", "represented", "quorum_needed")} == {
        None
    }


def test_what_closes_with_the_assembly_is_counted_alike(works, clock):
    sitting = open_extraordinary(works, items=(statutes(),))
    come(works, sitting, on_roll(works, sitting))
    vote = put_on(works, sitting, item_ids(works, sitting)[0])
    cast_all(works, vote, PRESIDENT, FOR, "key-of-mulhouse")

    clock.set(NOON + timedelta(days=2))
    with works.begin(CLOCK) as work:
        close_assembly(work, assembly_id=sitting)

    [result] = told(works, "VoteClosed")
    assert (result["present"], result["adopted"]) == (104, 1)
