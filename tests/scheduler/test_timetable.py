"""The clock runs by itself, beside the pages or as a process of its own."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, nullcontext
from datetime import UTC, datetime, timedelta

import pytest

from assembly.work import Works, utc_now
from scheduler.embedded import timetable_of
from scheduler.timetable import Timetable
from tests.conftest import SECRET
from tests.sittings import convened_sitting, state_of

PATIENCE = 20  # seconds; the tests wait for what happens, never for time to pass


@pytest.fixture
def opened():
    """Set as soon as an assembly has opened."""
    return threading.Event()


@pytest.fixture
def living(works, opened):
    """The same database, by this machine's clock."""

    def hear(told):
        if any(type(entry.event).__name__ == "AssemblyOpened" for entry in told):
            opened.set()

    return Works(works.writers, works.readers, outlets=[hear])


def test_an_assembly_opens_by_itself_at_the_very_moment(app, living, opened):
    """Long before the next sweep: the moment due has a job of its own."""
    opens_at = utc_now() + timedelta(milliseconds=300)
    sitting = convened_sitting(living, opens_at=opens_at)
    post = app.extensions["post"]
    timetable = Timetable(living, post, within=nullcontext, sweep_every=3600)
    timetable.start()

    assert opened.wait(PATIENCE)
    timetable.stop()
    late = state_of(living, sitting).opened_at - opens_at
    assert timedelta() <= late < timedelta(seconds=5)


def test_the_application_has_all_that_its_clock_needs(app, works):
    timetable = timetable_of(app)

    assert timetable.works is works
    assert timetable.post is app.extensions["post"]


def test_as_a_process_of_its_own_it_stops_when_told(works, tmp_path):
    sitting = convened_sitting(works, opens_at=datetime(2026, 1, 1, tzinfo=UTC))
    env = {
        **os.environ,
        "SECRET_KEY": SECRET,
        "DATABASE_URL": f"sqlite:///{tmp_path}/assembly.db",
        "PUBLIC_URL": "http://localhost",
        "DOCUMENTS_DIR": str(tmp_path / "documents"),
        "OUTBOX_DIR": str(tmp_path / "outbox"),
        "MAIL_FROM": "assembly@example.org",
        "CLOCK": "apart",
    }
    with subprocess.Popen([sys.executable, "-m", "scheduler"], env=env) as clock:
        wait_until_closed(tmp_path / "assembly.db")
        clock.send_signal(signal.SIGTERM)

        assert clock.wait(PATIENCE) == 0
    assert state_of(works, sitting).closed_at is not None


def wait_until_closed(file):
    """Look until the other process has closed the assembly."""
    looked, ends = threading.Event(), utc_now() + timedelta(seconds=PATIENCE)
    with closing(sqlite3.connect(file)) as database:
        while utc_now() < ends:
            asked = "SELECT count(*) FROM assemblies WHERE closed_at IS NOT NULL"
            if database.execute(asked).fetchone() == (1,):
                return
            looked.wait(0.05)
