"""A member of the board votes on what is before the board (S11)."""

from sqlalchemy import select

from assembly.effects import boarding
from assembly.events import BoardBallotCast
from assembly.models.board_decision import BoardBallot, BoardDecision
from assembly.queries import board_decisions, locks
from assembly.queries.board_decisions import BoardMember
from assembly.rules.board import objections_to_board_ballot
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import Choice, Post
from assembly.work import Work


def cast_board_ballot(
    work: Work, *, decision_id: int, post: Post, choice: Choice, reason: str = ""
) -> None:
    """Cast the ballot of this post; the post's earlier one is replaced.

    The decision is taken with the ballot that makes it certain. The same ballot sent
    again changes nothing. S11: refused to whoever does not represent the member that
    holds the post now, and once the decision is taken.
    """
    locks.hold_register(work.db)
    who = work.viewer
    decision = board_decisions.decision(work.db, who, decision_id)
    held = board_decisions.board_members(work.db, work.now)
    mine = {one.post: one for one in held if who.represents(one.member_id)}
    given = _given(work, decision, post)
    said = reason.strip()
    if post in mine and _is_same(given, mine[post], choice, said):
        return
    taken = decision.taken_at is not None
    refuse(objections_to_board_ballot(mine, post=post, taken=taken, reason=said))
    ballot = given or BoardBallot(decision_id=decision.id, post=post)
    ballot.member_id = mine[post].member_id
    ballot.choice, ballot.reason = choice, said
    ballot.cast_by_id, ballot.cast_at = who.person_id, work.now
    work.db.add(ballot)
    work.db.flush()
    work.db.refresh(decision)
    work.announce(
        BoardBallotCast(
            decision_id=decision.id,
            post=post,
            member_id=mine[post].member_id,
            member=mine[post].member,
            choice=choice,
            reason=said,
        )
    )
    boarding.settle(work, decision)


def _given(work: Work, decision: BoardDecision, post: Post) -> BoardBallot | None:
    asked = select(BoardBallot).where(
        BoardBallot.decision_id == decision.id, BoardBallot.post == post
    )
    return work.db.scalar(asked)


def _is_same(
    given: BoardBallot | None, holder: BoardMember, choice: Choice, reason: str
) -> bool:
    """Whether it is what the post's holder has said already."""
    return given is not None and (given.member_id, given.choice, given.reason) == (
        holder.member_id,
        choice,
        reason,
    )
