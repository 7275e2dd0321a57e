"""S12 and B12: the statutes and the bylaws as numbered versions, never edited."""

import hashlib
import re
from collections.abc import Collection
from datetime import UTC, datetime

from assembly.rules.drafting import LONGEST_REASON
from assembly.rules.objection import Objection
from assembly.rules.purposes import LONGEST_PROPOSED_TEXT
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import GoverningText, Post

LONGEST_GOVERNING_TEXT = LONGEST_PROPOSED_TEXT
"""Characters of a whole text."""

ARTICLES = {GoverningText.STATUTES: "S12", GoverningText.BYLAWS: "B12"}


def tidy_text(text: str) -> str:
    """S12: the text as it is kept: its words exactly, only its white space made even.

    One line is one paragraph; between two stands one empty line or none.
    """
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def sha256_of(text: str) -> str:
    """S12: the fingerprint by which a version is known, of its UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


def next_number(held: Collection[int]) -> int:
    """S12: versions are numbered in the order of approval; the founding text is 0."""
    return max(held, default=-1) + 1


def objections_to_new_text(
    governs: GoverningText, body: str, *, in_force: str | None
) -> tuple[Objection, ...]:
    """S12, B12: a whole text that can be read, and another than the one in force.

    `in_force`: the body of the version in force; none where there is none yet.
    """
    article = ARTICLES[governs]
    found = [*objections_to_text(body, longest=LONGEST_GOVERNING_TEXT, article=article)]
    if in_force is not None and tidy_text(body) == in_force:
        found.append(
            Objection(
                article,
                "This text is word for word the one in force: nothing would change.",
                "Change the text first.",
            )
        )
    return tuple(found)


def objections_to_importing_text(
    governs: GoverningText, body: str, *, number: int, held: Collection[int]
) -> tuple[Objection, ...]:
    """S12: a version approved before this program was there is the next in order."""
    article, expected = ARTICLES[governs], next_number(held)
    found = [*objections_to_text(body, longest=LONGEST_GOVERNING_TEXT, article=article)]
    if number != expected:
        found.append(
            Objection(
                article,
                "The next version has the number %(expected)s, not %(number)s.",
                "Import the versions in the order of their approval, each once.",
                {"expected": expected, "number": number},
            )
        )
    return tuple(found)


def objections_to_making_provisional(
    board_posts: Collection[Post],
    *,
    body: str,
    reason: str,
    in_force: str | None,
    stands: bool,
) -> tuple[Objection, ...]:
    """B12: in urgency the board changes the bylaws until the next extraordinary
    assembly, and says why; `stands`: a provisional version stands already."""
    found = [
        *objections_to_acting_as_board(board_posts),
        *objections_to_new_text(GoverningText.BYLAWS, body, in_force=in_force),
        *objections_to_text(reason, longest=LONGEST_REASON, article="B12"),
    ]
    if stands:
        found.append(
            Objection(
                "B12",
                "A provisional version of the bylaws stands already.",
                "The next extraordinary assembly validates or drops it first.",
            )
        )
    return tuple(found)


def objections_to_acting_as_board(
    board_posts: Collection[Post],
) -> tuple[Objection, ...]:
    """B12: only who acts for a member that holds a post of the board."""
    if board_posts:
        return ()
    return (
        Objection(
            "B12",
            "Only the board does this: its president, vice-president or secretary.",
            "Ask one of them, or suggest a change to the secretariat.",
        ),
    )


def lapses(*, made_at: datetime, opened_at: datetime) -> bool:
    """B12: the board's version lasts until the next extraordinary assembly closes:
    the first that opened after it was made."""
    return made_at.astimezone(UTC) < opened_at.astimezone(UTC)
