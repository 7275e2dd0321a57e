"""Whom one member may name to represent it, and why not the others (B7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.queries import admission, members, proxies
from assembly.queries.admission import NotFound
from assembly.queries.members import ListedMember, Search
from assembly.queries.viewers import Viewer
from assembly.rules.objection import Objection
from assembly.rules.proxies import objections_to_holder

Unlawful = tuple[Objection, Sequence[ListedMember]]


@dataclass(frozen=True)
class Choosing:
    """Those found of all lawful holders; the others under the first thing that stands
    against each, the smallest group first."""

    lawful: Sequence[ListedMember]
    lawful_in_all: int
    unlawful: Sequence[Unlawful]

    @property
    def unlawful_in_all(self) -> int:
        return sum(len(group) for _, group in self.unlawful)


def choosing(
    db: Session, viewer: Viewer, of: tuple[int, int], moment: datetime, text: str
) -> Choosing:
    """Whom a member of the viewer's may name as its holder, `of`: assembly and giver.

    `text`: words of the names of those looked for; the unlawful are always all there.
    """
    assembly_id, giver_id = of
    assembly = admission.assembly(db, viewer, assembly_id)
    if not viewer.represents(giver_id):
        raise NotFound(f"a proxy of member {giver_id}")
    whole = members.members(db, viewer, moment, Search()).found
    against = _against(db, assembly, giver_id, moment)
    lawful = {m.id for m in whole if m.id != giver_id and not against[m.id]}
    found = members.members(db, viewer, moment, Search(text=text)).found
    return Choosing(
        lawful=[member for member in found if member.id in lawful],
        lawful_in_all=len(lawful),
        unlawful=_by_reason(
            [
                (against[member.id][0], member)
                for member in whole
                if member.id != giver_id and member.id not in lawful
            ]
        ),
    )


def _against(
    db: Session, assembly: Assembly, giver_id: int, moment: datetime
) -> dict[int, tuple[Objection, ...]]:
    sides = proxies.sides(db, assembly, moment)
    if giver_id not in sides:
        raise NotFound(f"a proxy of member {giver_id}")
    giver = sides[giver_id]
    return {key: objections_to_holder(giver, side) for key, side in sides.items()}


def _by_reason(
    unlawful: Sequence[tuple[Objection, ListedMember]],
) -> list[Unlawful]:
    """Together those against whom the same stands."""
    groups: dict[str, Unlawful] = {}
    for objection, member in unlawful:
        _, same = groups.get(str(objection), (objection, ()))
        groups[str(objection)] = (objection, [*same, member])
    return sorted(groups.values(), key=lambda group: len(group[1]))
