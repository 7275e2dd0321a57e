"""S2: a member names the one person who represents it, and may do so at any moment."""

from assembly.rules.objection import Objection


def objections_to_changing_representative(
    *,
    is_secretariat: bool,
    represents_now: bool,
    new_is_same: bool,
    member_ended: bool,
    person_disabled: bool,
) -> tuple[Objection, ...]:
    """S2, S8: changed by the member itself or, for it, by the secretariat.

    `is_secretariat` and `represents_now` are of the person acting; `new_is_same` and
    `person_disabled` of the one named; `member_ended`: it has left the association.
    """
    found = []
    if not (is_secretariat or represents_now):
        found.append(
            Objection(
                "S2",
                "A member's representative is changed by the member itself or by the"
                " secretariat.",
                "Ask its present representative or the secretariat.",
            )
        )
    if new_is_same:
        found.append(
            Objection(
                "S2",
                "This person represents the member already.",
                "Name another person, or leave it as it is.",
            )
        )
    if member_ended:
        found.append(
            Objection("S2", "This member has left: nobody represents it any more.")
        )
    if person_disabled:
        found.append(
            Objection(
                "S2",
                "The person named can no longer sign in here.",
                "Name another person, or let the secretariat readmit this one.",
            )
        )
    return tuple(found)
