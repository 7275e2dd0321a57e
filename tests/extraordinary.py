"""Extraordinary assemblies as the tests want them, with the record of how they began.

The agenda is given as the columns of its items: `decision`, `election`, `statutes` and
`bylaws` write them, and `ITEMS` has one of each.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from assembly.events import AssemblyConvened, AssemblyOpened
from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.roll import RollEntry
from assembly.queries import agendas, rolls
from assembly.record.agenda import agenda_hash
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Organ, Post
from assembly.work import Work, Works
from tests.cast import NOON, PRESIDENT, actor

Columns = Mapping[str, Any]

PLACE, ZONE = "Praia, Cape Verde", "Atlantic/Cape_Verde"
PROPOSED = "Article 1\nThe network is named Together.\n"


def decision(title: str = "The next international meeting") -> Columns:
    return {"kind": ItemKind.DECISION, "title": title}


def election(
    organ: Organ = Organ.ASSEMBLY_TABLE,
    post: Post = Post.PRESIDENT,
    *,
    term_years: int = 3,
) -> Columns:
    title = f"Election: {organ}, {post}"
    about = {"organ": organ, "post": post, "term_years": term_years}
    return {"kind": ItemKind.ELECTION, "title": title, **about}


def _change(kind: ItemKind, title: str, text: str, by: Organ) -> Columns:
    return {"kind": kind, "title": title, "proposed_text": text, "proposed_by": by}


def statutes(text: str = PROPOSED, *, by: Organ = Organ.BOARD) -> Columns:
    return _change(ItemKind.CHANGE_OF_STATUTES, "New statutes", text, by)


def bylaws(text: str = PROPOSED, *, by: Organ = Organ.ASSEMBLY_TABLE) -> Columns:
    return _change(ItemKind.CHANGE_OF_BYLAWS, "New bylaws", text, by)


ITEMS = (decision(), election(), statutes(), bylaws())


def open_extraordinary(
    works: Works,
    *,
    opens_at: datetime = NOON,
    lasts: timedelta = timedelta(days=2),
    items: Sequence[Columns] = ITEMS,
) -> int:
    """An extraordinary assembly, open from `opens_at`, with the whole roll; its id.

    Its items in order: `tests.cast.item_ids`. The record tells of its convening, by
    the president of the table, and of its opening.
    """
    with works.begin(actor(works, PRESIDENT)) as work:
        sitting = _sitting(work, opens_at, opens_at + lasts)
        _convene(work, sitting, items)
        _open(work, sitting)
        return sitting.id


def convened_extraordinary(
    works: Works,
    *,
    opens_at: datetime = NOON,
    lasts: timedelta = timedelta(days=2),
    items: Sequence[Columns] = ITEMS,
) -> int:
    """One that is convened, and has not opened; its id."""
    with works.begin(actor(works, PRESIDENT)) as work:
        sitting = _sitting(work, opens_at, opens_at + lasts)
        _convene(work, sitting, items)
        return sitting.id


def held_extraordinary(
    works: Works, *, closed_at: datetime = NOON - timedelta(days=365)
) -> int:
    """One that was held and has closed: the cycle is counted from it (S7); its id."""
    with works.begin(actor(works, PRESIDENT)) as work:
        sitting = _sitting(work, closed_at - timedelta(days=2), closed_at)
        sitting.opened_at, sitting.closed_at = sitting.opens_at, closed_at
        return sitting.id


def _sitting(work: Work, opens_at: datetime, closes_at: datetime) -> Assembly:
    issued_at = opens_at - timedelta(days=40)
    sitting = Assembly(
        kind=AssemblyKind.EXTRAORDINARY,
        title="International meeting",
        drafted_at=issued_at,
        opens_at=opens_at,
        closes_at=closes_at,
        place=PLACE,
        time_zone=ZONE,
        convened_at=issued_at,
    )
    work.db.add(sitting)
    work.db.flush()
    return sitting


def _convene(work: Work, sitting: Assembly, items: Sequence[Columns]) -> None:
    convocation = Convocation(
        assembly_id=sitting.id,
        number=1,
        opens_at=sitting.opens_at,
        closes_at=sitting.closes_at,
        place=sitting.place,
        time_zone=sitting.time_zone,
        drafted_at=sitting.drafted_at,
        issued_at=sitting.convened_at,
    )
    work.db.add(convocation)
    work.db.flush()
    work.db.add_all(
        AgendaItem(convocation_id=convocation.id, position=n, **{"text": "", **columns})
        for n, columns in enumerate(items, 1)
    )
    work.db.flush()
    frozen = agendas.frozen(agendas.items_of(work.db, convocation.id))
    convocation.agenda_hash = agenda_hash(frozen)
    work.announce(
        AssemblyConvened(
            assembly_id=sitting.id,
            convocation_id=convocation.id,
            number=1,
            kind=sitting.kind,
            title=sitting.title,
            opens_at=sitting.opens_at,
            closes_at=sitting.closes_at,
            agenda=frozen,
            agenda_hash=convocation.agenda_hash,
            addressed=0,
            told_otherwise=[],
            acting_post=Post.PRESIDENT,
            place=sitting.place,
            time_zone=sitting.time_zone,
        )
    )


def _open(work: Work, sitting: Assembly) -> None:
    sitting.opened_at = sitting.opens_at
    members = rolls.voting_members(work.db, opened_at=sitting.opens_at)
    work.db.add_all(
        RollEntry(
            assembly_id=sitting.id,
            member_id=member.id,
            college=member.college,
            continent=member.continent,
        )
        for member in members
    )
    roll = [
        {
            "id": member.id,
            "name": member.name,
            "college": member.college,
            "continent": member.continent,
            "country": member.country_code,
        }
        for member in members
    ]
    work.announce(
        AssemblyOpened(
            assembly_id=sitting.id,
            opens_at=sitting.opens_at,
            closes_at=sitting.closes_at,
            roll=roll,
        )
    )
