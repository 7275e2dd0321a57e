"""The clock inside the web process, for an installation of one process."""

import atexit
import signal
import threading
from types import FrameType

from flask import Flask

from scheduler.timetable import Timetable

_lock = threading.Lock()
_running: list[Timetable] = []


def start_clock(app: Flask) -> None:
    """Start the clock in this process's background, once.

    Called where the worker is made (wsgi.py), never where an application is: tests
    and console have no clock. A second worker's clock would do no harm.
    """
    with _lock:
        if _running:
            return
        timetable = timetable_of(app)
        _running.append(timetable)
    _end_with_process(timetable)
    timetable.start()


def timetable_of(app: Flask) -> Timetable:
    """The clock of this application."""
    return Timetable(
        works=app.extensions["works"],
        post=app.extensions["post"],
        within=app.app_context,
    )


def _end_with_process(timetable: Timetable) -> None:
    """Take no further letter once the server is told to stop: one begun is finished.

    The server's own handler goes on as before; Python waits for the letter in hand.
    """
    atexit.register(timetable.stop)
    served = signal.getsignal(signal.SIGTERM)
    if not callable(served):
        return

    def stop(number: int, frame: FrameType | None) -> None:
        timetable.running = False
        served(number, frame)

    signal.signal(signal.SIGTERM, stop)
