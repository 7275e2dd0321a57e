"""S11: a body becomes a member: asked once, approved by the board, then validated."""

from datetime import datetime, timedelta

from assembly.rules.objection import Objection

CONFIRM_WITHIN = timedelta(days=7)
"""How long the link of the letter works; the request is forgotten then."""

MOST_UNCONFIRMED = 3
"""Letters that may wait unanswered at one address."""


def objections_to_likeness(
    *, member: str | None, request: str | None, territory: str | None
) -> tuple[Objection, ...]:
    """S11: a body becomes a member once, and asks once at a time.

    `member`, `request`: the name of one that is the same; `territory`: of one in the
    register that the application names as if it were new.
    """
    found = []
    if member is not None:
        found.append(
            Objection(
                "S11",
                "%(name)s is a member already.",
                "For another representative, ask that member or the secretariat.",
                {"name": member},
            )
        )
    if request is not None:
        found.append(
            Objection(
                "S11",
                "A request for %(name)s is under way already.",
                "Wait for its answer.",
                {"name": request},
            )
        )
    if territory is not None:
        found.append(
            Objection(
                "S2",
                "The territory %(name)s stands in the register already.",
                "Choose it from the list.",
                {"name": territory},
            )
        )
    return tuple(found)


def objections_to_proposing_body(*, represents: bool) -> tuple[Objection, ...]:
    """S11: a body is proposed by a member, through the person that represents it."""
    if represents:
        return ()
    return (
        Objection(
            "S11",
            "A body is proposed by a member, through the person that represents it.",
            "Propose it for a member that you represent.",
        ),
    )


def objections_to_writing_again(unconfirmed: int) -> tuple[Objection, ...]:
    """S11: no more letters to an address at which so many wait unanswered."""
    if unconfirmed < MOST_UNCONFIRMED:
        return ()
    return (
        Objection(
            "S11",
            "Letters wait at this address already, to be confirmed by their link.",
            "Open the link of one of them, or ask again in some days.",
        ),
    )


def confirmation_ends(asked_at: datetime) -> datetime:
    """S11: from when on the link of the letter confirms nothing any more."""
    return asked_at + CONFIRM_WITHIN


def objections_to_confirming(
    *, asked_at: datetime, moment: datetime
) -> tuple[Objection, ...]:
    """S11: a request counts once its address was confirmed, within seven days."""
    if moment < confirmation_ends(asked_at):
        return ()
    return (
        Objection(
            "S11",
            "This link worked for seven days, and they have passed.",
            "Fill in the form again.",
        ),
    )


def member_number(*, territory_number: int | None, is_free: bool, highest: int) -> int:
    """S2: its territory's number, if no member of its college has it; else the next.

    `highest`: of all numbers of members and territories so far.
    """
    if territory_number is not None and is_free:
        return territory_number
    return highest + 1
