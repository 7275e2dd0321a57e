"""S11: on what grounds the board may begin the exclusion of a member."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from assembly.rules.defence import MONTHS_OF_YEAR, FileFacts, months_after
from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import ExclusionGround, Post
from assembly.rules.wall_clock import shown_at

OBLIGATIONS_UNMET_YEARS = 3
"""S11: at least three years, counted in whole days on the statutory calendar."""

LONGEST_FACTS = 15_000
"""Characters."""


@dataclass(frozen=True)
class Charge:
    """What a member is charged with; `unmet_since`: of obligations, the day."""

    ground: ExclusionGround
    facts: str
    unmet_since: date | None = None


def unmet_until(unmet_since: date) -> date:
    """The first day on which obligations unmet since then are so for three years. S11.

    What begins on 29 February is three years old, in a year without one, on the 28th.
    """
    return months_after(unmet_since, OBLIGATIONS_UNMET_YEARS * MONTHS_OF_YEAR)


def objections_to_beginning(
    charge: Charge,
    *,
    posts: Collection[Post],
    in_register: bool,
    has_open_file: bool,
    moment: datetime,
) -> tuple[Objection, ...]:
    """S11: a member of the board brings it before the board, on one of two grounds.

    `posts`: those in which the actor acts on the board; `in_register`: the member has
    not left; `has_open_file`: another exclusion of it is not settled yet.
    """
    return (
        *objections_to_acting_on_exclusion(posts),
        *_objections_to_member(in_register, has_open_file),
        *objections_to_text(charge.facts, longest=LONGEST_FACTS, article="S11"),
        *_objections_to_years(charge, moment),
    )


def objections_to_acting_on_exclusion(posts: Collection[Post]) -> tuple[Objection, ...]:
    """S11: exclusions are the board's to propose."""
    if posts:
        return ()
    return (
        Objection(
            "S11",
            "An exclusion is begun by a member of the board, which proposes it.",
            "Tell the board what happened.",
        ),
    )


def objections_to_adding_evidence(
    file: FileFacts, *, posts: Collection[Post]
) -> tuple[Objection, ...]:
    """S11: the board's documents are complete when it proposes the exclusion, so that
    the member has its month to answer them."""
    found = [*objections_to_acting_on_exclusion(posts)]
    if file.proposed or file.dropped:
        found.append(
            Objection(
                "S11",
                "The board has decided: its documents are those that the member was"
                " told of.",
            )
        )
    return tuple(found)


def _objections_to_member(
    in_register: bool, has_open_file: bool
) -> tuple[Objection, ...]:
    if not in_register:
        return (Objection("S11", "This member has left the network already."),)
    if has_open_file:
        return (
            Objection(
                "S11",
                "The exclusion of this member is before the board or an assembly"
                " already.",
                "Wait until that is settled.",
            ),
        )
    return ()


def _objections_to_years(charge: Charge, moment: datetime) -> tuple[Objection, ...]:
    if charge.ground is not ExclusionGround.OBLIGATIONS:
        return ()
    if charge.unmet_since is None:
        return (
            Objection(
                "S11",
                "It is not said since when the obligations are unmet.",
                "State the day: it lies at least three years back.",
            ),
        )
    today = shown_at(moment).date()
    if charge.unmet_since > today:
        return (
            Objection(
                "S11",
                "The day since which the obligations are unmet has not come.",
                "Correct it: it lies at least three years back.",
            ),
        )
    first_day = unmet_until(charge.unmet_since)
    if today >= first_day:
        return ()
    return (
        Objection(
            "S11",
            "A member is excluded for obligations that are unmet for at least three"
            " years: these are so on %(day)s.",
            "Wait until that day, or correct the day since which they are unmet.",
            {"day": first_day},
        ),
    )
