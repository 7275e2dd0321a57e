"""B5: what a post on the assembly table allows.

`posts` are always one person's posts on the assembly table; whoever has none of
them comes with an empty collection.
"""

from collections.abc import Collection

from assembly.rules.objection import Objection
from assembly.rules.vocabulary import AssemblyKind, Post

CHAIRING_POSTS = (Post.PRESIDENT, Post.VICE_PRESIDENT)
"""B5: the president, failing that the vice-president."""

_BY_RANK = (*CHAIRING_POSTS, Post.SECRETARY)


def may_convene(posts: Collection[Post]) -> bool:
    """B6, B7: any one member of the table convenes."""
    return acting_post(posts) is not None


def may_chair(posts: Collection[Post]) -> bool:
    """B5: the president or, failing that, the vice-president; not the secretary."""
    return any(post in posts for post in CHAIRING_POSTS)


def acting_post(posts: Collection[Post]) -> Post | None:
    """The highest of these posts: the one in whose name the act stands. B5."""
    return next((post for post in _BY_RANK if post in posts), None)


def convening_article(kind: AssemblyKind) -> str:
    """The article by which an assembly of this kind is convened."""
    return "B6" if kind is AssemblyKind.ORDINARY else "B7"


def objections_to_convening_office(
    posts: Collection[Post], *, kind: AssemblyKind = AssemblyKind.ORDINARY
) -> tuple[Objection, ...]:
    """B6, B7: refuses whoever is not of the table."""
    if may_convene(posts):
        return ()
    return (
        Objection(
            convening_article(kind),
            "An assembly is convened and cancelled by a member of the assembly table.",
            "Ask its president, its vice-president or its secretary.",
        ),
    )


def objections_to_chairing(posts: Collection[Post]) -> tuple[Objection, ...]:
    """B5: refuses the secretary, who assists, and everybody outside the table."""
    if may_chair(posts):
        return ()
    if Post.SECRETARY in posts:
        return (
            Objection(
                "B5",
                "The secretary assists: the president of the assembly table chairs or,"
                " failing that, the vice-president.",
                "Ask one of them to do it.",
            ),
        )
    return (
        Objection(
            "B5",
            "Only the chair does this: the president of the assembly table or,"
            " failing that, the vice-president.",
            "Ask one of them to do it.",
        ),
    )
