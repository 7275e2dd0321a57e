"""The chair closes a vote, knowing who has not voted (B5, B6)."""

from datetime import datetime

from assembly.effects import closing
from assembly.models.assembly import Assembly
from assembly.queries import admission, locks, rolls, turnouts, votes
from assembly.rules.balloting import objections_to_closing
from assembly.rules.chair import acting_post
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import AssemblyKind
from assembly.work import Work


def close_vote(work: Work, *, vote_id: int, confirmed_not_voting: int | None) -> None:
    """Close the vote, count its ballots, show them in the record, proclaim.

    `confirmed_not_voting`: how many members the chair was shown as not having voted.
    B5, B6: refused to whoever is not the chair, once it is closed, and in an assembly
    of 24 hours when that number is missing or no longer true.
    """
    locks.hold_by_vote(work.db, vote_id)
    who = work.viewer
    vote = admission.vote(work.db, who, vote_id)
    assembly = admission.assembly(work.db, who, vote.assembly_id)
    roll = rolls.roll_count(work.db, assembly.id)
    refuse(
        objections_to_closing(
            posts=who.table_posts,
            closed_at=votes.closing_moment(vote, assembly, work.now),
            confirmed_not_voting=confirmed_not_voting,
            not_voting=turnouts.not_voting(work.db, vote, roll=roll),
            early=_is_early(assembly, work.now),
        )
    )
    closing.close(work, vote, acting_post=str(acting_post(who.table_posts)))


def _is_early(assembly: Assembly, moment: datetime) -> bool:
    """B6: a 24-hour assembly is open that long so that each may take part."""
    return assembly.kind is AssemblyKind.ORDINARY and assembly.is_open(moment)
