"""B6: what one sending of ballots must be, whoever sends it."""

from assembly.rules.objection import Objection


def objections_to_sheet(*, filled: int) -> tuple[Objection, ...]:
    """B6: a sheet holds the choice of one member at least; `filled` counts them."""
    if filled > 0:
        return ()
    return (
        Objection(
            "B6",
            "The sheet is empty: it holds the choice of no member.",
            "Choose for at least one member, or one choice for all.",
        ),
    )


def objections_to_resending(*, same: bool) -> tuple[Objection, ...]:
    """B6: what arrives a second time is the sheet as it was, or it is another sheet.

    `same`: for the same vote, with the same choices.
    """
    if same:
        return ()
    return (
        Objection(
            "B6",
            "This sheet was received already, with other choices.",
            "Look at your choices below and send them again, as a new sheet.",
        ),
    )
