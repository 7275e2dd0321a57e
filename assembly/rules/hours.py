"""B6 and B7: from when to when an assembly is open."""

from datetime import UTC, datetime, timedelta

from assembly.rules.objection import Objection
from assembly.rules.vocabulary import AssemblyKind

ORDINARY_STAYS_OPEN = timedelta(hours=24)
"""B6: elapsed hours, also across a clock change."""

EXTRAORDINARY_AT_LEAST = timedelta(hours=1)
EXTRAORDINARY_AT_MOST = timedelta(days=7)
"""B7 leaves opening and closing to the convocation; these bounds are our reading."""

FIRST_YEAR, LAST_YEAR = 2013, 2999
"""From the founding act on; beyond, a year is a slip of the pen."""


def closes_at(opens_at: datetime) -> datetime:
    """When an ordinary assembly closes (UTC): 24 elapsed hours after it opens. B6."""
    return opens_at.astimezone(UTC) + ORDINARY_STAYS_OPEN


def is_open(*, opens_at: datetime, closes_at: datetime, moment: datetime) -> bool:
    """Whether the moment lies in [opens, closes). B6, B7."""
    # In UTC, for two moments of one zone would be compared by their wall clocks.
    return (
        opens_at.astimezone(UTC) <= moment.astimezone(UTC) < closes_at.astimezone(UTC)
    )


def objections_to_opening(
    opens_at: datetime | None, *, kind: AssemblyKind = AssemblyKind.ORDINARY
) -> tuple[Objection, ...]:
    """B6, B7: an opening must be stated, in a year an assembly can reach."""
    article = "B6" if kind is AssemblyKind.ORDINARY else "B7"
    if opens_at is None:
        return (
            Objection(
                article,
                "The assembly has no opening yet.",
                "State the day and the hour at which it opens.",
            ),
        )
    if not FIRST_YEAR <= opens_at.year <= LAST_YEAR:
        return (
            Objection(
                article,
                "The year %(year)s is out of reach of this assembly.",
                "State a year from %(first)s to %(last)s.",
                {"year": opens_at.year, "first": FIRST_YEAR, "last": LAST_YEAR},
            ),
        )
    return ()


def objections_to_opening_hours(
    kind: AssemblyKind, *, opens_at: datetime, closes_at: datetime
) -> tuple[Objection, ...]:
    """B6: an ordinary assembly is open 24 hours; B7: another, 1 hour to 7 days."""
    stays = closes_at.astimezone(UTC) - opens_at.astimezone(UTC)
    told = {"opens_at": opens_at, "closes_at": closes_at}
    if kind is AssemblyKind.ORDINARY:
        if stays == ORDINARY_STAYS_OPEN:
            return ()
        return (
            Objection(
                "B6",
                "An ordinary assembly is open for exactly 24 hours.",
                "Let it close 24 hours after it opens.",
                told,
            ),
        )
    if EXTRAORDINARY_AT_LEAST <= stays <= EXTRAORDINARY_AT_MOST:
        return ()
    return (
        Objection(
            "B7",
            "An extraordinary assembly is open for at least 1 hour and at most 7 days.",
            "Choose another closing.",
            told,
        ),
    )
