"""Standing in line: acts on one assembly happen one after another.

Each holds the assembly's row to the end of the transaction. Ask here first, before
`work.now` is read: what waited in line is judged by the moment of its turn. On SQLite
the transaction itself is the line, and these cost one read.
"""

from sqlalchemy import ScalarSelect, select
from sqlalchemy.orm import Session

from assembly.events import REGISTER
from assembly.models.agenda_item import AgendaItem
from assembly.models.agenda_motion import AgendaMotion
from assembly.models.assembly import Assembly
from assembly.models.candidacy import Candidacy
from assembly.models.convocation import Convocation
from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.models.message import Message
from assembly.models.person import Person
from assembly.models.proxy import Proxy
from assembly.models.record import RecordHead
from assembly.models.vote import Vote
from assembly.rules.vocabulary import Organ


def hold_assembly(db: Session, assembly_id: int) -> None:
    db.execute(select(Assembly.id).where(Assembly.id == assembly_id).with_for_update())


def hold_member(db: Session, member_id: int) -> None:
    """Acts on one member of the register happen one after another too."""
    db.execute(select(Member.id).where(Member.id == member_id).with_for_update())


def hold_person(db: Session, person_id: int) -> None:
    """A person's acts on what is their own happen one after another."""
    db.execute(select(Person.id).where(Person.id == person_id).with_for_update())


def hold_register(db: Session) -> None:
    """Acts on the register as a whole, and what comes before the board, wait at its
    record, which tells of them. Whoever holds an assembly too holds it first."""
    hold_record(db, REGISTER)


def hold_record(db: Session, stream: str) -> None:
    """Nothing is written into this stream meanwhile."""
    head = select(RecordHead.stream).where(RecordHead.stream == stream)
    db.execute(head.with_for_update())


def hold_table(db: Session) -> None:
    """Letters to the table as a whole are written by one clock after another."""
    held = select(Mandate.id).where(Mandate.organ == Organ.ASSEMBLY_TABLE)
    db.execute(held.order_by(Mandate.id).with_for_update())


def hold_mandates(db: Session) -> None:
    """Acts on the posts of the organs happen one after another too."""
    held = select(Mandate.id).where(Mandate.until.is_(None)).order_by(Mandate.id)
    db.execute(held.with_for_update())


def hold_governing_texts(db: Session) -> None:
    """Acts on statutes and bylaws are acts on the register.

    Whoever holds an assembly too takes its place there first.
    """
    hold_register(db)


def hold_by_convocation(db: Session, convocation_id: int) -> None:
    of = select(Convocation.assembly_id).where(Convocation.id == convocation_id)
    _hold(db, of.scalar_subquery())


def hold_by_item(db: Session, item_id: int) -> None:
    of = (
        select(Convocation.assembly_id)
        .join(AgendaItem, AgendaItem.convocation_id == Convocation.id)
        .where(AgendaItem.id == item_id)
    )
    _hold(db, of.scalar_subquery())


def hold_by_message(db: Session, message_id: int) -> None:
    of = select(Message.assembly_id).where(Message.id == message_id)
    _hold(db, of.scalar_subquery())


def hold_by_vote(db: Session, vote_id: int) -> None:
    _hold(db, select(Vote.assembly_id).where(Vote.id == vote_id).scalar_subquery())


def hold_by_motion(db: Session, motion_id: int) -> None:
    of = select(AgendaMotion.assembly_id).where(AgendaMotion.id == motion_id)
    _hold(db, of.scalar_subquery())


def hold_by_proxy(db: Session, proxy_id: int) -> None:
    _hold(db, select(Proxy.assembly_id).where(Proxy.id == proxy_id).scalar_subquery())


def hold_by_candidacy(db: Session, candidacy_id: int) -> None:
    of = select(Candidacy.assembly_id).where(Candidacy.id == candidacy_id)
    _hold(db, of.scalar_subquery())


def _hold(db: Session, assembly_id: ScalarSelect[int]) -> None:
    db.execute(select(Assembly.id).where(Assembly.id == assembly_id).with_for_update())
