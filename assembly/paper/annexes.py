"""The lists that are long: who was present, every roll-call, who took part."""

from collections.abc import Iterator

from assembly.paper.attendance import members_present
from assembly.paper.blocks import Block, heading, new_page
from assembly.paper.elections import participants
from assembly.paper.tongue import Tongue
from assembly.paper.votes import roll_call
from assembly.queries.minuted_votes import ElectionMinute, VoteMinute
from assembly.queries.minutes import Minutes


def annexes(t: Tongue, minutes: Minutes) -> list[Block]:
    return [
        new_page(),
        heading(1, t.gettext("Annexes")),
        *members_present(t, minutes),
        *(block for one in votes_of(minutes) for block in roll_call(t, one)),
        *(block for one in elections_of(minutes) for block in participants(t, one)),
    ]


def votes_of(minutes: Minutes) -> Iterator[VoteMinute]:
    """Those on motions first, then along the agenda."""
    for motion in minutes.motions:
        yield from motion.votes
    for item in minutes.items:
        yield from item.votes


def elections_of(minutes: Minutes) -> Iterator[ElectionMinute]:
    for item in minutes.items:
        yield from item.elections
