"""What the board decides: who holds its posts, what each has said so far (S11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from assembly.models.admission_request import AdmissionRequest
from assembly.models.board_decision import BoardBallot, BoardDecision
from assembly.models.exclusion import Exclusion
from assembly.models.letter import Letter
from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.queries.admission import NotFound
from assembly.queries.viewers import Viewer, in_force
from assembly.rules.vocabulary import Organ, Post

KIND = "board_decision"


@dataclass(frozen=True)
class BoardMember:
    """A post of the board with its holder; `person_id`: who represents that one."""

    post: Post
    member_id: int
    member: str
    person_id: int | None


@dataclass(frozen=True)
class Place:
    """One of the three: who holds it now, what it has said; `is_mine`: the viewer
    acts in it."""

    post: Post
    holder: BoardMember | None
    ballot: BoardBallot | None
    is_mine: bool


@dataclass(frozen=True)
class DecisionSeen:
    decision: BoardDecision
    about: str
    admission: AdmissionRequest | None
    exclusion: Exclusion | None
    places: Sequence[Place]

    @property
    def mine(self) -> list[Place]:
        """The posts in which the viewer may still vote."""
        if self.decision.taken_at is not None:
            return []
        return [place for place in self.places if place.is_mine]


def board_members(db: Session, moment: datetime) -> list[BoardMember]:
    """Who holds the posts of the board at this moment, president first."""
    asked = (
        select(Mandate.post, Member.id, Member.name, Representation.person_id)
        .join(Member, Member.id == Mandate.member_id)
        .outerjoin(
            Representation,
            (Representation.member_id == Member.id)
            & in_force(Representation.since, Representation.until, moment),
        )
        .where(
            Mandate.organ == Organ.BOARD,
            in_force(Mandate.since, Mandate.until, moment),
            Member.ended_at.is_(None) | (Member.ended_at > moment),
        )
    )
    held = [BoardMember(*row) for row in db.execute(asked)]
    return sorted(held, key=lambda one: list(Post).index(one.post))


def decisions(db: Session, viewer: Viewer, moment: datetime) -> list[DecisionSeen]:
    """What this viewer may follow, the newest first: board, table and secretariat all
    of it, a member what concerns itself."""
    _enter(viewer)
    asked = select(BoardDecision).options(
        selectinload(BoardDecision.ballots).joinedload(BoardBallot.member)
    )
    held = board_members(db, moment)
    found = db.scalars(asked.order_by(BoardDecision.id.desc())).all()
    return [_seen(db, viewer, held, one) for one in found if _shown(db, viewer, one)]


def decision(db: Session, viewer: Viewer, decision_id: int) -> BoardDecision:
    """One of them, for whoever may follow it."""
    _enter(viewer)
    found = db.get(BoardDecision, decision_id, populate_existing=True)
    if found is None or not _shown(db, viewer, found):
        raise NotFound(f"board decision {decision_id}")
    return found


def seen(
    db: Session, viewer: Viewer, found: BoardDecision, moment: datetime
) -> DecisionSeen:
    """One decision, for whoever reads it through what it is about."""
    return _seen(db, viewer, board_members(db, moment), found)


def named(db: Session, found: BoardDecision) -> str:
    """The body or the member that it is about."""
    if found.admission_id is not None:
        return db.get_one(AdmissionRequest, found.admission_id).name
    return db.get_one(Exclusion, found.exclusion_id).member.name


def board_letters(
    db: Session, opened: BoardDecision, about: str, moment: datetime
) -> list[Letter]:
    """One to each person who acts on the board and has an address."""
    persons = dict.fromkeys(one.person_id for one in board_members(db, moment))
    reached = [db.get_one(Person, number) for number in persons if number is not None]
    return [
        Letter.queued(
            kind=KIND,
            occasion=f"board-decision:{opened.id}",
            moment=moment,
            person_id=person.id,
            address=person.address,
            about={"subject": opened.subject, "name": about},
        )
        for person in reached
        if person.address and person.disabled_at is None
    ]


def why_no_question(db: Session, letter: Letter, _moment: datetime) -> str | None:
    """Why nobody need read it any more, as a sentence; none if somebody must."""
    found = db.get(BoardDecision, letter.occasion_id)
    if found is None or found.taken_at is not None:
        return "Not sent: the board has decided."
    return None


def _shown(db: Session, viewer: Viewer, found: BoardDecision) -> bool:
    if viewer.posts.get(Organ.BOARD) or viewer.sees_drafts:
        return True
    concerned = _concerned(db, found)
    return concerned is not None and viewer.represents(concerned)


def _concerned(db: Session, found: BoardDecision) -> int | None:
    """The member that proposed the body, or whose exclusion it is."""
    if found.admission_id is not None:
        return db.get_one(AdmissionRequest, found.admission_id).proposer_id
    return db.get_one(Exclusion, found.exclusion_id).member_id


def _seen(
    db: Session, viewer: Viewer, held: Sequence[BoardMember], found: BoardDecision
) -> DecisionSeen:
    holders = {one.post: one for one in held}
    given = {ballot.post: ballot for ballot in found.ballots}
    return DecisionSeen(
        decision=found,
        about=named(db, found),
        admission=None
        if found.admission_id is None
        else db.get_one(AdmissionRequest, found.admission_id),
        exclusion=None
        if found.exclusion_id is None
        else db.get_one(Exclusion, found.exclusion_id),
        places=[
            Place(
                post=post,
                holder=holders.get(post),
                ballot=given.get(post),
                is_mine=post in holders and viewer.represents(holders[post].member_id),
            )
            for post in Post
        ],
    )


def _enter(viewer: Viewer) -> None:
    if not viewer.may_enter:
        raise NotFound("the board's decisions, for somebody from outside")
