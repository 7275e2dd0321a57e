"""A point is added to a drafted agenda (B6)."""

from assembly.models.agenda_item import AgendaItem
from assembly.queries import admission, agendas, locks
from assembly.queries.convenings import objections_to_change, objections_to_entering
from assembly.rules.agenda import ItemFacts
from assembly.rules.drafting import objections_to_item
from assembly.rules.objection import refuse
from assembly.rules.purposes import NOTHING_MORE, Purpose
from assembly.rules.vocabulary import ItemKind
from assembly.work import Work


def add_item(  # noqa: PLR0913  (every particular is named)
    work: Work,
    *,
    convocation_id: int,
    kind: ItemKind,
    title: str,
    text: str = "",
    purpose: Purpose = NOTHING_MORE,
) -> int:
    """Add an item at the end of the agenda; its id.

    Of the purpose it keeps what its kind has. Refuses whoever is not of the table, a
    convocation already issued, texts that cannot be read, a kind of item that is not
    of this assembly (S5, S6, S11, S12), a term not of 2 to 4 years (S5), and a second
    election for one post (B5). B6, B7.
    """
    locks.hold_by_convocation(work.db, convocation_id)
    who = work.viewer
    draft = admission.convocation(work.db, who, convocation_id)
    position = len(agendas.items_of(work.db, draft.id)) + 1
    wanted = ItemFacts(position, title.strip(), kind, purpose=purpose.of(kind))
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *objections_to_item(title, text),
            *objections_to_entering(work.db, draft, wanted),
        )
    )
    item = AgendaItem(
        convocation_id=draft.id,
        position=position,
        kind=kind,
        title=title.strip(),
        text=text.strip(),
        purpose=purpose,
    )
    work.db.add(item)
    work.db.flush()
    return item.id
