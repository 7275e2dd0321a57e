"""What was paid for a territory, by whomever, of any sum (B9)."""

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.dues import DuesState
from assembly.rules.objection import Refused
from assembly.use_cases.dues.enter_payment import enter_payment
from tests.cast import NOON, PRESIDENT, actor, member_id
from tests.dues import account, enter, pay, payments, territory_id, told


def test_a_payment_of_a_member_is_kept_and_told(works):
    pay(works, 12_410, payer=member_id(works, "Novellara"))

    (kept,) = payments(works)
    assert (kept.payer, kept.member_id) == ("Novellara", member_id(works, "Novellara"))
    assert told(works, "DuesPaid") == [
        {
            "payment_id": kept.id,
            "territory_id": territory_id(works),
            "territory": "Novellara",
            "year": 2026,
            "cents": 12_410,
            "payer": "Novellara",
            "paid_on": "2026-03-01",
        }
    ]


def test_the_same_form_sent_twice_is_one_payment(works):
    assert pay(works, 100) == pay(works, 100)
    assert pay(works, 100, key="another-key") != pay(works, 100)
    assert account(works).paid == 200


def test_parts_add_up_and_more_than_the_minimum_is_welcome(works):
    enter(works)
    minimum = account(works).minimum
    states = []
    for number, cents in enumerate((minimum - 1, 1, 5_000)):
        pay(works, cents, key=f"part-number-{number}")
        states.append((account(works).state, account(works).owing))

    assert states == [(DuesState.OWING, 1), (DuesState.PAID, 0), (DuesState.PAID, 0)]
    assert account(works).paid == minimum + 5_000


def test_two_members_of_a_territory_owe_once(works):
    enter(works, name="Mulhouse")
    pay(works, account(works, "Mulhouse").minimum, name="Mulhouse")

    assert account(works, "Mulhouse").state is DuesState.PAID


def test_a_member_of_another_territory_is_not_offered_as_payer(works):
    with pytest.raises(NotFound):
        pay(works, 100, payer=member_id(works, "Mulhouse"))


def test_every_reason_against_it_is_told(works):
    with pytest.raises(Refused) as refusal:
        pay(works, 0, payer=" ", year=2013, paid_on=NOON.date().replace(year=2030))

    assert len(refusal.value.objections) == 4
    assert payments(works) == []


def test_only_the_secretariat_enters_it(works):
    with pytest.raises(NotFound), works.begin(actor(works, PRESIDENT)) as work:
        enter_payment(
            work,
            territory_id=territory_id(works),
            payer="Mulhouse",
            year=2026,
            cents=1,
            paid_on=NOON.date(),
            key="a-key-of-mine",
        )
