"""S12 and B12: who proposes to change statutes and bylaws, and how it is decided."""

from collections.abc import Collection
from dataclasses import dataclass

from assembly.rules.drafting import LONGEST_ITEM_TEXT, LONGEST_REASON, LONGEST_TITLE
from assembly.rules.governing import (
    ARTICLES,
    objections_to_acting_as_board,
    objections_to_new_text,
)
from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import AssemblyKind, GoverningText, Organ, Post

PROPOSING_ORGANS = (Organ.BOARD, Organ.ASSEMBLY_TABLE)
"""S12: a change is decided on the proposal of one of these."""


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


def objections_to_submitting(  # noqa: PLR0913  (every fact is named)
    governs: GoverningText,
    *,
    in_name_of: Organ,
    posts: Collection[Post],
    title: str,
    body: str,
    reason: str,
    in_force: str | None,
) -> tuple[Objection, ...]:
    """S12: the board or the table submits a whole text to the next extraordinary
    assembly; `posts` are those held in the organ in whose name it is submitted."""
    found = []
    if in_name_of not in PROPOSING_ORGANS or not posts:
        found.append(
            Objection(
                "S12",
                "Statutes and bylaws are changed on the proposal of the board or of the"
                " assembly table, submitted by one of its members.",
                "Ask a member of the board or of the table to submit it.",
            )
        )
    return (
        *found,
        *objections_to_text(title, longest=LONGEST_TITLE, article="S12"),
        *objections_to_text(reason, longest=LONGEST_REASON, article="S12"),
        *objections_to_new_text(governs, body, in_force=in_force),
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


@dataclass(frozen=True)
class ChangeFacts:
    """A proposed text at the moment it would be put to the vote."""

    governs: GoverningText
    body: str
    in_force: str | None
    open_vote: bool  # a vote on this governing text is open
    adopted: bool  # the item's text was adopted before


def objections_to_putting_change(
    kind: AssemblyKind, facts: ChangeFacts
) -> tuple[Objection, ...]:
    """S12: a change is put to the vote of an extraordinary assembly, one at a time
    for each text, and never again once adopted."""
    article = ARTICLES[facts.governs]
    found = []
    if kind is not AssemblyKind.EXTRAORDINARY:
        found.append(
            Objection(
                "S12",
                "Only an extraordinary assembly changes the statutes or the bylaws.",
                "Put it on the agenda of an extraordinary assembly.",
            )
        )
    if facts.adopted:
        return (
            *found,
            Objection(
                article,
                "The text of this item has been adopted: it is in force since then.",
            ),
        )
    if facts.open_vote:
        found.append(
            Objection(
                article,
                "Another vote on the same text is open: the next version depends on"
                " its result.",
                "Close that vote first.",
            )
        )
    return (
        *found,
        *objections_to_new_text(facts.governs, facts.body, in_force=facts.in_force),
    )


def objections_to_leaving_provisional_out(
    kind: AssemblyKind, *, stands: bool, on_agenda: bool
) -> tuple[Objection, ...]:
    """B12: the next extraordinary assembly is asked to validate the board's version.

    `stands`: there is one; `on_agenda`: an item of the agenda proposes it.
    """
    if kind is not AssemblyKind.EXTRAORDINARY or on_agenda or not stands:
        return ()
    return (
        Objection(
            "B12",
            "The board's provisional version of the bylaws stands, and no item asks"
            " this assembly to validate it.",
            "Put the provisional version on the agenda.",
        ),
    )


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
