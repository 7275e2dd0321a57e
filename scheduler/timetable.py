"""When the clock looks: every few seconds, and at the very moment that falls due next.

No job is kept anywhere: the next moment is asked of the database after each sweep, so
a clock that stops loses nothing. Letters have a thread of their own, for a mail server
may take its time and openings may not.
"""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from apscheduler.schedulers.background import BackgroundScheduler

from assembly.mail.post import Post, send_due
from assembly.record.note import Signer
from assembly.work import Works, utc_now
from scheduler.signing import sign_all, sign_waiting
from scheduler.sweeps import moment_of, sweep, until_next

SWEEP_EVERY = 5.0
SEND_EVERY = 2.0  # seconds; somebody may be waiting for a letter to sign in

# That a sweep is still at work when the next one falls due is no news.
logging.getLogger("apscheduler").setLevel(logging.ERROR)


@dataclass
class Timetable:
    """`within` surrounds each sweep: what the application's outlets need.

    `signer` is the key of the record; without it this clock signs nothing.
    """

    works: Works
    post: Post
    within: Callable[[], AbstractContextManager[object]]
    signer: Signer | None = None
    sweep_every: float = SWEEP_EVERY

    def __post_init__(self) -> None:
        self.running = True
        self.jobs = BackgroundScheduler(
            timezone="UTC",
            job_defaults={
                "coalesce": True,
                "max_instances": 1,
                "misfire_grace_time": None,
            },
        )

    def start(self) -> None:
        """Sweep at once, and from then on; returns while the clock goes on."""
        for act, seconds in ((self.look, self.sweep_every), (self.send, SEND_EVERY)):
            self.jobs.add_job(act)
            self.jobs.add_job(act, "interval", seconds=seconds)
        self.jobs.start()

    def stop(self) -> None:
        """Finish the sweep and the letter in hand, and stop."""
        self.running = False
        self.jobs.shutdown(wait=True)

    def look(self) -> None:
        """One sweep; then the next moment due gets a job of its own."""
        with self.within():
            began = moment_of(self.works)
            sweep(self.works)
            sign_all(self.works, self.signer)
            wait = until_next(self.works, since=began)
        if wait is not None and self.running:
            self.jobs.add_job(
                self.look,
                "date",
                run_date=utc_now() + wait,
                id="due",
                replace_existing=True,
            )

    def send(self) -> None:
        """Send what is due, one letter after another, until told to stop."""
        with self.within():
            send_due(
                self.works,
                self.post,
                before_each=lambda: sign_waiting(self.works, self.signer),
                go_on=lambda: self.running,
            )
