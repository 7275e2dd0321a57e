"""The clock inside the web process, for an installation of one process."""

import atexit
import logging
import signal
import threading
from types import FrameType

from flask import Flask

from assembly.record.keys import read_signer
from assembly.record.note import Signer
from scheduler.timetable import Timetable

logger = logging.getLogger(__name__)

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
        signer=_signer_of(app),
    )


def _signer_of(app: Flask) -> Signer | None:
    """The secret key of the record: read here alone, so that a process without clock
    never has it. BadKey if the settings name one that is not to be had."""
    file, verifier = app.extensions["settings"].record_key, app.extensions["verifier"]
    if file is not None:
        return read_signer(file, known_as=verifier)
    if verifier is not None:
        logger.warning("RECORD_KEY is empty: this clock signs no checkpoints")
    return None


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
