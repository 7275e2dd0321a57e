"""An exclusion that the board proposed enters a drafted agenda with one act (S11)."""

from assembly.effects import filing
from assembly.models.agenda_item import AgendaItem
from assembly.models.exclusion import Exclusion
from assembly.queries import admission, agendas, locks
from assembly.queries.admission import NotFound
from assembly.queries.convenings import objections_to_change
from assembly.rules.exclusion import Charge
from assembly.rules.exclusion_items import exclusion_text
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import ItemKind
from assembly.work import Work


def bring_exclusion(work: Work, *, convocation_id: int, exclusion_id: int) -> int:
    """Put it at the end of a draft's agenda, with the documents of its file; the
    item's id.

    One that is on this agenda already is the item that it is; one that the board has
    not proposed, or that is settled, is a miss. Refused to whoever is not of the
    table, and once the convocation is issued. Of either kind of assembly (S11).
    """
    locks.hold_by_convocation(work.db, convocation_id)
    locks.hold_register(work.db)
    who = work.viewer
    draft = admission.convocation(work.db, who, convocation_id)
    exclusion = admission.exclusion(work.db, who, exclusion_id)
    if exclusion.proposed_at is None or exclusion.decided_at is not None:
        raise NotFound(f"a proposal to exclude, of number {exclusion_id}")
    refuse(objections_to_change(who, draft, work.now))
    items = agendas.items_of(work.db, draft.id)
    there = next((i.id for i in items if i.exclusion_id == exclusion.id), None)
    return there or _add(work, draft.id, exclusion, position=len(items) + 1)


def _add(
    work: Work, convocation_id: int, exclusion: Exclusion, *, position: int
) -> int:
    charge = Charge(exclusion.ground, exclusion.facts, exclusion.unmet_since)
    item = AgendaItem(
        convocation_id=convocation_id,
        position=position,
        kind=ItemKind.EXCLUSION,
        title=f"Exclusion of {exclusion.member.name}",
        text=exclusion_text(charge),
        exclusion_id=exclusion.id,
    )
    work.db.add(item)
    work.db.flush()
    filing.enclose(exclusion, item)
    work.db.flush()
    return item.id
