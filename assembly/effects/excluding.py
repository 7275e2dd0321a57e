"""An exclusion: proposed by the board, decided by an assembly (S11)."""

from assembly.models.board_decision import BoardDecision
from assembly.models.exclusion import Exclusion
from assembly.work import Work


def settle(work: Work, decision: BoardDecision) -> None:
    """What the board's decision brings about: the exclusion is proposed, or dropped."""
    exclusion = work.db.get_one(Exclusion, decision.exclusion_id)
    if decision.adopted:
        exclusion.proposed_at = work.now
    else:
        exclusion.dropped_at = work.now
