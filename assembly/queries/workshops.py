"""Everything about one convocation, for those who work on it or look at it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.convocation import Convocation
from assembly.queries import admission, agendas
from assembly.queries.addressees import Addressee, addressees
from assembly.queries.assemblies import latest_for
from assembly.queries.convenings import (
    objections_to_change,
    objections_to_convening_now,
)
from assembly.queries.cycles import warnings_of_draft
from assembly.queries.viewers import Viewer
from assembly.rules.notice import earliest_opening
from assembly.rules.objection import Objection
from assembly.rules.wall_clock import whole_minute


@dataclass(frozen=True)
class Workshop:
    """`earliest_opening`: if convened now; `latest_convening`: for the opening set."""

    convocation: Convocation
    items: Sequence[AgendaItem]
    members: Sequence[Addressee]
    against_change: Sequence[Objection]
    against_convening: Sequence[Objection]
    earliest_opening: datetime
    latest_convening: datetime | None
    warnings: Sequence[Objection]  # told, and no hindrance
    replaces: Convocation | None
    fingerprint: str

    @property
    def is_draft(self) -> bool:
        of = self.convocation
        return of.issued_at is None and of.superseded_at is None

    @property
    def unreached(self) -> list[Addressee]:
        """Whom no letter reaches and nobody told otherwise yet."""
        return [m for m in self.members if not m.reachable]

    @property
    def without_address(self) -> list[Addressee]:
        return [m for m in self.members if m.address is None]

    @property
    def told_otherwise(self) -> list[Addressee]:
        return [m for m in self.members if m.told_otherwise is not None]

    @property
    def letters(self) -> int:
        """How many letters convening would write."""
        return sum(m.gets_letter for m in self.members)


def workshop(
    db: Session, viewer: Viewer, convocation_id: int, moment: datetime
) -> Workshop:
    """A convocation through the gate, with what stands against changing it and
    against convening it at this moment."""
    found = admission.convocation(db, viewer, convocation_id)
    items = agendas.items_of(db, found.id)
    kind = found.assembly.kind
    return Workshop(
        convocation=found,
        items=items,
        members=addressees(db, moment, convocation_id=found.id),
        against_change=objections_to_change(viewer, found, moment),
        against_convening=objections_to_convening_now(db, viewer, found, moment),
        earliest_opening=earliest_opening(kind, whole_minute(moment)),
        latest_convening=latest_for(found),
        warnings=warnings_of_draft(db, found, moment),
        replaces=agendas.in_force(db, found.assembly_id),
        fingerprint=agendas.fingerprint(found, items),
    )
