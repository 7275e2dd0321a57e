"""B6, B7: being present: who enters the room or is marked at the door, and when."""

from collections.abc import Collection
from datetime import datetime

from assembly.rules.chair import acting_post
from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import AssemblyKind, Post

LONGEST_REASON = 500
"""Characters of the reason for which a mark is taken back."""


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


def objections_to_marking(
    *,
    posts: Collection[Post],
    kind: AssemblyKind,
    is_open: bool,
    on_roll: bool,
    has_representative: bool,
) -> tuple[Objection, ...]:
    """B5, B7: the table marks at the door of a place who is present there.

    `is_open` is the assembly's; `on_roll` and `has_representative` the member's.
    """
    found = [*_objections_to_keeping_door(posts, kind=kind, is_open=is_open)]
    if not on_roll:
        found.append(
            Objection(
                "S2",
                "This member is not on the roll of this assembly.",
                "Mark members of the roll: the others count for no quorum.",
            )
        )
    if not has_representative:
        found.append(
            Objection(
                "S2",
                "This member has no representative who could be present for it.",
                "Let it name one, itself or through the secretariat; then mark it.",
            )
        )
    return tuple(found)


def objections_to_taking_back_mark(
    *,
    posts: Collection[Post],
    kind: AssemblyKind,
    is_open: bool,
    marked_only: bool,
    reason: str,
) -> tuple[Objection, ...]:
    """B5, B7: a mark at the door is taken back for a reason, if it is all there is.

    `marked_only`: the member has a mark, and has not entered, spoken or voted since.
    """
    found = [*_objections_to_keeping_door(posts, kind=kind, is_open=is_open)]
    if not marked_only:
        found.append(
            Objection(
                "B7",
                "This member has no mark at the door that could be taken back: it has"
                " none, or has entered, spoken or voted since.",
                "Leave it present.",
            )
        )
    return (
        *found,
        *objections_to_text(reason, longest=LONGEST_REASON, article="B7"),
    )


def _objections_to_keeping_door(
    posts: Collection[Post], *, kind: AssemblyKind, is_open: bool
) -> tuple[Objection, ...]:
    found = []
    if acting_post(posts) is None:
        found.append(
            Objection(
                "B5",
                "Presence at the door is marked by the assembly table, whose secretary"
                " assists.",
                "Ask one of its members to do it.",
            )
        )
    if kind is not AssemblyKind.EXTRAORDINARY:
        found.append(
            Objection(
                "B6",
                "An ordinary assembly is held online and has no door.",
                "Let the member's representative enter the room.",
            )
        )
    if not is_open:
        found.append(
            Objection(
                "B7",
                "The assembly is not open: nobody is present.",
                "Mark who is present while it is open.",
            )
        )
    return tuple(found)
