"""B5: the minutes of an assembly, remarked on and signed by those who ran it.

`posts` are always one person's posts on the assembly table. `part` is whose signature
it is: the president's, given by the vice-president failing that, or the secretary's.
"""

from collections.abc import Collection

from assembly.rules.chair import CHAIRING_POSTS
from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import Post

PARTS = (Post.PRESIDENT, Post.SECRETARY)
"""B5: the president runs the assembly, the secretary assists: both sign."""

LONGEST_REMARK = 5000
"""In characters."""

_ENTITLED = {Post.PRESIDENT: CHAIRING_POSTS, Post.SECRETARY: (Post.SECRETARY,)}


def signing_post(part: Post, posts: Collection[Post]) -> Post | None:
    """B5: the post by which this person gives that signature; none if it cannot."""
    return next((post for post in _ENTITLED.get(part, ()) if post in posts), None)


def may_remark(posts: Collection[Post]) -> bool:
    """B5: the secretary of the assembly table draws up the minutes."""
    return Post.SECRETARY in posts


def objections_to_remarking(
    posts: Collection[Post], *, closed: bool, signed: bool, body: str
) -> tuple[Objection, ...]:
    """B5: the secretary adds a remark, once the assembly is closed and before anybody
    has signed. Facts are the record's, and no remark changes them."""
    found = []
    if not may_remark(posts):
        found.append(
            Objection(
                "B5",
                "Remarks are added to the minutes by the secretary of the assembly"
                " table.",
                "Ask the secretary to add it.",
            )
        )
    found.extend(_objections_to_unwritten(closed=closed))
    if signed:
        found.append(
            Objection(
                "B5",
                "The minutes are signed: nothing is added to them any more.",
                "Bring it before the next assembly.",
            )
        )
    return (
        *found,
        *objections_to_text(body, longest=LONGEST_REMARK, article="B5"),
    )


def objections_to_signing(
    part: Post,
    posts: Collection[Post],
    *,
    signed_by: str | None,
    seen: str,
    sha256: str | None,
) -> tuple[Objection, ...]:
    """B5: president, or vice-president failing that, and secretary sign what they saw.

    `signed_by` names who gave this signature already; `seen` is the hash that the
    signer looked at, `sha256` the one that the minutes have now: none, and there are no
    minutes before the assembly is closed.
    """
    found = [
        *_objections_to_signer(part, posts),
        *_objections_to_unwritten(closed=sha256 is not None),
    ]
    if signed_by is not None:
        found.append(
            Objection("B5", "%(name)s has signed already.", "", {"name": signed_by})
        )
    if sha256 is not None and seen != sha256:
        found.append(
            Objection(
                "B5",
                "The minutes have changed since you looked at them: their hash is"
                " %(sha256)s now.",
                "Read what was added, and sign again.",
                {"sha256": sha256},
            )
        )
    return tuple(found)


def _objections_to_signer(part: Post, posts: Collection[Post]) -> tuple[Objection, ...]:
    if signing_post(part, posts) is not None:
        return ()
    if part is Post.SECRETARY:
        return (
            Objection(
                "B5",
                "This signature is that of the secretary of the assembly table.",
                "Ask the secretary to sign.",
            ),
        )
    return (
        Objection(
            "B5",
            "This signature is that of the president of the assembly table or, failing"
            " that, of the vice-president.",
            "Ask one of them to sign.",
        ),
    )


def _objections_to_unwritten(*, closed: bool) -> tuple[Objection, ...]:
    if closed:
        return ()
    return (
        Objection(
            "B5",
            "The minutes are made from the record when the assembly closes.",
            "Wait until it has closed.",
        ),
    )
