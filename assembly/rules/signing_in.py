"""How a person is let in: for how long, how often and where a letter's secret works.

No article says so: these are the house's own rules.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from assembly.rules.objection import Objection

WORKS_FOR = timedelta(minutes=10)
TRIES = 5
ASK_AGAIN = "Ask for a new letter."


@dataclass(frozen=True)
class Asked:
    """What somebody who wants to come in asked for, and what came of it so far."""

    asked_at: datetime
    tries: int  # wrong codes so far
    used: bool
    same_browser: bool


def objections_to_signing_in(asked: Asked, *, moment: datetime) -> list[Objection]:
    """Why neither link nor code of this letter opens the door at this moment.

    It works in [asked, asked + ten minutes), once, in the browser that asked, and
    until the fifth wrong code.
    """
    found = []
    if asked.used:
        found.append(Objection("", "This letter has been used already.", ASK_AGAIN))
    if moment >= asked.asked_at + WORKS_FOR:
        minutes = WORKS_FOR // timedelta(minutes=1)
        reason = "This letter worked for %(minutes)s minutes; they are over."
        found.append(Objection("", reason, ASK_AGAIN, {"minutes": minutes}))
    if asked.tries >= TRIES:
        reason = "%(tries)s wrong codes were entered: none is taken any more."
        found.append(Objection("", reason, ASK_AGAIN, {"tries": TRIES}))
    if not found and not asked.same_browser:  # only where going there would help
        found.append(
            Objection(
                "",
                "This link works only in the browser in which you asked for it.",
                "Open it there, or enter there the code of the same letter.",
            )
        )
    return found


def objection_to_wrong_code(tries: int) -> Objection:
    """What to say to the wrong code that is number `tries` of this letter."""
    left = TRIES - tries
    if left <= 0:
        return Objection("", "This is not the code of the last letter.", ASK_AGAIN)
    return Objection(
        "",
        "This is not the code of the last letter.",
        "Look at it again; tries left: %(left)s.",
        {"left": left},
    )
