"""A question is put to the vote: on an item, on a motion, or a round of an election."""

from collections.abc import Mapping, Sequence
from typing import Any

from assembly.events import VotePut
from assembly.models.text_version import TextVersion
from assembly.models.vote import Vote
from assembly.rules.chair import acting_post
from assembly.work import Work


def put(work: Work, vote: Vote, *, candidates: Sequence[Mapping[str, Any]] = ()) -> int:
    """Open this vote now, in the chair's name; its number."""
    who = work.viewer
    vote.opened_at, vote.opened_by_id = work.now, who.person_id
    work.db.add(vote)
    work.db.flush()
    work.announce(
        VotePut(
            assembly_id=vote.assembly_id,
            vote_id=vote.id,
            item_id=vote.item_id,
            motion_id=vote.motion_id,
            text=vote.text,
            acting_post=str(acting_post(who.table_posts)),
            kind=vote.kind,
            round=vote.round,
            candidates=candidates,
            base=None if vote.base_version is None else _told(vote.base_version),
        )
    )
    return vote.id


def _told(base: TextVersion) -> dict[str, str | int | None]:
    return {"governs": base.governs, "number": base.number, "sha256": base.sha256}
