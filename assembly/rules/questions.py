"""B5: what makes two questions one."""

from collections.abc import Collection

from assembly.rules.objection import Objection


def objections_to_asking_twice(
    text: str, *, open_texts: Collection[str]
) -> tuple[Objection, ...]:
    """B5: several texts of one item may be open to the vote, the same one only once.

    `open_texts` are those open now on the item. Spacing and capitals make no other.
    """
    if _plain(text) not in {_plain(other) for other in open_texts}:
        return ()
    return (
        Objection(
            "B5",
            "This text is open to the vote on this item already.",
            "Close that vote first, or put another text.",
        ),
    )


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
