"""The clock as a process of its own: python -m scheduler"""

import logging
import signal
import threading

from assembly.app import create_app
from config.settings import Settings
from scheduler.embedded import timetable_of


def main() -> None:
    """Keep the clock until the process is told to stop; then finish what is in hand."""
    logging.basicConfig(level=logging.INFO)
    over = threading.Event()
    for told in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told, lambda *_: over.set())
    timetable = timetable_of(create_app(Settings.from_env()))
    timetable.start()
    over.wait()
    timetable.stop()


if __name__ == "__main__":
    main()
