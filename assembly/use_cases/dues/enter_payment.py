"""The secretariat enters what was paid for a territory, by whomever (B9)."""

from datetime import date

from sqlalchemy import select

from assembly.events import DuesPaid
from assembly.models.dues import DuesPayment
from assembly.models.member import Member
from assembly.models.territory import Territory
from assembly.queries import admission, locks
from assembly.queries.admission import NotFound
from assembly.rules.cycle import day_of
from assembly.rules.dues_entries import objections_to_payment
from assembly.rules.objection import refuse
from assembly.work import Work


def enter_payment(  # noqa: PLR0913  (every particular is named)
    work: Work,
    *,
    territory_id: int,
    payer: int | str,
    year: int,
    cents: int,
    paid_on: date,
    key: str,
) -> int:
    """Enter a payment for the dues of `year`, of any sum; its number.

    `payer`: the number of a member of the territory, or the name of another who paid.
    The same `key` again is the same payment. Refused by B9 without a sum or a payer,
    for a day to come, and for a year out of reach. A miss for all but the secretariat.
    """
    locks.hold_register(work.db)
    who = work.viewer
    if not who.is_secretariat:
        raise NotFound("payments are entered by the secretariat")
    own_key = f"{who.person_id}:{key}"
    sent = select(DuesPayment.id).where(DuesPayment.key == own_key)
    already = work.db.scalar(sent)
    if already is not None:
        return already
    territory = admission.territory(work.db, who, territory_id)
    member = _member(work, territory, payer)
    payment = DuesPayment(
        key=own_key,
        territory_id=territory.id,
        member_id=member.id if member else None,
        payer=member.name if member else " ".join(str(payer).split()),
        year=year,
        cents=cents,
        paid_on=paid_on,
        entered_at=work.now,
        entered_by_id=who.person_id,
    )
    refuse(
        objections_to_payment(
            cents=cents,
            payer=payment.payer,
            year=year,
            paid_on=paid_on,
            today=day_of(work.now),
        )
    )
    work.db.add(payment)
    work.db.flush()
    work.announce(_told(payment, territory))
    return payment.id


def _member(work: Work, territory: Territory, payer: int | str) -> Member | None:
    if isinstance(payer, str):
        return None
    found = work.db.get(Member, payer)
    if found is None or found.territory_id != territory.id:
        raise NotFound(f"member {payer} of the territory {territory.id}")
    return found


def _told(payment: DuesPayment, territory: Territory) -> DuesPaid:
    return DuesPaid(
        payment_id=payment.id,
        territory_id=territory.id,
        territory=territory.name,
        year=payment.year,
        cents=payment.cents,
        payer=payment.payer,
        paid_on=payment.paid_on.isoformat(),
    )
