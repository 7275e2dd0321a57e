"""S12 and B12: who proposes to change statutes and bylaws, and how it is decided."""

from collections.abc import Collection
from dataclasses import dataclass

from assembly.rules.drafting import LONGEST_REASON, LONGEST_TITLE
from assembly.rules.governing import ARTICLES, objections_to_new_text
from assembly.rules.objection import Objection
from assembly.rules.purposes import PROPOSERS
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import AssemblyKind, GoverningText, Organ, Post


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
    return (
        *objections_to_proposing(in_name_of, posts),
        *objections_to_text(title, longest=LONGEST_TITLE, article="S12"),
        *objections_to_text(reason, longest=LONGEST_REASON, article="S12"),
        *objections_to_new_text(governs, body, in_force=in_force),
    )


def objections_to_proposing(
    in_name_of: Organ, posts: Collection[Post]
) -> tuple[Objection, ...]:
    """S12: only who holds a post of the board or the table proposes in its name."""
    if in_name_of in PROPOSERS and posts:
        return ()
    return (
        Objection(
            "S12",
            "Statutes and bylaws are changed on the proposal of the board or of the"
            " assembly table, submitted by one of its members.",
            "Ask a member of the board or of the table to submit it.",
        ),
    )


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
