"""The clock asks for the dues at the start of the calendar year (B9)."""

from assembly.effects.dues_letters import write
from assembly.queries import locks
from assembly.queries.dues.asking import year_to_ask
from assembly.work import Work


def ask_for_dues(work: Work, *, year: int) -> int:
    """Write to the members of each territory that owes; how many letters.

    Once a year, however late the clock is; none in a year that is not the present
    one, nor where the letters were written. No article refuses the clock.
    """
    locks.hold_register(work.db)
    if year_to_ask(work.db, work.now) != year:
        return 0
    return write(work, year=year, kind="dues_asked", occasion=f"dues:{year}")
