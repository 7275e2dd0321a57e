"""A secret vote closes, by the chair or with its assembly: counted once, proclaimed."""

from datetime import timedelta

import pytest

from assembly.models.vote import Result, Vote
from assembly.rules.objection import Refused
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, VICE_PRESIDENT
from tests.elections import cast, cast_all, open_election, put, result, standing
from tests.voting import close, members_of, told


@pytest.fixture
def vote(works):
    return put(works, open_election(works))


@pytest.fixture
def stood(works, vote):
    return standing(works, vote)


def test_who_has_more_than_half_of_the_expressed_ballots_is_elected(works, vote, stood):
    mulhouse, novellara, agadir = stood
    cast_all(works, vote, VICE_PRESIDENT, mulhouse)
    cast_all(works, vote, TABLE_SECRETARY, novellara)
    cast_all(works, vote, ONE_MEMBER, None)
    close(works, vote, confirmed=None, by=VICE_PRESIDENT)

    (entry,) = told(works, "ElectionClosed")
    assert (entry["participated"], entry["expressed"], entry["roll"]) == (44, 43, 104)
    assert {c["candidacy_id"]: c["ballots"] for c in entry["counts"]} == {
        mulhouse: 24,
        novellara: 19,
        agadir: 0,
    }
    assert entry["elected"]["member"] == "Mulhouse"
    assert (entry["present"], entry["represented"]) == (44, 0)
    assert (entry["organ"], entry["post"]) == ("assembly_table", "president")
    assert entry["acting_post"] == "vice_president"
    assert result(works, vote).elected_id == mulhouse


def test_the_closing_names_the_entry_of_each_that_took_part(works, vote, stood):
    cast_all(works, vote, VICE_PRESIDENT, stood[0])
    close(works, vote, confirmed=None)

    (entry,) = told(works, "ElectionClosed")
    assert entry["took_part"] == [b["seq"] for b in told(works, "SecretBallotCast")]


@pytest.mark.parametrize(("ballots", "shown"), [(0, False), (2, False), (3, True)])
def test_fewer_than_three_ballots_are_not_split_anywhere(
    works, vote, stood, ballots, shown
):
    members = members_of(works, VICE_PRESIDENT)[:ballots]
    if members:
        cast(works, vote, VICE_PRESIDENT, dict.fromkeys(members, stood[0]), "k1")
    close(works, vote, confirmed=None)

    (entry,), kept = told(works, "ElectionClosed"), result(works, vote)
    assert entry["participated"] == kept.participated == ballots
    for told_counts in (entry["counts"], entry["expressed"], kept.counts):
        assert (told_counts is not None) is shown


def test_it_closes_with_its_assembly_and_no_other_result_is_kept(works, clock, vote):
    cast_all(works, vote, ONE_MEMBER, None)
    clock.set(NOON + timedelta(days=2))
    with works.begin(CLOCK) as work:
        assert close_assembly(work, assembly_id=1)

    (entry,) = told(works, "ElectionClosed")
    assert (entry["acting_post"], entry["elected"]) == (None, None)
    with works.look() as db:
        assert db.get(Result, vote) is None
        assert db.get_one(Vote, vote).closed_at == NOON + timedelta(days=2)


def test_it_closes_once(works, vote):
    close(works, vote, confirmed=None)

    with pytest.raises(Refused, match="This vote closed at"):
        close(works, vote, confirmed=None)
    assert len(told(works, "ElectionClosed")) == 1


def test_only_the_chair_closes_it(works, vote):
    with pytest.raises(Refused, match="B5"):
        close(works, vote, confirmed=None, by=ONE_MEMBER)
    close(works, vote, confirmed=None, by=PRESIDENT)
