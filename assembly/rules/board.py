"""S11: what the board decides by an open vote among its three members."""

from collections.abc import Collection, Sequence

from assembly.rules.drafting import LONGEST_REASON
from assembly.rules.objection import Objection
from assembly.rules.texts import length, readable
from assembly.rules.vocabulary import Choice, Post

SEATS = len(Post)
"""S5: the board has three members."""

MAJORITY = SEATS // 2 + 1
"""S11: the majority of the three, whoever has voted so far."""


def verdict(choices: Sequence[Choice]) -> bool | None:
    """S11: whether it is adopted; none while either may still be.

    `choices`: one for each post that has voted. Two for adopt; two that are not for
    leave no majority, whatever the third says.
    """
    given_for = sum(choice is Choice.FOR for choice in choices)
    if given_for >= MAJORITY:
        return True
    if len(choices) - given_for > SEATS - MAJORITY:
        return False
    return None


def objections_to_board_ballot(
    board_posts: Collection[Post], *, post: Post, taken: bool, reason: str
) -> tuple[Objection, ...]:
    """S11: a post of the board votes through whoever represents its holder now, until
    the decision is taken; its reason may be empty.

    `board_posts`: those in which the person acts at this moment.
    """
    found = []
    if post not in board_posts:
        found.append(
            Objection(
                "S11",
                "Only the board decides this: whoever represents the member that holds"
                " the post now.",
                "Ask its president, its vice-president or its secretary.",
            )
        )
    if taken:
        found.append(Objection("S11", "The board has decided this already."))
    if length(reason) > LONGEST_REASON or not readable(reason):
        found.append(
            Objection(
                "S11",
                "The reason is longer than %(longest)s characters, or holds characters"
                " that cannot be shown.",
                "Shorten it, or write it anew.",
                {"longest": LONGEST_REASON},
            )
        )
    return tuple(found)
