"""A member that the board proposes to exclude, and the assembly that decides.

Novellara, a member by right, is represented by Raul Daoli. The board is as in
`tests/admissions.py`.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from flask import Flask
from sqlalchemy import select

from assembly.models.board_decision import BoardDecision
from assembly.models.exclusion import Exclusion
from assembly.models.member import Member
from assembly.rules.exclusion import Charge
from assembly.rules.vocabulary import AssemblyKind, Choice, ExclusionGround, Post
from assembly.use_cases.exclusions.add_file_document import add_file_document
from assembly.use_cases.exclusions.begin_exclusion import begin_exclusion
from assembly.use_cases.exclusions.bring_exclusion import bring_exclusion
from assembly.use_cases.exclusions.give_defence import give_defence
from assembly.work import Works
from tests.admissions import board_votes
from tests.cast import ONE_MEMBER, PRESIDENT, actor
from tests.drafts import Draft, drafted, give_addresses
from tests.extraordinary_drafts import draft_extraordinary
from tests.models.documents import PDF
from tests.proxies import first_member
from tests.texts import BOARD_PRESIDENT

FACTS = "It sold the network's address book to an advertiser."
DEFENCE = "The address book was stolen from us."
HARM = Charge(ExclusionGround.HARM, FACTS)
EARLIEST = datetime.fromisoformat("2026-04-01T11:00+00:00")  # noon in Lisbon
LATER = EARLIEST + timedelta(days=10)


def begun(
    works: Works,
    member_id: int | None = None,
    *,
    charge: Charge = HARM,
    by: str = BOARD_PRESIDENT,
    key: str = "novellara-1",
) -> int:
    """The file of Novellara, before the board; its number."""
    number = first_member(works, ONE_MEMBER) if member_id is None else member_id
    with works.begin(actor(works, by)) as work:
        return begin_exclusion(work, member_id=number, charge=charge, key=key)


def decided_by_board(works: Works, exclusion: int, choice: Choice = Choice.FOR) -> None:
    with works.look() as db:
        asked = select(BoardDecision.id).where(BoardDecision.exclusion_id == exclusion)
        decision = db.scalars(asked).one()
    for post in (Post.PRESIDENT, Post.VICE_PRESIDENT):
        board_votes(works, decision, post, choice)


def proposed(works: Works, member_id: int | None = None) -> int:
    """The file, proposed by the board at this moment."""
    exclusion = begun(works, member_id)
    decided_by_board(works, exclusion)
    return exclusion


def bring(works: Works, draft: Draft, exclusion: int, *, by: str = PRESIDENT) -> int:
    with works.begin(actor(works, by)) as work:
        return bring_exclusion(
            work, convocation_id=draft.convocation_id, exclusion_id=exclusion
        )


def draft_with(
    works: Works,
    exclusions: Sequence[int],
    *,
    kind: AssemblyKind = AssemblyKind.ORDINARY,
    opens_at: datetime = LATER,
) -> Draft:
    """A draft that lacks nothing, with these exclusions on its agenda."""
    give_addresses(works)
    if kind is AssemblyKind.ORDINARY:
        draft = drafted(works, opens_at=opens_at)
    else:
        draft = draft_extraordinary(works, opens_at=opens_at)
    for exclusion in exclusions:
        bring(works, draft, exclusion)
    return draft


def defend(
    app: Flask, exclusion: int, text: str = DEFENCE, *, by: str = ONE_MEMBER
) -> None:
    works: Works = app.extensions["works"]
    with works.begin(actor(works, by)) as work:
        give_defence(
            work,
            store=app.extensions["documents"],
            exclusion_id=exclusion,
            text=text,
        )


def add_document(  # noqa: PLR0913  (every fact is named)
    app: Flask,
    exclusion: int,
    *,
    by: str = ONE_MEMBER,
    is_defence: bool = True,
    content: bytes = PDF,
    filename: str = "preuve.pdf",
) -> int:
    works: Works = app.extensions["works"]
    with works.begin(actor(works, by)) as work:
        return add_file_document(
            work,
            store=app.extensions["documents"],
            exclusion_id=exclusion,
            filename=filename,
            content=content,
            is_defence=is_defence,
        )


def file_of(works: Works, exclusion: int) -> Exclusion:
    with works.look() as db:
        return db.get_one(Exclusion, exclusion)


def ended_at(works: Works, member_id: int) -> datetime | None:
    with works.look() as db:
        return db.get_one(Member, member_id).ended_at
