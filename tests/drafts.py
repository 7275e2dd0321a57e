"""Drafts of an assembly, for the tests of convening: made by the acts themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import Flask
from sqlalchemy import select, update

from assembly.models.agenda_item import AgendaItem
from assembly.models.convocation import Convocation
from assembly.models.document_store import DocumentStore
from assembly.models.letter import Letter
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.queries import agendas
from assembly.queries.addressees import addressees
from assembly.rules.vocabulary import AssemblyKind, DocumentRole, ItemKind
from assembly.use_cases.convening.add_item import add_item
from assembly.use_cases.convening.attach_document import attach_document
from assembly.use_cases.convening.convene_assembly import convene_assembly
from assembly.use_cases.convening.draft_assembly import draft_assembly
from assembly.use_cases.convening.set_opening import set_opening
from assembly.work import Works
from tests.cast import NOON, PRESIDENT, actor
from tests.models.documents import PDF

EVERYBODY = 108  # 104 voting members and 4 associates
IN_TIME = NOON + timedelta(days=15)  # the clock of Lisbon does not change before it


@dataclass(frozen=True)
class Draft:
    assembly_id: int
    convocation_id: int


def drafted(works: Works, *, opens_at: datetime | None = None) -> Draft:
    """A draft without items, by the president of the table."""
    with works.begin(actor(works, PRESIDENT)) as work:
        assembly_id = draft_assembly(
            work, kind=AssemblyKind.ORDINARY, title="Spring assembly"
        )
        draft = agendas.draft_of(work.db, assembly_id)
        if opens_at is not None:
            set_opening(work, convocation_id=draft.id, opens_at=opens_at)
        return Draft(assembly_id, draft.id)


def item(works: Works, draft: Draft, kind: ItemKind, title: str = "") -> int:
    """An item at the end of the draft's agenda."""
    with works.begin(actor(works, PRESIDENT)) as work:
        return add_item(
            work,
            convocation_id=draft.convocation_id,
            kind=kind,
            title=title or f"The {kind}",
        )


def attach(
    app: Flask,
    item_id: int,
    *,
    content: bytes = PDF,
    filename: str = "comptes.pdf",
    role: DocumentRole = DocumentRole.SUBJECT,
) -> int:
    """A document on this item, kept in the program's own store."""
    works: Works = app.extensions["works"]
    store: DocumentStore = app.extensions["documents"]
    with works.begin(actor(works, PRESIDENT)) as work:
        return attach_document(
            work,
            store=store,
            item_id=item_id,
            filename=filename,
            content=content,
            role=role,
        )


def ready(app: Flask, *, opens_at: datetime = IN_TIME) -> Draft:
    """A draft to which nothing is wanting: the accounts with all their documents."""
    works: Works = app.extensions["works"]
    give_addresses(works)
    draft = drafted(works, opens_at=opens_at)
    accounts = item(works, draft, ItemKind.ACCOUNTS, "Accounts of 2025")
    attach(app, accounts)
    attach(app, accounts, filename="avis.pdf", role=DocumentRole.AUDIT_OPINION)
    item(works, draft, ItemKind.INFORMATION, "News of the territories")
    return draft


def convened(app: Flask, *, opens_at: datetime = IN_TIME) -> Draft:
    works: Works = app.extensions["works"]
    draft = ready(app, opens_at=opens_at)
    with works.begin(actor(works, PRESIDENT)) as work:
        convene_assembly(work, convocation_id=draft.convocation_id)
    return draft


def give_addresses(works: Works) -> None:
    """The two members that the act leaves without a representative are reached."""
    with works.writers.begin() as db:
        for found in addressees(db, NOON, convocation_id=None):
            if not found.reachable:
                member = db.get_one(Member, found.member_id)
                member.address = f"member.{member.id}@example.org"


def take_address(works: Works, name: str) -> None:
    """From now on no letter reaches those whom this person represents."""
    with works.writers.begin() as db:
        db.execute(update(Person).where(Person.name == name).values(address=None))


def titles(works: Works, convocation_id: int) -> list[tuple[int, str]]:
    with works.look() as db:
        asked = (
            select(AgendaItem.position, AgendaItem.title)
            .where(AgendaItem.convocation_id == convocation_id)
            .order_by(AgendaItem.position)
        )
        return [(row.position, row.title) for row in db.execute(asked)]


def convocation(works: Works, convocation_id: int) -> Convocation:
    with works.look() as db:
        return db.get_one(Convocation, convocation_id)


def letters(works: Works, occasion: str) -> Sequence[Letter]:
    with works.look() as db:
        return db.scalars(select(Letter).where(Letter.occasion == occasion)).all()
