"""S9 and B9: what the secretariat may enter of populations and paid dues, and ask for.

Numbers come as people write them: 50 000 inhabitants, 376.40 or 376,40 euros.
"""

import re
from datetime import date

from assembly.rules.cycle import FOUNDING_DAY
from assembly.rules.dues import FIRST_YEAR
from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text

MOST_INHABITANTS = 100_000_000
"""More than any city; beyond it a digit too many was typed."""

MOST_CENTS = 1_000_000_000
"""Ten million euros: the same."""

FIRST_CENSUS = 1900
LONGEST_SOURCE = 300
LONGEST_PAYER = 200
LONGEST_REASON = 2000
"""Characters."""

_SPACES = re.compile(r"[\s\u00a0\u202f']")
_GROUPED = re.compile(r"[0-9]{1,3}([.,][0-9]{3})+")
_WHOLE = re.compile(r"[0-9]{1,12}")
_EUROS = re.compile(r"([0-9]{1,12})(?:[.,]([0-9]{1,2}))?")


def inhabitants_of(text: str) -> int | None:
    """B9: the number of inhabitants, its thousands parted or not; none: no number."""
    written = _SPACES.sub("", text)
    if _GROUPED.fullmatch(written):
        written = written.replace(".", "").replace(",", "")
    return int(written) if _WHOLE.fullmatch(written) else None


def cents_of(text: str) -> int | None:
    """B9: the cents of a sum in euros, such as 376.40 or 376,40; none: no such sum.

    Three digits after the sign are refused: nobody can tell thousands from cents.
    """
    written = _EUROS.fullmatch(_SPACES.sub("", text).removesuffix("€"))
    if written is None:
        return None
    euros, cents = written.groups()
    return int(euros) * 100 + int((cents or "0").ljust(2, "0"))


def objections_to_population(
    *, inhabitants: int, source: str, year: int, today: date
) -> tuple[Objection, ...]:
    """B9: a population is a number of inhabitants by a source, for a year that was."""
    found = list(_to_words(source, longest=LONGEST_SOURCE, missing=NO_SOURCE))
    if not 1 <= inhabitants <= MOST_INHABITANTS:
        found.append(
            Objection(
                "B9",
                "A local territory has at least 1 and at most %(most)s inhabitants.",
                "Enter the whole number that the source gives.",
                {"most": f"{MOST_INHABITANTS:,}".replace(",", "\u202f")},
            )
        )
    if not FIRST_CENSUS <= year <= today.year:
        found.append(
            Objection(
                "B9",
                "The year of the source lies between %(first)s and %(last)s.",
                "Enter the year that the number counts for.",
                {"first": str(FIRST_CENSUS), "last": str(today.year)},
            )
        )
    return tuple(found)


def objections_to_payment(
    *, cents: int, payer: str, year: int, paid_on: date, today: date
) -> tuple[Objection, ...]:
    """B9: whoever pays for a territory pays a sum of its own choice, in part or more
    than the minimum, for a year since the founding or for the next one."""
    found = list(_to_words(payer, longest=LONGEST_PAYER, missing=NO_PAYER))
    if not 1 <= cents <= MOST_CENTS:
        found.append(
            Objection(
                "B9",
                "A payment is at least one cent and at most ten million euros.",
                "Write the sum like 376.40.",
            )
        )
    if not FIRST_YEAR <= year <= today.year + 1:
        found.append(
            Objection(
                "B9",
                "Dues are paid for the years %(first)s to %(last)s.",
                "Choose the calendar year that the payment is for.",
                {"first": str(FIRST_YEAR), "last": str(today.year + 1)},
            )
        )
    if not FOUNDING_DAY <= paid_on <= today:
        found.append(
            Objection(
                "B9",
                "The day of the payment lies between the founding and today,"
                " %(today)s.",
                "Enter the day on which the money came in.",
                {"today": today},
            )
        )
    return tuple(found)


def objections_to_taking_back(
    *, reason: str, taken_back: bool
) -> tuple[Objection, ...]:
    """B9: an entry that was a mistake is taken back once, for a reason."""
    found = list(_to_words(reason, longest=LONGEST_REASON, missing=NO_REASON))
    if taken_back:
        found.append(
            Objection(
                "B9",
                "This payment was taken back before.",
                "Enter it anew if it was made.",
            )
        )
    return tuple(found)


def objections_to_reminding(
    *, year: int, owing: int, asked_today: bool, today: date
) -> tuple[Objection, ...]:
    """B9: whoever still owes is reminded, once a day at most, of a year that has begun.

    `owing`: the territories that owe, or whose dues are not known yet.
    """
    found = []
    if not FIRST_YEAR <= year <= today.year:
        found.append(
            Objection(
                "B9",
                "The dues of %(year)s are not asked for: the year has not begun, or it"
                " lies before the founding.",
                "Dues are asked for at the start of the calendar year.",
                {"year": str(year)},
            )
        )
    elif not owing:
        found.append(
            Objection("B9", "No territory owes for %(year)s.", "", {"year": str(year)})
        )
    if asked_today:
        found.append(
            Objection(
                "B9",
                "Letters about the dues of %(year)s were written today.",
                "Remind again on another day.",
                {"year": str(year)},
            )
        )
    return tuple(found)


NO_SOURCE = Objection(
    "B9",
    "The source of the number is missing.",
    "Name it, such as the national statistics and their date.",
)
NO_PAYER = Objection(
    "B9", "Who paid is missing.", "Choose a member of the territory, or name who paid."
)
NO_REASON = Objection("B9", "The reason is missing.", "Say what was wrong with it.")


def _to_words(text: str, *, longest: int, missing: Objection) -> tuple[Objection, ...]:
    if not text.strip():
        return (missing,)
    return objections_to_text(text, longest=longest, article="B9")
