"""A body becomes a member: approved by the board, validated by an assembly (S11)."""

from assembly.models.admission_request import AdmissionRequest
from assembly.models.board_decision import BoardDecision
from assembly.work import Work


def settle(work: Work, decision: BoardDecision) -> None:
    """What the board's decision brings about: the next ordinary assembly is asked, or
    the request has ended."""
    request = work.db.get_one(AdmissionRequest, decision.admission_id)
    if decision.adopted:
        request.approved_at = work.now
    else:
        request.rejected_at = work.now
