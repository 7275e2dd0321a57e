"""S5: whose members may hold a post of each organ."""

from assembly.rules.objection import Objection
from assembly.rules.vocabulary import VOTING_COLLEGES, College, Organ

MAY_HOLD = {
    Organ.BOARD: frozenset({College.EFFECTIVE}),
    Organ.ASSEMBLY_TABLE: VOTING_COLLEGES,
    Organ.AUDIT_BOARD: VOTING_COLLEGES,
}
"""S5: the founders elected cities to the board; from now on it is as written."""


def may_hold(organ: Organ, college: College) -> bool:
    """Whether a member of this college may hold a post of this organ. S5."""
    return college in MAY_HOLD[organ]


def objections_to_eligibility(
    organ: Organ, college: College, *, in_register: bool
) -> tuple[Objection, ...]:
    """S5: refuses whoever is not in the register at this moment, associates
    everywhere, and members by right on the board."""
    found = []
    if not in_register:
        found.append(
            Objection(
                "S2", "This member is not in the register now.", "Choose another."
            )
        )
    if college not in VOTING_COLLEGES:
        found.append(
            Objection(
                "S5",
                "Associates hold no post.",
                "Choose an effective member or one by right.",
            )
        )
    elif not may_hold(organ, college):
        found.append(
            Objection(
                "S5",
                "The board is made of effective members only.",
                "Choose an effective member; one by right may hold a post of the"
                " assembly table or of the audit board.",
            )
        )
    return tuple(found)
