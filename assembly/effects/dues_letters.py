"""Letters about dues, to every member of the territories that owe (B9)."""

from assembly.events import DuesAsked
from assembly.models.letter import Letter
from assembly.queries.dues.asking import to_ask, told
from assembly.work import Work


def write(work: Work, *, year: int, kind: str, occasion: str) -> int:
    """Write to each voting member of each territory that owes for the year, or whose
    population is to be asked for; how many letters. Hold the register first
    (queries/locks.py)."""
    asked = to_ask(work.db, year, work.now)
    work.db.add_all(
        Letter.queued(
            kind=kind,
            occasion=occasion,
            moment=work.now,
            member_id=one.addressee.member_id,
            person_id=one.addressee.person_id,
            address=one.addressee.address,
            about=told(one.account),
        )
        for one in asked
    )
    work.announce(
        DuesAsked(
            year=year,
            territories=len({one.account.territory_id for one in asked}),
            letters=len(asked),
        )
    )
    return len(asked)
