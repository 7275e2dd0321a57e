"""B6 and B7: drafting a convocation, and convening anew. Only the table does it."""

from collections.abc import Collection

from assembly.rules.chair import convening_article, objections_to_convening_office
from assembly.rules.convening import objections_to_redrafting
from assembly.rules.objection import Objection
from assembly.rules.texts import length, objections_to_text, readable
from assembly.rules.vocabulary import AssemblyKind, Post

LONGEST_TITLE = 200
LONGEST_ITEM_TEXT = 20_000
LONGEST_REASON = 2_000
"""Characters."""


def objections_to_drafting(
    posts: Collection[Post], *, kind: AssemblyKind, title: str
) -> tuple[Objection, ...]:
    """B6, B7: a member of the table drafts an assembly, and gives it a title."""
    return (
        *objections_to_convening_office(posts, kind=kind),
        *objections_to_text(title, longest=LONGEST_TITLE, article="B6"),
    )


def objections_to_changing_draft(  # noqa: PLR0913  (every fact is named)
    posts: Collection[Post],
    *,
    kind: AssemblyKind,
    issued: bool,
    dropped: bool,
    opened: bool,
    closed: bool,
    cancelled: bool,
) -> tuple[Objection, ...]:
    """B6: the table changes a draft until it is issued; `dropped`: given up unissued.

    `opened` by the convocation in force, which another draft may wait to replace.
    """
    found = [*objections_to_convening_office(posts, kind=kind)]
    if dropped and not issued:
        found.append(
            Objection("B6", "This draft has been given up.", "Begin another draft.")
        )
    return (
        *found,
        *objections_to_redrafting(
            issued=issued, opened=opened, closed=closed, cancelled=cancelled
        ),
    )


def objections_to_item(title: str, text: str) -> tuple[Objection, ...]:
    """B6: a point of the agenda has a title; its text may be empty."""
    found = [*objections_to_text(title, longest=LONGEST_TITLE, article="B6")]
    if length(text) > LONGEST_ITEM_TEXT or not readable(text):
        found.append(
            Objection(
                "B6",
                "The text of the item is longer than %(longest)s characters, or holds"
                " characters that cannot be shown.",
                "Shorten it, or attach it as a document.",
                {"longest": LONGEST_ITEM_TEXT},
            )
        )
    return tuple(found)


def objections_to_convening_twice(
    kind: AssemblyKind, *, issued: bool, dropped: bool, changed: bool
) -> tuple[Objection, ...]:
    """B6, B7: one convocation is issued once, and as its issuer saw it."""
    article = convening_article(kind)
    if issued:
        return (
            Objection(
                article,
                "This assembly is convened already: its letters are written.",
                "For another date or agenda, convene it anew.",
            ),
        )
    if dropped:
        return (
            Objection(article, "This draft has been given up.", "Begin another draft."),
        )
    if changed:
        return (
            Objection(
                article,
                "The date or the agenda has been changed since you looked at it.",
                "Look at it again, then convene.",
            ),
        )
    return ()


def objections_to_convening_anew(
    posts: Collection[Post],
    *,
    convened: bool,
    opened: bool,
    closed: bool,
    cancelled: bool,
) -> tuple[Objection, ...]:
    """B6: what has been convened, and has not opened, may be convened anew."""
    office = objections_to_convening_office(posts)
    if not convened and not cancelled:
        return (
            *office,
            Objection(
                "B6",
                "This assembly is not convened yet.",
                "Change its draft instead.",
            ),
        )
    return (
        *office,
        *objections_to_redrafting(
            issued=False, opened=opened, closed=closed, cancelled=cancelled
        ),
    )


def objections_to_dropping_draft(*, convened: bool) -> tuple[Objection, ...]:
    """B6: a draft that would replace a convocation can be given up; a first one is
    cancelled with its assembly."""
    if convened:
        return ()
    return (
        Objection(
            "B6",
            "This is the assembly's only draft.",
            "Cancel the assembly instead.",
        ),
    )


def objections_to_other_dispatch(
    posts: Collection[Post], *, is_secretariat: bool, has_address: bool, how: str
) -> tuple[Objection, ...]:
    """B6, S8: letters go by e-mail; the secretariat or the table tells a member
    otherwise only when it has no address, and says how."""
    found = [*objections_to_text(how, longest=LONGEST_REASON, article="B6")]
    if has_address:
        found.append(
            Objection(
                "B6",
                "This member has an address: its convocation goes by e-mail.",
            )
        )
    if not posts and not is_secretariat:
        found.append(
            Objection(
                "S8",
                "Another dispatch is recorded by the secretariat or the assembly"
                " table.",
                "Ask the secretariat.",
            )
        )
    return tuple(found)
