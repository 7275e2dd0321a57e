"""Motions to amend the agenda, as everybody reads them (B7)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.agenda_item import TEXT_CHANGED
from assembly.models.agenda_motion import AgendaMotion
from assembly.models.assembly import Assembly
from assembly.models.person import Person
from assembly.models.text_version import TextVersion
from assembly.queries import admission, amendments, motion_votes, proposals
from assembly.queries.agenda_differences import PointDifference, agenda_differences
from assembly.queries.viewers import Viewer
from assembly.queries.votes import VotePanel
from assembly.rules.proposals import Proposal, amended
from assembly.rules.vocabulary import AssemblyKind, MotionKind, Organ


class MotionState(StrEnum):
    WAITING = "waiting"
    VOTING = "voting"
    ADOPTED = "adopted"
    WITHOUT_EFFECT = "without_effect"
    REJECTED = "rejected"
    SET_ASIDE = "set_aside"
    TAKEN_BACK = "taken_back"
    NEVER_PUT = "never_put"  # the assembly closed while it waited


@dataclass(frozen=True)
class MotionSeen:
    """`item`: the title of the item added, withdrawn or reworded; none: the order.

    `why`: for what reason it was set aside or had no effect.
    """

    id: int
    assembly_id: int
    kind: MotionKind
    item: str | None
    mover_id: int
    mover: str
    moved_by: str
    in_name_of: Organ | None
    moved_at: datetime
    reason: str
    state: MotionState
    why: str | None
    panel: VotePanel | None

    @property
    def is_waiting(self) -> bool:
        return self.state is MotionState.WAITING

    @property
    def is_pending(self) -> bool:
        """It waits, or is being voted on."""
        return self.state in {MotionState.WAITING, MotionState.VOTING}


@dataclass(frozen=True)
class MotionTold:
    """A motion with what it changes of the agenda."""

    motion: MotionSeen
    difference: tuple[PointDifference, ...]


def motions(
    db: Session, viewer: Viewer, assembly_id: int, now: datetime
) -> list[MotionSeen]:
    """Every motion of an assembly, in the order they were moved."""
    assembly = admission.assembly(db, viewer, assembly_id)
    moved = (
        select(AgendaMotion, Person.name)
        .join(Person, Person.id == AgendaMotion.moved_by_id)
        .where(AgendaMotion.assembly_id == assembly_id)
        .options(joinedload(AgendaMotion.mover), joinedload(AgendaMotion.item))
        .order_by(AgendaMotion.id)
    )
    rows = db.execute(moved).all()
    panels = motion_votes.panels(db, viewer, assembly_id, now) if rows else {}
    return [
        _seen(motion, person, panels.get(motion.id), over=_is_over(assembly, now))
        for motion, person in rows
    ]


def motions_in_room(
    db: Session, viewer: Viewer, assembly_id: int, now: datetime
) -> list[MotionSeen] | None:
    """The same; none for an ordinary assembly, whose agenda is fixed (B6)."""
    assembly = admission.assembly(db, viewer, assembly_id)
    if assembly.kind is AssemblyKind.ORDINARY:
        return None
    return motions(db, viewer, assembly_id, now)


def motion(db: Session, viewer: Viewer, motion_id: int, now: datetime) -> MotionSeen:
    """One motion; a miss for whoever does not see its assembly."""
    found = admission.motion(db, viewer, motion_id)
    every = motions(db, viewer, found.assembly_id, now)
    return next(seen for seen in every if seen.id == motion_id)


def told(db: Session, viewer: Viewer, motion_id: int, now: datetime) -> MotionTold:
    """One motion, with what it would change of the agenda in force; one that has
    ended, with what it would have changed of the agenda of that moment, or did."""
    seen = motion(db, viewer, motion_id, now)
    return MotionTold(seen, _difference(db, admission.motion(db, viewer, motion_id)))


def voted_on(
    db: Session, viewer: Viewer, panel: VotePanel, now: datetime
) -> MotionTold | None:
    """The motion that this vote is on; none if it is on an item."""
    if panel.motion_id is None:
        return None
    return told(db, viewer, panel.motion_id, now)


def _difference(db: Session, found: AgendaMotion) -> tuple[PointDifference, ...]:
    proposal = proposals.proposal_of(found)
    if found.has_ended:
        stream = f"assembly:{found.assembly_id}"
        recorded = amendments.agenda_before_end(db, stream, found.id)
        before = proposals.points_recorded(recorded)
    else:
        before = proposals.points_in_force(db, found.assembly_id)
    base = _text_in_force(db, proposal)
    return agenda_differences(before, amended(before, proposal), base=base)


def _text_in_force(db: Session, proposal: Proposal) -> str:
    """What an added change of statutes or bylaws is compared with."""
    governs = proposal.wording and TEXT_CHANGED.get(proposal.wording.kind)
    if governs is None:
        return ""
    latest = (
        select(TextVersion.body)
        .where(TextVersion.governs == governs, TextVersion.number.is_not(None))
        .order_by(TextVersion.number.desc())
        .limit(1)
    )
    return db.scalar(latest) or ""


def _seen(
    motion: AgendaMotion, person: str, panel: VotePanel | None, *, over: bool
) -> MotionSeen:
    return MotionSeen(
        id=motion.id,
        assembly_id=motion.assembly_id,
        kind=motion.kind,
        item=_title(motion),
        mover_id=motion.mover_id,
        mover=motion.mover.name,
        moved_by=person,
        in_name_of=motion.in_name_of,
        moved_at=motion.moved_at,
        reason=motion.reason,
        state=_state(motion, put=panel is not None, over=over),
        why=motion.set_aside_reason or motion.without_effect,
        panel=panel,
    )


def _title(motion: AgendaMotion) -> str | None:
    """What an adopted one made of it stays its own, whatever was adopted after it."""
    proposed = motion.proposal.get("title")
    if motion.item is None or (proposed and motion.adopted_at):
        return proposed
    return motion.item.title


def _state(motion: AgendaMotion, *, put: bool, over: bool) -> MotionState:
    ends = {
        MotionState.WITHOUT_EFFECT: motion.without_effect is not None,
        MotionState.ADOPTED: motion.adopted_at is not None,
        MotionState.REJECTED: motion.rejected_at is not None,
        MotionState.SET_ASIDE: motion.set_aside_at is not None,
        MotionState.TAKEN_BACK: motion.taken_back_at is not None,
        MotionState.VOTING: put,
        MotionState.NEVER_PUT: over,
    }
    return next((state for state, is_so in ends.items() if is_so), MotionState.WAITING)


def _is_over(assembly: Assembly, now: datetime) -> bool:
    ends = assembly.closed_at or assembly.cancelled_at or assembly.closes_at
    return ends is not None and ends <= now
