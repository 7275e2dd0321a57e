"""The chair opens the next round of an election that elected nobody (B5)."""

from assembly.effects import rounds
from assembly.queries import admission, electing, locks
from assembly.queries.admission import NotFound
from assembly.rules.electing import objections_to_second_round
from assembly.rules.objection import refuse
from assembly.work import Work


def put_second_round(work: Work, *, vote_id: int) -> int:
    """Open the round that this one, the last on its post, calls for; its vote's number.

    Between the two who led the first; after a tied second round, another between the
    same. B5: refused to whoever is not the chair, outside the hours, while a round is
    open, once one is elected, and when another round was held since `vote_id`.
    """
    locks.hold_by_vote(work.db, vote_id)
    who = work.viewer
    vote = admission.vote(work.db, who, vote_id)
    if vote.item_id is None:
        raise NotFound(f"an election with vote {vote_id}")
    item, assembly = admission.item_in_force(work.db, who, vote.item_id)
    found = electing.election(work.db, item, assembly, work.now)
    refuse(
        objections_to_second_round(
            posts=who.table_posts,
            is_open=assembly.is_open(work.now),
            progress=found.progress,
            after_last=found.last_vote_id == vote.id,
        )
    )
    return rounds.open_round(
        work,
        item,
        assembly_id=assembly.id,
        round_=found.progress.round + 1,
        stood=found.leaders,
    )
