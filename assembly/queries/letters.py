"""A letter with all that it says, read at once: writing and sending it asks no more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.events import REGISTER
from assembly.models.checkpoint import Checkpoint
from assembly.models.convocation import Convocation
from assembly.models.letter import Letter
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.models.sign_in import SignInRequest
from assembly.models.vote import Vote
from assembly.queries import checkpoints
from assembly.queries.admissions.letters import confirmation_of
from assembly.queries.candidacy_letters import ProposedFor, proposal
from assembly.queries.minutes_letters import SignatureTold, signatures_told
from assembly.queries.sittings import Sitting, sitting_by
from assembly.queries.term_letters import terms_told
from assembly.queries.terms import Term
from assembly.queries.viewers import in_force

DEFAULT_LANGUAGE = "fr"
STATUTORY = "Europe/Lisbon"


@dataclass(frozen=True)
class Reader:
    """To whom the letter goes, and how they read."""

    member: str | None
    person: str | None
    address: str
    language: str
    time_zone: str

    @property
    def name(self) -> str:
        """As the letter addresses it: the member by name, and who represents it."""
        if self.member and self.person:
            return f"{self.member} ({self.person})"
        return self.member or self.person or ""


@dataclass(frozen=True)
class Question:
    """A vote of a digest, with the members that have not voted when it was written."""

    text: str
    members: Sequence[str]


@dataclass(frozen=True)
class Outgoing:
    """`sign_in` and `confirms` are the request's number and nonce; `checkpoint` the
    latest that is signed of its assembly's record, or of the register's."""

    id: int
    kind: str
    queued_at: datetime
    about: Mapping[str, Any]
    reader: Reader
    sitting: Sitting | None
    questions: Sequence[Question] = ()
    sign_in: tuple[int, str] | None = None
    confirms: tuple[int, str] | None = None
    proposal: ProposedFor | None = None
    terms: Sequence[Term] = ()
    checkpoint: Checkpoint | None = None
    signatures: Sequence[SignatureTold] = ()


def outgoing(db: Session, letter_id: int, moment: datetime) -> Outgoing:
    """The letter as it is written at this moment."""
    letter = db.get_one(Letter, letter_id)
    found = _convocation(db, letter)
    return Outgoing(
        id=letter.id,
        kind=letter.kind,
        queued_at=letter.queued_at,
        about=letter.about,
        reader=_reader(db, letter, moment),
        sitting=None if found is None else sitting_by(db, found),
        questions=_questions(db, letter),
        sign_in=_sign_in(db, letter),
        confirms=confirmation_of(db, letter),
        proposal=proposal(db, letter),
        terms=terms_told(db, letter),
        checkpoint=_checkpoint(db, letter),
        signatures=signatures_told(letter),
    )


def _checkpoint(db: Session, letter: Letter) -> Checkpoint | None:
    """Of its assembly's record; of the register's, if it is about none."""
    about_none = letter.assembly_id is None
    stream = REGISTER if about_none else f"assembly:{letter.assembly_id}"
    return checkpoints.latest(db, stream)


def _reader(db: Session, letter: Letter, moment: datetime) -> Reader:
    member = None if letter.member_id is None else db.get(Member, letter.member_id)
    person = _person(db, letter, moment)
    return Reader(
        member=None if member is None else member.name,
        person=letter.about.get("reader") if person is None else person.name,
        address=letter.address or "",
        language=letter.about.get("language", DEFAULT_LANGUAGE)
        if person is None
        else person.language,
        time_zone=STATUTORY if person is None else person.time_zone,
    )


def _person(db: Session, letter: Letter, moment: datetime) -> Person | None:
    if letter.person_id is not None:
        return db.get(Person, letter.person_id)
    held = (
        select(Person)
        .join(Representation, Representation.person_id == Person.id)
        .where(
            Representation.member_id == letter.member_id,
            in_force(Representation.since, Representation.until, moment),
        )
    )
    return db.scalar(held)


def _convocation(db: Session, letter: Letter) -> Convocation | None:
    """Which one the letter is about; else the one in force."""
    if letter.kind in {"convocation", "opening_reminder", "latest_moment"}:
        return db.get(Convocation, letter.occasion_id)
    issued = (
        select(Convocation)
        .where(
            Convocation.assembly_id == letter.assembly_id,
            Convocation.issued_at.is_not(None),
        )
        .order_by(Convocation.number.desc())
        .limit(1)
    )
    return db.scalar(issued)


def _questions(db: Session, letter: Letter) -> list[Question]:
    names = letter.about.get("members", {})
    votes = select(Vote).where(
        Vote.id.in_(letter.about.get("votes", [])), Vote.closed_at.is_(None)
    )
    return [
        Question(vote.text, names.get(str(vote.id), []))
        for vote in db.scalars(votes.order_by(Vote.id))
    ]


def _sign_in(db: Session, letter: Letter) -> tuple[int, str] | None:
    if letter.kind != "sign_in":
        return None
    asked = db.get_one(SignInRequest, letter.occasion_id)
    return asked.id, asked.nonce
