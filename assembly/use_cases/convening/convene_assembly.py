"""An assembly is convened: date, place and agenda are fixed, all are told (B6, B7)."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import update

from assembly.events import AssemblyConvened
from assembly.models.agenda_item import AgendaItem
from assembly.models.convocation import Convocation
from assembly.models.letter import Letter
from assembly.queries import admission, agendas, locks
from assembly.queries.addressees import Addressee, addressees
from assembly.queries.convenings import objections_to_convening_now
from assembly.record.agenda import agenda_hash
from assembly.rules.chair import acting_post
from assembly.rules.objection import refuse
from assembly.work import Work


def convene_assembly(
    work: Work, *, convocation_id: int, seen: str | None = None
) -> int:
    """Issue the convocation, with a letter to every member; how many letters.

    It takes the place of an earlier convocation of the same assembly, whose letters
    not yet sent stay unsent (queries/withholding.py). `seen` is the fingerprint of
    what the issuer looked at. Refuses a second issuing, what was changed meanwhile,
    too short a notice, an extraordinary assembly without a place (S7), an agenda that
    lacks something, members whom nothing reaches, and whoever is not of the table.
    B5, B6, B7.
    """
    locks.hold_by_convocation(work.db, convocation_id)
    locks.hold_register(work.db)  # two assemblies do not take up one admission
    who = work.viewer
    draft = admission.convocation(work.db, who, convocation_id)
    refuse(objections_to_convening_now(work.db, who, draft, work.now, seen=seen))
    items = agendas.items_of(work.db, draft.id)
    members = addressees(work.db, work.now, convocation_id=draft.id)
    _replace_earlier(work, draft)
    _freeze(work, draft, items)
    _write_letters(work, draft, members)
    work.announce(_told(draft, items, members, acting_post(who.table_posts) or ""))
    return sum(member.gets_letter for member in members)


def _replace_earlier(work: Work, draft: Convocation) -> None:
    work.db.execute(
        update(Convocation)
        .where(
            Convocation.assembly_id == draft.assembly_id,
            Convocation.issued_at.is_not(None),
            Convocation.superseded_at.is_(None),
        )
        .values(superseded_at=work.now)
    )


def _freeze(work: Work, draft: Convocation, items: Sequence[AgendaItem]) -> None:
    draft.issued_at = work.now
    draft.issued_by_id = work.actor.person_id
    draft.agenda_hash = agenda_hash(agendas.frozen(items))
    draft.lapsed_at = None
    assembly = draft.assembly
    assembly.opens_at = draft.opens_at
    assembly.closes_at = draft.closes_at
    assembly.place, assembly.time_zone = draft.place, draft.time_zone
    assembly.convened_at = work.now


def _write_letters(
    work: Work, draft: Convocation, members: Sequence[Addressee]
) -> None:
    work.db.add_all(
        Letter.queued(
            kind="convocation",
            occasion=f"convocation:{draft.id}",
            moment=work.now,
            member_id=member.member_id,
            person_id=member.person_id,
            address=member.address,
            assembly_id=draft.assembly_id,
            about={"convocation_id": draft.id},
        )
        for member in members
        if member.gets_letter
    )


def _told(
    draft: Convocation,
    items: Sequence[AgendaItem],
    members: Sequence[Addressee],
    post: str,
) -> AssemblyConvened:
    return AssemblyConvened(
        assembly_id=draft.assembly_id,
        convocation_id=draft.id,
        number=draft.number,
        kind=draft.assembly.kind,
        title=draft.assembly.title,
        opens_at=cast(datetime, draft.opens_at),  # the rules asked for both
        closes_at=cast(datetime, draft.closes_at),
        agenda=agendas.frozen(items),
        agenda_hash=draft.agenda_hash or "",
        addressed=sum(member.gets_letter for member in members),
        told_otherwise=[
            {"member_id": m.member_id, "member": m.name, "how": m.told_otherwise}
            for m in members
            if m.told_otherwise is not None
        ],
        acting_post=post,
        place=draft.place,
        time_zone=draft.time_zone,
    )
