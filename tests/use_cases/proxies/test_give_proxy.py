"""A member names another to vote for it in one extraordinary assembly (B7)."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from assembly.models.member import Member
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import Continent
from assembly.use_cases.register.change_representative import change_representative
from tests.cast import (
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    actor,
    member_id,
    open_sitting,
    person_id,
)
from tests.drafts import take_address
from tests.proxies import OTHER_EUROPEAN, extraordinary_to_come, first_member
from tests.sittings import change
from tests.use_cases.proxies.acts import give, letters, proxy_of, return_
from tests.voting import members_of, told

DAY = timedelta(hours=24)


def test_a_proxy_is_in_force_at_once_recorded_and_told_to_the_holder(
    works, extraordinary, giver, holder
):
    number = give(works, extraordinary, ONE_MEMBER, giver, holder)

    proxy = proxy_of(works, number)
    assert (proxy.giver_id, proxy.holder_id) == (giver, holder)
    assert (proxy.given_at, proxy.ended_at) == (NOON, None)
    (entry,) = told(works, "ProxyGiven")
    assert (entry["giver"], entry["holder_id"]) == ("Novellara", holder)
    (letter,) = letters(works, "proxy_given")
    assert letter.member_id == holder
    assert letter.person_id == person_id(works, OTHER_EUROPEAN)


def test_it_is_given_from_the_convocation_on(works, giver, holder):
    extraordinary = extraordinary_to_come(works, opens_at=NOON + DAY)

    assert give(works, extraordinary, ONE_MEMBER, giver, holder)


def test_a_second_click_gives_the_same_proxy(works, extraordinary, giver, holder):
    first = give(works, extraordinary, ONE_MEMBER, giver, holder)
    second = give(works, extraordinary, ONE_MEMBER, giver, holder)

    assert first == second
    assert len(told(works, "ProxyGiven")) == len(letters(works, "proxy_given")) == 1


def test_a_second_tab_naming_another_is_refused(works, extraordinary, giver, holder):
    give(works, extraordinary, ONE_MEMBER, giver, holder)

    with pytest.raises(Refused, match="Novellara has given its proxy already"):
        give(works, extraordinary, ONE_MEMBER, giver, first_member(works, PRESIDENT))


def test_of_two_members_that_name_each_other_the_first_act_stands(
    works, extraordinary, giver, holder
):
    give(works, extraordinary, ONE_MEMBER, giver, holder)

    with pytest.raises(Refused) as refusal:
        give(works, extraordinary, OTHER_EUROPEAN, holder, giver)
    assert [o.article for o in refusal.value.objections] == ["B7", "B7"]


def test_what_is_held_is_not_passed_on(works, extraordinary, giver, holder):
    give(works, extraordinary, ONE_MEMBER, giver, holder)

    with pytest.raises(Refused, match="cannot be passed on"):
        give(
            works, extraordinary, OTHER_EUROPEAN, holder, first_member(works, PRESIDENT)
        )


def test_no_member_of_another_continent_is_named(works, extraordinary, giver):
    with pytest.raises(Refused, match="of another continent than Novellara"):
        give(
            works,
            extraordinary,
            ONE_MEMBER,
            giver,
            first_member(works, TABLE_SECRETARY),
        )


def test_once_open_the_frozen_roll_says_the_continent(
    works, extraordinary, giver, holder
):
    with works.writers.begin() as db:
        moved = update(Member).where(Member.id == holder)
        db.execute(moved.values(continent=Continent.ASIA))

    assert give(works, extraordinary, ONE_MEMBER, giver, holder)


def test_within_a_continent_one_member_may_hold_any_number(works, extraordinary):
    givers = members_of(works, TABLE_SECRETARY)
    holder = first_member(works, "Fayçal Kaabi")

    for giver in givers:
        give(works, extraordinary, TABLE_SECRETARY, giver, holder)
    assert len(told(works, "ProxyGiven")) == 19


def test_whoever_represents_both_sides_writes_no_letter_to_itself(works, extraordinary):
    giver, holder, *_ = members_of(works, TABLE_SECRETARY)
    proxy = give(works, extraordinary, TABLE_SECRETARY, giver, holder)
    return_(works, proxy, TABLE_SECRETARY)

    assert letters(works, "proxy_given") == letters(works, "proxy_returned") == []


@pytest.mark.parametrize("name", [OTHER_EUROPEAN, SECRETARIAT])
def test_nobody_gives_the_proxy_of_another(works, extraordinary, giver, holder, name):
    with pytest.raises(Refused, match="you do not represent Novellara"):
        give(works, extraordinary, name, giver, holder)


def test_an_ordinary_assembly_has_none(works, giver, holder):
    with pytest.raises(Refused, match="in extraordinary assemblies only"):
        give(works, open_sitting(works), ONE_MEMBER, giver, holder)


def test_after_the_closing_none_is_given_also_when_the_clock_is_late(
    works, clock, extraordinary, giver, holder
):
    clock.set(NOON + DAY)

    with pytest.raises(Refused, match="The assembly closed at"):
        give(works, extraordinary, ONE_MEMBER, giver, holder)


def test_a_second_click_after_the_closing_does_not_say_that_it_holds(
    works, clock, extraordinary, giver, holder
):
    give(works, extraordinary, ONE_MEMBER, giver, holder)
    clock.set(NOON + DAY)

    with pytest.raises(Refused, match="The assembly closed at"):
        give(works, extraordinary, ONE_MEMBER, giver, holder)


def test_a_cancelled_assembly_has_none(works, extraordinary, giver, holder):
    change(works, extraordinary, cancelled_at=NOON)

    with pytest.raises(Refused, match="not convened"):
        give(works, extraordinary, ONE_MEMBER, giver, holder)


def test_changing_a_representative_leaves_the_proxy_standing(
    works, extraordinary, giver, holder
):
    number = give(works, extraordinary, ONE_MEMBER, giver, holder)
    for name, member in ((ONE_MEMBER, giver), (OTHER_EUROPEAN, holder)):
        with works.begin(actor(works, name)) as work:
            new = person_id(works, PRESIDENT)
            change_representative(work, member_id=member, person=new)

    assert proxy_of(works, number).ended_at is None


def test_a_holder_whom_no_letter_reaches_holds_it_all_the_same(
    works, extraordinary, giver, holder
):
    take_address(works, OTHER_EUROPEAN)

    assert give(works, extraordinary, ONE_MEMBER, giver, holder)
    assert letters(works, "proxy_given") == []


def test_what_is_not_there_is_a_miss(works, extraordinary, giver):
    with pytest.raises(NotFound):
        give(works, extraordinary, ONE_MEMBER, giver, 999)
    with pytest.raises(NotFound):
        give(works, 999, ONE_MEMBER, giver, member_id(works, "Mulhouse"))
