"""What waits to be decided enters a drafted agenda with one act (S12, B12)."""

from dataclasses import dataclass

from assembly.models.agenda_item import TEXT_CHANGED, AgendaItem
from assembly.models.convocation import Convocation
from assembly.queries import admission, agendas, locks
from assembly.queries.admission import NotFound
from assembly.queries.convenings import objections_to_change, objections_to_entering
from assembly.queries.versions import governing
from assembly.rules.agenda import ItemFacts
from assembly.rules.governing import tidy_text
from assembly.rules.objection import refuse
from assembly.rules.purposes import Purpose
from assembly.rules.vocabulary import GoverningText, ItemKind, Organ
from assembly.work import Work

KINDS: dict[GoverningText, ItemKind] = {
    text: kind for kind, text in TEXT_CHANGED.items()
}


@dataclass(frozen=True)
class _Brought:
    governs: GoverningText
    title: str
    reason: str
    body: str
    organ: Organ

    @property
    def purpose(self) -> Purpose:
        return Purpose(proposed_text=self.body, proposed_by=self.organ)


def bring_change(
    work: Work, *, convocation_id: int, submission_id: int | None = None
) -> int:
    """Put a submission at the end of a draft's agenda; the item's id.

    Without a submission: the board's provisional version of the bylaws, to be
    validated; a miss when there is none. A text that is on this agenda already is the
    item that it is. Refused to whoever is not of the table, once the convocation is
    issued (B7), and for an ordinary assembly (S12).
    """
    locks.hold_by_convocation(work.db, convocation_id)
    who = work.viewer
    draft = admission.convocation(work.db, who, convocation_id)
    brought = (
        _provisional(work)
        if submission_id is None
        else _submission(work, submission_id)
    )
    kind = KINDS[brought.governs]
    position = len(agendas.items_of(work.db, draft.id)) + 1
    wanted = ItemFacts(position, brought.title, kind, purpose=brought.purpose)
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *objections_to_entering(work.db, draft, wanted),
        )
    )
    return _there(work, draft, brought) or _add(work, draft, brought, position)


def _submission(work: Work, submission_id: int) -> _Brought:
    found = admission.submission(work.db, work.viewer, submission_id)
    return _Brought(
        found.governs, found.title, found.reason, found.body, found.in_name_of
    )


def _provisional(work: Work) -> _Brought:
    found = governing(work.db, GoverningText.BYLAWS).provisional
    if found is None:
        raise NotFound("a provisional version of the bylaws")
    return _Brought(
        governs=found.governs,
        title="Validation of the board's provisional bylaws",
        reason=found.provisional_reason or "",
        body=found.body,
        organ=Organ.BOARD,
    )


def _there(work: Work, draft: Convocation, brought: _Brought) -> int | None:
    for item in agendas.items_of(work.db, draft.id):
        proposed = tidy_text(item.proposed_text or "")
        if item.text_changed is brought.governs and proposed == brought.body:
            return item.id
    return None


def _add(work: Work, draft: Convocation, brought: _Brought, position: int) -> int:
    item = AgendaItem(
        convocation_id=draft.id,
        position=position,
        kind=KINDS[brought.governs],
        title=brought.title,
        text=brought.reason,
        purpose=brought.purpose,
    )
    work.db.add(item)
    work.db.flush()
    return item.id
