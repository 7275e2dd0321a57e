"""One person casts secret ballots for its members, all of them or none (B5, B7, S2)."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from assembly.models.attendance import Attendance
from assembly.models.vote import Sheet
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import Choice
from assembly.use_cases.discussing.enter_room import enter_room
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    actor,
    member_id,
    open_sitting,
)
from tests.elections import (
    cast,
    cast_all,
    open_election,
    put,
    sealed,
    standing,
    took_part,
    votes_for,
)
from tests.proxies import OTHER_EUROPEAN, first_member, held
from tests.voting import cast_all as cast_openly
from tests.voting import close, members_of, told
from tests.voting import put as put_text

BLANK = None


@pytest.fixture
def sitting(works):
    return open_election(works)


@pytest.fixture
def vote(works, sitting):
    return put(works, sitting)


@pytest.fixture
def mulhouse(works, vote):
    return standing(works, vote)[0]


def count(works, table):
    with works.look() as db:
        return db.scalar(select(func.count()).select_from(table))


@pytest.mark.parametrize(
    ("name", "members"), [(VICE_PRESIDENT, 24), (TABLE_SECRETARY, 19), (ONE_MEMBER, 1)]
)
def test_a_person_votes_for_all_its_members_in_one_request(
    works, vote, mulhouse, name, members
):
    receipt = cast_all(works, vote, name, mulhouse)

    assert len(receipt.lines) == members
    assert sealed(works, vote) == [mulhouse] * members
    assert len(told(works, "SecretBallotCast")) == members
    assert count(works, Attendance) == members


def test_each_member_may_have_its_own_choice_a_blank_one_or_none(works, vote):
    mulhouse, novellara, _ = standing(works, vote)
    first, second, third, *rest = members_of(works, VICE_PRESIDENT)

    choices = {first: novellara, second: BLANK, third: mulhouse}
    cast(works, vote, VICE_PRESIDENT, choices, "k1")

    assert sealed(works, vote) == [mulhouse, novellara, BLANK]
    assert len(took_part(works, vote)) == 3
    assert len(rest) == 21


def test_the_record_and_the_receipt_say_who_took_part_and_no_more(
    works, vote, mulhouse
):
    receipt = cast_all(works, vote, ONE_MEMBER, mulhouse)

    (entry,), (line,) = told(works, "SecretBallotCast"), receipt.lines
    assert entry.keys() == {
        "assembly_id",
        "vote_id",
        "member_id",
        "member",
        "proxy_id",
        "holder_id",
        "holder",
        "seq",
        "sealed",
    }
    assert not entry["sealed"]
    assert (line.seq, line.member, line.at) == (entry["seq"], "Novellara", NOON)


def test_what_is_sent_twice_is_received_once_whatever_it_says(works, vote, mulhouse):
    first = cast_all(works, vote, ONE_MEMBER, mulhouse)
    second = cast_all(works, vote, ONE_MEMBER, BLANK)

    assert first == second
    assert sealed(works, vote) == [mulhouse]
    assert count(works, Sheet) == 1


def test_a_request_retried_after_the_closing_gets_its_receipt(works, vote, mulhouse):
    first = cast_all(works, vote, ONE_MEMBER, mulhouse)
    close(works, vote, confirmed=None)

    assert cast_all(works, vote, ONE_MEMBER, mulhouse) == first


def test_a_known_key_for_other_members_is_another_sheet(works, vote):
    first, second, *_ = members_of(works, VICE_PRESIDENT)
    cast(works, vote, VICE_PRESIDENT, {first: BLANK}, "k1")

    with pytest.raises(Refused, match="for another vote or other members"):
        cast(works, vote, VICE_PRESIDENT, {second: BLANK}, "k1")


def test_a_key_of_another_assembly_s_sheet_is_another_sheet(works, vote):
    roll_call = put_text(works, open_sitting(works))
    cast_openly(works, roll_call, ONE_MEMBER, Choice.FOR, "one-key")

    with pytest.raises(Refused, match="This sheet was received already"):
        cast_all(works, vote, ONE_MEMBER, BLANK, "one-key")
    assert sealed(works, vote) == []


def test_a_secret_ballot_stands_and_cannot_be_replaced(works, vote, mulhouse):
    cast_all(works, vote, ONE_MEMBER, mulhouse, "k1")

    with pytest.raises(Refused, match="already: Novellara"):
        cast_all(works, vote, ONE_MEMBER, BLANK, "k2")
    assert sealed(works, vote) == [mulhouse]


def test_a_holder_casts_for_a_giver_and_the_record_says_so(
    works, sitting, vote, mulhouse
):
    giver, holder = (first_member(works, n) for n in (ONE_MEMBER, OTHER_EUROPEAN))
    proxy = held(works, sitting, giver, holder)
    assert votes_for(works, sitting, OTHER_EUROPEAN) == [holder, giver]

    receipt = cast(works, vote, OTHER_EUROPEAN, {holder: BLANK, giver: mulhouse}, "k1")

    own, given = told(works, "SecretBallotCast")
    assert (own["proxy_id"], given["proxy_id"]) == (None, proxy)
    assert given["holder"] == receipt.lines[1].holder == "Trento A. Province"
    assert sealed(works, vote) == [mulhouse, BLANK]


def test_the_first_ballot_stands_also_between_giver_and_holder(works, sitting, vote):
    giver, holder = (first_member(works, n) for n in (ONE_MEMBER, OTHER_EUROPEAN))
    held(works, sitting, giver, holder)
    cast(works, vote, OTHER_EUROPEAN, {giver: BLANK}, "k1")

    with pytest.raises(Refused, match="already: Novellara"):
        cast_all(works, vote, ONE_MEMBER, BLANK)


def test_who_is_present_itself_is_not_voted_for_by_its_holder(works, sitting, vote):
    giver, holder = (first_member(works, n) for n in (ONE_MEMBER, OTHER_EUROPEAN))
    held(works, sitting, giver, holder)
    with works.begin(actor(works, ONE_MEMBER)) as work:
        enter_room(work, assembly_id=sitting)

    with pytest.raises(Refused, match=r"B7: Present itself.*: Novellara"):
        cast(works, vote, OTHER_EUROPEAN, {giver: BLANK}, "k1")
    cast_all(works, vote, ONE_MEMBER, BLANK)
    assert took_part(works, vote) == {"Novellara"}


def test_one_member_of_somebody_else_refuses_the_whole_sheet(works, vote):
    choices = dict.fromkeys(members_of(works, VICE_PRESIDENT), BLANK)
    choices[member_id(works, "Novellara")] = BLANK

    with pytest.raises(Refused, match="You do not represent Novellara"):
        cast(works, vote, VICE_PRESIDENT, choices, "k1")
    assert sealed(works, vote) == []
    assert took_part(works, vote) == set()
    assert count(works, Attendance) == count(works, Sheet) == 0


def test_an_associate_does_not_vote(works, vote):
    (carine,) = works_members(works, ASSOCIATE)

    with pytest.raises(Refused, match="Not on the roll"):
        cast(works, vote, ASSOCIATE, {carine: BLANK}, "k1")


def works_members(works, name):
    with works.begin(actor(works, name)) as work:
        return [m.id for m in work.viewer.members]


def test_only_a_candidate_of_this_round_is_chosen(works, vote):
    with pytest.raises(Refused, match="no candidate of this round: 1"):
        cast_all(works, vote, ONE_MEMBER, 999)


def test_an_empty_sheet_is_refused(works, vote):
    with pytest.raises(Refused, match="empty"):
        cast(works, vote, ONE_MEMBER, {}, "k1")


@pytest.mark.parametrize("late", [timedelta(days=2), timedelta(days=3)])
def test_the_assembly_s_end_refuses_a_ballot_however_late_the_clock(
    works, clock, vote, late
):
    clock.set(NOON + late)

    with pytest.raises(Refused, match="closed with the assembly"):
        cast_all(works, vote, ONE_MEMBER, BLANK)


def test_the_chair_s_closing_refuses_a_ballot(works, vote):
    close(works, vote, confirmed=None)

    with pytest.raises(Refused, match="This vote closed at"):
        cast_all(works, vote, PRESIDENT, BLANK)


def test_each_kind_of_vote_takes_its_own_ballots_only(works, vote):
    roll_call = put_text(works, open_sitting(works))

    with pytest.raises(Refused, match="This vote is secret"):
        cast_openly(works, vote, ONE_MEMBER, Choice.FOR, "k1")
    with pytest.raises(Refused, match="This vote is a roll-call"):
        cast_all(works, roll_call, ONE_MEMBER, BLANK)
