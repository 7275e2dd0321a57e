"""The secretariat takes back the entry of a payment that was a mistake (B9)."""

from assembly.events import DuesPaymentTakenBack
from assembly.models.dues import DuesPayment
from assembly.queries import locks
from assembly.queries.admission import NotFound
from assembly.rules.dues_entries import objections_to_taking_back
from assembly.rules.objection import refuse
from assembly.work import Work


def take_back_payment(work: Work, *, payment_id: int, reason: str) -> int:
    """Take the entry back: it counts no more and stays to be read. Its territory.

    Refused by B9 without a reason, and a second time. A miss for all but the
    secretariat.
    """
    locks.hold_register(work.db)
    if not work.viewer.is_secretariat:
        raise NotFound("payments are taken back by the secretariat")
    payment = work.db.get(DuesPayment, payment_id, populate_existing=True)
    if payment is None:
        raise NotFound(f"payment {payment_id}")
    said = reason.strip()
    taken_back = payment.taken_back_at is not None
    refuse(objections_to_taking_back(reason=said, taken_back=taken_back))
    payment.taken_back_at = work.now
    payment.taken_back_reason = said
    work.announce(
        DuesPaymentTakenBack(
            payment_id=payment.id,
            territory_id=payment.territory_id,
            territory=payment.territory.name,
            year=payment.year,
            cents=payment.cents,
            reason=said,
        )
    )
    return payment.territory_id
