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
from tests.use_cases.proxies.acts import give, letters, proxy_of
from tests.voting import members_of, told

DAY = timedelta(hours=24)


def test_a_proxy_is_in_force_at_once_recorded_and_told_to_the_holder(
    works, sitting, novellara, other
):
    number = give(works, sitting, ONE_MEMBER, novellara, other)

    proxy = proxy_of(works, number)
    assert (proxy.giver_id, proxy.holder_id) == (novellara, other)
    assert (proxy.given_at, proxy.ended_at) == (NOON, None)
    (entry,) = told(works, "ProxyGiven")
    assert (entry["giver"], entry["holder_id"]) == ("Novellara", other)
    (letter,) = letters(works, "proxy_given")
    assert letter.member_id == other
    assert letter.person_id == person_id(works, OTHER_EUROPEAN)


def test_it_is_given_from_the_convocation_on(works, novellara, other):
    sitting = extraordinary_to_come(works, opens_at=NOON + DAY)

    assert give(works, sitting, ONE_MEMBER, novellara, other)


def test_a_second_click_gives_the_same_proxy(works, sitting, novellara, other):
    first = give(works, sitting, ONE_MEMBER, novellara, other)
    second = give(works, sitting, ONE_MEMBER, novellara, other)

    assert first == second
    assert len(told(works, "ProxyGiven")) == len(letters(works, "proxy_given")) == 1


def test_a_second_tab_naming_another_is_refused(works, sitting, novellara, other):
    give(works, sitting, ONE_MEMBER, novellara, other)

    with pytest.raises(Refused, match="Novellara has given its proxy already"):
        give(works, sitting, ONE_MEMBER, novellara, first_member(works, PRESIDENT))


def test_of_two_members_that_name_each_other_the_first_act_stands(
    works, sitting, novellara, other
):
    give(works, sitting, ONE_MEMBER, novellara, other)

    with pytest.raises(Refused) as refusal:
        give(works, sitting, OTHER_EUROPEAN, other, novellara)
    assert [o.article for o in refusal.value.objections] == ["B7", "B7"]


def test_what_is_held_is_not_passed_on(works, sitting, novellara, other):
    give(works, sitting, ONE_MEMBER, novellara, other)

    with pytest.raises(Refused, match="cannot be passed on"):
        give(works, sitting, OTHER_EUROPEAN, other, first_member(works, PRESIDENT))


def test_no_member_of_another_continent_is_named(works, sitting, novellara):
    with pytest.raises(Refused, match="of another continent than Novellara"):
        give(
            works, sitting, ONE_MEMBER, novellara, first_member(works, TABLE_SECRETARY)
        )


def test_once_open_the_frozen_roll_says_the_continent(works, sitting, novellara, other):
    with works.writers.begin() as db:
        moved = update(Member).where(Member.id == other)
        db.execute(moved.values(continent=Continent.ASIA))

    assert give(works, sitting, ONE_MEMBER, novellara, other)


def test_within_a_continent_one_member_may_hold_any_number(works, sitting):
    givers = members_of(works, TABLE_SECRETARY)
    holder = first_member(works, "Fayçal Kaabi")

    for giver in givers:
        give(works, sitting, TABLE_SECRETARY, giver, holder)
    assert len(told(works, "ProxyGiven")) == 19


@pytest.mark.parametrize("name", [OTHER_EUROPEAN, SECRETARIAT])
def test_nobody_gives_the_proxy_of_another(works, sitting, novellara, other, name):
    with pytest.raises(Refused, match="you do not represent Novellara"):
        give(works, sitting, name, novellara, other)


def test_an_ordinary_assembly_has_none(works, novellara, other):
    with pytest.raises(Refused, match="in extraordinary assemblies only"):
        give(works, open_sitting(works), ONE_MEMBER, novellara, other)


def test_after_the_closing_none_is_given_also_when_the_clock_is_late(
    works, clock, sitting, novellara, other
):
    clock.set(NOON + DAY)

    with pytest.raises(Refused, match="The assembly closed at"):
        give(works, sitting, ONE_MEMBER, novellara, other)


def test_a_cancelled_assembly_has_none(works, sitting, novellara, other):
    change(works, sitting, cancelled_at=NOON)

    with pytest.raises(Refused, match="not convened"):
        give(works, sitting, ONE_MEMBER, novellara, other)


def test_changing_a_representative_leaves_the_proxy_standing(
    works, sitting, novellara, other
):
    number = give(works, sitting, ONE_MEMBER, novellara, other)
    for name, member in ((ONE_MEMBER, novellara), (OTHER_EUROPEAN, other)):
        with works.begin(actor(works, name)) as work:
            new = person_id(works, PRESIDENT)
            change_representative(work, member_id=member, person=new)

    assert proxy_of(works, number).ended_at is None


def test_a_holder_whom_no_letter_reaches_holds_it_all_the_same(
    works, sitting, novellara, other
):
    take_address(works, OTHER_EUROPEAN)

    assert give(works, sitting, ONE_MEMBER, novellara, other)
    assert letters(works, "proxy_given") == []


def test_what_is_not_there_is_a_miss(works, sitting, novellara):
    with pytest.raises(NotFound):
        give(works, sitting, ONE_MEMBER, novellara, 999)
    with pytest.raises(NotFound):
        give(works, 999, ONE_MEMBER, novellara, member_id(works, "Mulhouse"))
