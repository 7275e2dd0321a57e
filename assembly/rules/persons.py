"""S2, S8: which persons the register takes in."""

from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text

LONGEST_NAME = 200


def tidy_name(name: str) -> str:
    """The name on one line, with single spaces."""
    return " ".join(name.split())


def objections_to_entering_person(
    *, name: str, address: str | None, taken_by: str | None, zone_is_known: bool = True
) -> tuple[Objection, ...]:
    """S2, S8: a person has a readable name and a mail address of their own.

    `address` is None when what was given is none; `taken_by` names the person whose
    address it is already.
    """
    found = list(objections_to_text(name, longest=LONGEST_NAME, article="S2"))
    if address is None:
        found.append(
            Objection(
                "S2",
                "This is no mail address.",
                "Write it like name@example.org, without accents before the @.",
            )
        )
    if taken_by is not None:
        found.append(
            Objection(
                "S2",
                "This address is that of %(person)s already.",
                "Give each person an address of their own.",
                {"person": taken_by},
            )
        )
    if not zone_is_known:
        found.append(
            Objection(
                "S8",
                "There is no such time zone.",
                "Write it like Europe/Lisbon.",
            )
        )
    return tuple(found)
