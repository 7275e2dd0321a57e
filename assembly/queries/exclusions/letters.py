"""The letters by which a member hears of its exclusion (S11)."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.exclusion import Exclusion
from assembly.models.letter import Letter
from assembly.queries.addressees import Addressee, addressees
from assembly.record.entry import moment_text
from assembly.rules.defence import earliest_decision
from assembly.rules.wall_clock import whole_minute

PROPOSED, DECIDED = "exclusion_proposed", "exclusion_decided"


def proposal_letters(
    db: Session, exclusion: Exclusion, moment: datetime
) -> list[Letter]:
    """What the board proposes, and the right of defence; none if nothing reaches it."""
    earliest = whole_minute(earliest_decision(moment))
    unmet = exclusion.unmet_since
    about = {
        "member": exclusion.member.name,
        "ground": exclusion.ground,
        "unmet_since": None if unmet is None else unmet.isoformat(),
        "facts": exclusion.facts,
        "earliest": moment_text(earliest),
    }
    return [
        _letter(PROPOSED, exclusion, reached, moment, about)
        for reached in _reached(db, exclusion, moment)
    ]


def decision_letters(
    db: Session, exclusion: Exclusion, assembly: Assembly, moment: datetime
) -> list[Letter]:
    """What the assembly decided; asked while the member is in the register."""
    about = {
        "member": exclusion.member.name,
        "title": assembly.title,
        "excluded": bool(exclusion.excluded),
        "decided": moment_text(moment),
    }
    return [
        _letter(DECIDED, exclusion, reached, moment, about)
        for reached in _reached(db, exclusion, moment)
    ]


def proposal_letter(db: Session, exclusion: Exclusion) -> Letter | None:
    """The letter that told the member of the proposal, with what became of it."""
    asked = select(Letter).where(Letter.occasion == _occasion(PROPOSED, exclusion))
    return db.scalar(asked)


def _reached(db: Session, exclusion: Exclusion, moment: datetime) -> list[Addressee]:
    return [
        found
        for found in addressees(db, moment, convocation_id=None)
        if found.member_id == exclusion.member_id and found.address is not None
    ]


def _letter(
    kind: str,
    exclusion: Exclusion,
    reached: Addressee,
    moment: datetime,
    about: Mapping[str, object],
) -> Letter:
    return Letter.queued(
        kind=kind,
        occasion=_occasion(kind, exclusion),
        moment=moment,
        member_id=reached.member_id,
        person_id=reached.person_id,
        address=reached.address,
        about={"exclusion_id": exclusion.id, **about},
    )


def _occasion(kind: str, exclusion: Exclusion) -> str:
    return f"{kind.replace('_', '-')}:{exclusion.id}"
