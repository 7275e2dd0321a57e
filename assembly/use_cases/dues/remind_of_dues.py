"""The secretariat reminds those who still owe for a year (B9)."""

from assembly.effects.dues_letters import write
from assembly.queries import locks
from assembly.queries.admission import NotFound
from assembly.queries.dues.asking import asked_on_day
from assembly.queries.dues.years import owing_count
from assembly.rules.cycle import day_of
from assembly.rules.dues import FIRST_YEAR
from assembly.rules.dues_entries import objections_to_reminding
from assembly.rules.objection import refuse
from assembly.work import Work


def remind_of_dues(work: Work, *, year: int) -> int:
    """Write to the members of each territory that owes still; how many letters.

    Those admitted during the year are asked by it for the first time. Refused by B9
    for a year that has not begun, where nobody owes, and twice on one day. A miss for
    all but the secretariat.
    """
    locks.hold_register(work.db)
    if not work.viewer.is_secretariat:
        raise NotFound("dues are asked for by the secretariat")
    today = day_of(work.now)
    begun = FIRST_YEAR <= year <= today.year
    refuse(
        objections_to_reminding(
            year=year,
            owing=owing_count(work.db, year) if begun else 0,
            asked_today=asked_on_day(work.db, year, work.now),
            today=today,
        )
    )
    occasion = f"dues-reminder:{year}:{today.isoformat()}"
    return write(work, year=year, kind="dues_reminder", occasion=occasion)
