"""B6: the discussion of an assembly, open to all its members while it is open."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from assembly.rules.chair import objections_to_chairing
from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import Post

CORRECTION_WINDOW = timedelta(minutes=10)
"""How long the author may correct a message."""

LONGEST_MESSAGE = 5000
LONGEST_REASON = 500
"""In characters."""


def objections_to_speaking(  # noqa: PLR0913  (every fact is named)
    *,
    is_open: bool,
    opens_at: datetime,
    closes_at: datetime,
    may_take_part: bool,
    speaks_for_own: bool,
    body: str,
    reply_to_reply: bool,
) -> tuple[Objection, ...]:
    """B6: who speaks, when, and what.

    `may_take_part`: represents a member of any college, or is of the secretariat.
    `speaks_for_own`: names no member, or one that the speaker represents.
    """
    return (
        *_objections_to_closed_room(is_open, opens_at, closes_at),
        *_objections_to_speaker(may_take_part, speaks_for_own),
        *_objections_to_depth(reply_to_reply),
        *objections_to_text(body, longest=LONGEST_MESSAGE, article="B6"),
    )


def objections_to_correcting(  # noqa: PLR0913  (every fact is named)
    *,
    own: bool,
    posted_at: datetime,
    moment: datetime,
    withdrawn: bool,
    hidden: bool,
    is_open: bool,
    body: str,
) -> tuple[Objection, ...]:
    """B6: the author corrects a message that still stands, within ten minutes."""
    found = [*_objections_to_touching(own=own, withdrawn=withdrawn, is_open=is_open)]
    if hidden:
        found.append(
            Objection(
                "B5", "The chair has hidden this message.", "Write another message."
            )
        )
    until = posted_at.astimezone(UTC) + CORRECTION_WINDOW
    if moment.astimezone(UTC) >= until:
        found.append(
            Objection(
                "B6",
                "This message could be corrected until %(until)s.",
                "Withdraw it, or answer it with a correction.",
                {"until": until},
            )
        )
    return (*found, *objections_to_text(body, longest=LONGEST_MESSAGE, article="B6"))


def objections_to_withdrawing(
    *, own: bool, withdrawn: bool, is_open: bool
) -> tuple[Objection, ...]:
    """B6: the author withdraws a message while the assembly is open; also a hidden."""
    return _objections_to_touching(own=own, withdrawn=withdrawn, is_open=is_open)


def objections_to_hiding(
    *, posts: Collection[Post], reason: str, hidden: bool
) -> tuple[Objection, ...]:
    """B5: the chair hides a message once, and says why: the record keeps it."""
    found = [*objections_to_chairing(posts)]
    if hidden:
        found.append(Objection("B5", "This message is hidden already."))
    if not reason.strip():
        found.append(
            Objection(
                "B5",
                "A message is hidden for a reason, and none is given.",
                "State the reason: the minutes will show it.",
            )
        )
        return tuple(found)
    return (*found, *objections_to_text(reason, longest=LONGEST_REASON, article="B5"))


def _objections_to_closed_room(
    is_open: bool, opens_at: datetime, closes_at: datetime
) -> tuple[Objection, ...]:
    if is_open:
        return ()
    return (
        Objection(
            "B6",
            "The discussion is open from %(opens_at)s until %(closes_at)s.",
            "Outside these hours it can only be read.",
            {"opens_at": opens_at, "closes_at": closes_at},
        ),
    )


def _objections_to_speaker(
    may_take_part: bool, speaks_for_own: bool
) -> tuple[Objection, ...]:
    found = []
    if not may_take_part:
        found.append(
            Objection(
                "B6",
                "The members' representatives and the secretariat take part in the"
                " discussion.",
                "Ask a member to name you as its representative.",
            )
        )
    if not speaks_for_own:
        found.append(
            Objection(
                "S2",
                "You do not represent the member you speak for.",
                "Choose a member that you represent, or speak in your own name.",
            )
        )
    return tuple(found)


def _objections_to_depth(reply_to_reply: bool) -> tuple[Objection, ...]:
    if not reply_to_reply:
        return ()
    return (
        Objection(
            "B6",
            "A reply cannot be replied to.",
            "Reply to the message that began the exchange.",
        ),
    )


def _objections_to_touching(
    *, own: bool, withdrawn: bool, is_open: bool
) -> tuple[Objection, ...]:
    found = []
    if not own:
        found.append(
            Objection(
                "B6",
                "This message is somebody else's.",
                "Answer it, or ask the chair to hide it.",
            )
        )
    if withdrawn:
        found.append(
            Objection("B6", "This message is withdrawn.", "Write another message.")
        )
    if not is_open:
        found.append(
            Objection(
                "B6",
                "The assembly is not open: its discussion can only be read.",
            )
        )
    return tuple(found)
