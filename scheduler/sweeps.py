"""What is due now, done: each thing once, in a transaction of its own.

A sweep may come twice, late, or from two clocks at once: every use case compares and
sets, and does nothing that was done. Rights do not wait for it: acts are judged by
their own moment.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from assembly.mail.post import Post, send_due
from assembly.queries import due
from assembly.record.note import Signer
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.clockwork.digest_votes import digest_votes
from assembly.use_cases.clockwork.forget_unconfirmed import forget_unconfirmed
from assembly.use_cases.clockwork.lapse_draft import lapse_draft
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.use_cases.clockwork.remind_opening import remind_opening
from assembly.use_cases.clockwork.warn_of_cycle import warn_of_cycle
from assembly.use_cases.clockwork.warn_of_duties import warn_of_duties
from assembly.use_cases.clockwork.warn_of_terms import warn_of_terms
from assembly.use_cases.clockwork.warn_table import warn_table
from assembly.use_cases.dues.ask_for_dues import ask_for_dues
from assembly.work import CLOCK, Reading, Work, Works
from scheduler.signing import sign_all, sign_waiting

logger = logging.getLogger(__name__)

Find = Callable[[Reading, datetime], Sequence[int]]
Do = Callable[[Work, int], object]

# In this order a clock that stood still for days opens an assembly before closing it,
# and reminds nobody of what has opened meanwhile.
SWEEPS: tuple[tuple[Find, Do], ...] = (
    (due.openings_due, lambda work, it: open_assembly(work, assembly_id=it)),
    (due.closings_due, lambda work, it: close_assembly(work, assembly_id=it)),
    (due.lapses_due, lambda work, it: lapse_draft(work, convocation_id=it)),
    (due.warnings_due, lambda work, it: warn_table(work, convocation_id=it)),
    (due.cycle_warnings_due, lambda work, _years: warn_of_cycle(work)),
    (due.duty_warnings_due, lambda work, _days: warn_of_duties(work)),
    (due.term_warnings_due, lambda work, it: warn_of_terms(work, mandate_id=it)),
    (due.reminders_due, lambda work, it: remind_opening(work, assembly_id=it)),
    (due.unconfirmed_due, lambda work, it: forget_unconfirmed(work, request_id=it)),
    (due.dues_to_ask, lambda work, it: ask_for_dues(work, year=it)),
    (due.digests_to_write, lambda work, it: digest_votes(work, assembly_id=it)),
)


def sweep_all(works: Works, post: Post, signer: Signer | None = None) -> None:
    """All that is due: the acts of the clock, the signatures, then the letters."""
    sweep(works)
    sign_all(works, signer)
    send_due(works, post, before_each=lambda: sign_waiting(works, signer))


def sweep(works: Works) -> None:
    """The acts of the clock; one that cannot be done does not keep the others."""
    for find, do in SWEEPS:
        try:
            with works.look() as db:
                found = find(db, works.now(db))
        except Exception:
            logger.exception("the clock could not look for what is due")
            continue
        for number in found:
            _do(works, do, number)


def moment_of(works: Works) -> datetime:
    """The moment, by the clock that judges acts, which need not be this machine's."""
    with works.look() as db:
        return works.now(db)


def until_next(works: Works, *, since: datetime | None = None) -> timedelta | None:
    """How long until something falls due, as far as is known now.

    `since` is when the last sweep began: what fell due while it was at work, and was
    not looked for any more, is due at once.
    """
    with works.look() as db:
        now = works.now(db)
        moment = due.next_due(db, now if since is None else since)
    return None if moment is None else max(moment - now, timedelta())


def _do(works: Works, do: Do, number: int) -> None:
    try:
        with works.begin(CLOCK) as work:
            do(work, number)
    except Exception:
        logger.exception("the clock could not do what is due for %s", number)
