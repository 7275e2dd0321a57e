"""B8: the letters of the association, which the secretariat sends."""

from assembly.rules.objection import Objection


def objections_to_resending(
    *, is_secretariat: bool, of_table: bool, failed: bool, withheld: str | None
) -> tuple[Objection, ...]:
    """B8: the secretariat, or whoever convenes, sends again a letter that failed.

    `withheld` is the reason for which the letter has lost its use; none if it has
    not. What left is never sent twice.
    """
    found = []
    if not (is_secretariat or of_table):
        found.append(
            Objection(
                "B8",
                "Letters are sent by the secretariat and the assembly table.",
                "Ask the secretariat.",
            )
        )
    if not failed:
        found.append(
            Objection(
                "B8",
                "This letter has been sent or is still to be sent.",
                "Send again only what has failed.",
            )
        )
    elif withheld is not None:
        found.append(Objection("B8", withheld))
    return tuple(found)
