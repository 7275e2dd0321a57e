"""B12: what members suggest for the bylaws, and what the board makes of it."""

from collections.abc import Collection

from assembly.rules.drafting import LONGEST_ITEM_TEXT, LONGEST_REASON, LONGEST_TITLE
from assembly.rules.governing import objections_to_acting_as_board
from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import GoverningText, Organ, Post


def objections_to_suggesting(
    *, represents: bool, article: str, body: str, reason: str
) -> tuple[Objection, ...]:
    """B12: any member, associates too, proposes a change of the bylaws at any time.

    `represents`: whoever writes it speaks for the member it is written for.
    """
    found = []
    if not represents:
        found.append(
            Objection(
                "B12",
                "A change of the bylaws is suggested by a member, through the person"
                " that represents it.",
                "Suggest it for a member that you represent.",
            )
        )
    return (
        *found,
        *objections_to_text(article, longest=LONGEST_TITLE, article="B12"),
        *objections_to_text(body, longest=LONGEST_ITEM_TEXT, article="B12"),
        *objections_to_text(reason, longest=LONGEST_REASON, article="B12"),
    )


def objections_to_answering(
    board_posts: Collection[Post], *, answered: bool, taken_up: bool, answer: str
) -> tuple[Objection, ...]:
    """B12: the board analyses each suggestion; one it does not take up it answers."""
    return (
        *objections_to_acting_as_board(board_posts),
        *objections_to_text(answer, longest=LONGEST_REASON, article="B12"),
        *_objections_to_settled(answered=answered, taken_up=taken_up),
    )


def objections_to_taking_up(
    governs: GoverningText, *, in_name_of: Organ, settled: Collection[str]
) -> tuple[Objection, ...]:
    """B12: the board merges what members suggest for the bylaws.

    `settled` names those asked for that are answered or taken up already.
    """
    found = []
    if governs is not GoverningText.BYLAWS or in_name_of is not Organ.BOARD:
        found.append(
            Objection(
                "B12",
                "Suggestions are for the bylaws, and it is the board that merges them.",
                "Submit the text without them, or in the name of the board.",
            )
        )
    if settled:
        found.append(
            Objection(
                "B12",
                "Answered or taken up already: %(suggestions)s.",
                "Leave them out.",
                {"suggestions": ", ".join(settled)},
            )
        )
    return tuple(found)


def _objections_to_settled(*, answered: bool, taken_up: bool) -> tuple[Objection, ...]:
    if not answered and not taken_up:
        return ()
    return (
        Objection(
            "B12",
            "This suggestion is answered already."
            if answered
            else "This suggestion is taken up in a text that was submitted.",
        ),
    )
