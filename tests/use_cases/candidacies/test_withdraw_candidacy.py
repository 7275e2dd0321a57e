"""A candidate withdraws until its post is put to the vote (B5)."""

from datetime import timedelta

import pytest

from assembly.models.vote import Vote
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import VoteKind
from tests.candidates import called, candidacy, declare, member_of, withdraw
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, item_ids, person_id
from tests.sittings import change, entries


@pytest.fixture
def sitting(works, clock):
    return called(works, clock)


@pytest.fixture
def candidate(works, sitting):
    """Novellara, for the presidency of the table."""
    return declare(works, sitting, ONE_MEMBER, member_of(works, ONE_MEMBER).id)


def put(works, sitting, position):
    """Put the post at this place of the agenda to the vote."""
    with works.writers.begin() as db:
        db.add(
            Vote(
                assembly_id=sitting,
                item_id=item_ids(works, sitting)[position],
                kind=VoteKind.SECRET,
                text="Who presides?",
                opened_at=NOON,
                opened_by_id=person_id(works, PRESIDENT),
            )
        )


@pytest.mark.parametrize("after", [timedelta(days=-1), timedelta(hours=1)])
def test_it_withdraws_before_the_opening_and_on_the_day(
    works, clock, sitting, candidate, after
):
    clock.set(NOON + after)
    put(works, sitting, 1)  # another post
    withdraw(works, candidate, ONE_MEMBER)

    assert candidacy(works, candidate).withdrawn_at == NOON + after
    (told,) = entries(works, sitting, "CandidacyWithdrawn")
    assert (told["candidacy_id"], told["post"]) == (candidate, "president")


def test_once_its_post_is_put_to_the_vote_it_stands(works, clock, sitting, candidate):
    clock.set(NOON)
    put(works, sitting, 0)

    with pytest.raises(Refused, match="B5: This post has been put to the vote"):
        withdraw(works, candidate, ONE_MEMBER)
    assert candidacy(works, candidate).withdrawn_at is None


@pytest.mark.parametrize("over", [{"closes_at": NOON}, {"cancelled_at": NOON}])
def test_after_the_assembly_nothing_is_withdrawn(
    works, clock, sitting, candidate, over
):
    clock.set(NOON)
    change(works, sitting, **over)

    with pytest.raises(Refused, match="B5: This assembly is over"):
        withdraw(works, candidate, ONE_MEMBER)


def test_nobody_else_withdraws_it_and_nobody_twice(works, candidate):
    with pytest.raises(Refused, match="S2: Only the candidate's own representative"):
        withdraw(works, candidate, PRESIDENT)
    withdraw(works, candidate, ONE_MEMBER)
    with pytest.raises(Refused, match="B5: This candidacy is withdrawn"):
        withdraw(works, candidate, ONE_MEMBER)


def test_there_is_nothing_to_withdraw(works, sitting):
    with pytest.raises(NotFound):
        withdraw(works, 999, ONE_MEMBER)
