"""B6: being present: who enters the room, and when it makes present."""

from datetime import datetime

from assembly.rules.objection import Objection


def objections_to_entering(
    *, is_open: bool, opens_at: datetime, closes_at: datetime, has_members: bool
) -> tuple[Objection, ...]:
    """B6: a member is present when its representative enters while it is open."""
    found = []
    if not is_open:
        found.append(
            Objection(
                "B6",
                "The room is open from %(opens_at)s until %(closes_at)s.",
                "Members are present who enter between these hours.",
                {"opens_at": opens_at, "closes_at": closes_at},
            )
        )
    if not has_members:
        found.append(
            Objection(
                "S2",
                "You represent no member, so that none becomes present through you.",
                "Read on; a member may name you as its representative.",
            )
        )
    return tuple(found)
