"""The board is asked to decide, and has decided (S11)."""

from collections import Counter

from assembly.effects import admitting, excluding
from assembly.events import BoardDecisionOpened, BoardDecisionTaken
from assembly.models.admission_request import AdmissionRequest
from assembly.models.board_decision import BoardDecision
from assembly.models.exclusion import Exclusion
from assembly.queries.board_decisions import board_letters, board_members, named
from assembly.rules.board import verdict
from assembly.rules.vocabulary import BoardSubject, Choice
from assembly.work import Work


def open_decision(
    work: Work,
    *,
    subject: BoardSubject,
    about: str,
    admission: AdmissionRequest | None = None,
    exclusion: Exclusion | None = None,
) -> BoardDecision:
    """Put it before the three members of the board; whoever represents them is told.

    `about` names the body or the member. The admission or exclusion is flushed
    already. Hold the register's record first (queries/locks.py).
    """
    decision = BoardDecision(
        subject=subject,
        admission_id=None if admission is None else admission.id,
        exclusion_id=None if exclusion is None else exclusion.id,
        opened_at=work.now,
    )
    work.db.add(decision)
    work.db.flush()
    work.announce(
        BoardDecisionOpened(
            decision_id=decision.id,
            subject=subject,
            admission_id=decision.admission_id,
            exclusion_id=decision.exclusion_id,
            about=about,
            posts=[
                {"post": held.post, "member_id": held.member_id, "member": held.member}
                for held in board_members(work.db, work.now)
            ],
        )
    )
    work.db.add_all(board_letters(work.db, decision, about, work.now))
    return decision


def settle(work: Work, decision: BoardDecision) -> None:
    """If the ballots given so far are certain either way, take the decision; what it
    decides comes about at once."""
    choices = [ballot.choice for ballot in decision.ballots]
    adopted = verdict(choices)
    if adopted is None:
        return
    decision.taken_at, decision.adopted = work.now, adopted
    counts = Counter(choices)
    work.announce(
        BoardDecisionTaken(
            decision_id=decision.id,
            subject=decision.subject,
            admission_id=decision.admission_id,
            exclusion_id=decision.exclusion_id,
            about=named(work.db, decision),
            for_=counts[Choice.FOR],
            against=counts[Choice.AGAINST],
            abstained=counts[Choice.ABSTAIN],
            adopted=int(adopted),
        )
    )
    effect = admitting if decision.subject is BoardSubject.ADMISSION else excluding
    effect.settle(work, decision)
