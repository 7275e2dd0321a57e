"""The payments of territories, as they were entered (B9)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.dues import DuesPayment
from assembly.queries.admission import NotFound
from assembly.queries.viewers import Viewer


@dataclass(frozen=True)
class PaymentSeen:
    """A payment to be taken back, and the name of its territory."""

    payment: DuesPayment
    territory: str


def payment_seen(db: Session, viewer: Viewer, payment_id: int) -> PaymentSeen:
    """A payment, for the secretariat, which takes it back; else a miss."""
    found = db.get(DuesPayment, payment_id)
    if found is None or not viewer.is_secretariat:
        raise NotFound(f"payment {payment_id}")
    return PaymentSeen(found, found.territory.name)


def payments_of(db: Session, territory_id: int) -> Sequence[DuesPayment]:
    """Those of a territory, the latest first, also those that were taken back."""
    made = select(DuesPayment).where(DuesPayment.territory_id == territory_id)
    latest = made.order_by(DuesPayment.paid_on.desc(), DuesPayment.id.desc())
    return db.scalars(latest).all()
