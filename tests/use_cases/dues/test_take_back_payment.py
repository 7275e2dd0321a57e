"""An entry that was a mistake is taken back, and stays to be read (B9)."""

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.use_cases.dues.take_back_payment import take_back_payment
from tests.cast import PRESIDENT, SECRETARIAT, actor
from tests.dues import account, pay, payments, territory_id, told


def take_back(works, number, reason="Typed twice.", by=SECRETARIAT):
    with works.begin(actor(works, by)) as work:
        return take_back_payment(work, payment_id=number, reason=reason)


def test_it_counts_no_more_and_its_reason_is_told(works):
    number = pay(works, 100)
    assert take_back(works, number) == territory_id(works)

    assert account(works).paid == 0
    assert payments(works)[0].taken_back_reason == "Typed twice."
    (entry,) = told(works, "DuesPaymentTakenBack")
    assert (entry["payment_id"], entry["cents"]) == (number, 100)
    assert entry["reason"] == "Typed twice."


def test_it_is_taken_back_once_and_for_a_reason(works):
    number = pay(works, 100)
    with pytest.raises(Refused):
        take_back(works, number, reason=" ")
    take_back(works, number)
    with pytest.raises(Refused, match="taken back before"):
        take_back(works, number)


@pytest.mark.parametrize("by", [PRESIDENT, SECRETARIAT])
def test_what_is_not_there_or_not_ones_own_is_a_miss(works, by):
    number = pay(works, 100) if by == PRESIDENT else 999
    with pytest.raises(NotFound):
        take_back(works, number, by=by)
