"""S11: the month that a member has for its defence, and until when it gives it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.wall_clock import first_moment, shown_at

DEFENCE_MONTHS = 1
"""S11: no assembly decides sooner than a month after the board's proposal."""

LONGEST_DEFENCE = 50_000
"""Characters."""

MONTHS_OF_YEAR = 12


@dataclass(frozen=True)
class FileFacts:
    """How far the file of an exclusion is.

    `heard`: an assembly convened to decide it is open, or is over and has not closed.
    """

    proposed: bool
    dropped: bool = False
    decided: bool = False
    heard: bool = False


def earliest_decision(proposed_at: datetime) -> datetime:
    """The first moment (UTC) at which an assembly may open that decides it. S11.

    The same wall-clock time a calendar month later, in the statutory zone; a day that
    the month has not is its last day.
    """
    wall = shown_at(proposed_at)
    day = months_after(wall.date(), DEFENCE_MONTHS)
    return first_moment(datetime.combine(day, wall.time()))


def objections_to_defending(file: FileFacts, *, own: bool) -> tuple[Objection, ...]:
    """S11: the member gives its defence from the board's proposal on, until the
    assembly opens that decides; `own`: the actor represents the member."""
    found = []
    if not own:
        found.append(
            Objection(
                "S11",
                "The defence is given by the person who represents the member.",
            )
        )
    return (*found, *_objections_to_hour_of_defence(file))


def objections_to_defence(text: str) -> tuple[Objection, ...]:
    """S11: a defence in words; documents may come with it."""
    return objections_to_text(text, longest=LONGEST_DEFENCE, article="S11")


def _objections_to_hour_of_defence(file: FileFacts) -> tuple[Objection, ...]:
    if file.decided or file.dropped:
        return (Objection("S11", "This file is settled: there is nothing to answer."),)
    if not file.proposed:
        return (
            Objection(
                "S11",
                "The board has not proposed this exclusion: there is nothing to answer"
                " yet.",
                "If it does, a letter says so, and the month of defence begins.",
            ),
        )
    if file.heard:
        return (
            Objection(
                "S11",
                "The assembly that decides on this exclusion has opened: the defence"
                " was given before.",
                "Speak in the assembly: the member is on its roll.",
            ),
        )
    return ()


def months_after(day: date, months: int) -> date:
    """S11: the same day so many calendar months later, or that month's last."""
    count = day.year * MONTHS_OF_YEAR + day.month - 1 + months
    year, month = count // MONTHS_OF_YEAR, count % MONTHS_OF_YEAR + 1
    return day.replace(
        year=year, month=month, day=min(day.day, monthrange(year, month)[1])
    )
