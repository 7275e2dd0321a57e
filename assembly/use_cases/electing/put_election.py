"""The chair puts the candidates for a post to the secret vote (B5)."""

from assembly.effects import rounds
from assembly.queries import admission, electing, locks
from assembly.rules.elections import FIRST_ROUND
from assembly.rules.objection import refuse
from assembly.work import Work


def put_election(work: Work, *, item_id: int) -> int:
    """Open the first round of an election on the agenda in force; the vote's number.

    Between all who stand for the post now. B5, B7: refused to whoever is not the
    chair, outside the hours, in an ordinary assembly, on another item, without a
    candidate, while one is open, once a round was held that calls for another, and
    while a motion that would change the item is being voted on.
    """
    locks.hold_by_item(work.db, item_id)
    who = work.viewer
    item, assembly = admission.item_in_force(work.db, who, item_id)
    found = electing.election(work.db, item, assembly, work.now)
    refuse(electing.against_putting(work.db, who, (item, assembly), found, work.now))
    return rounds.open_round(
        work,
        item,
        assembly_id=assembly.id,
        round_=FIRST_ROUND,
        stood=found.candidates,
    )
