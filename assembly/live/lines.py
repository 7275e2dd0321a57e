"""Which live line (socket) belongs to which browser session, in this process.

A line ends with its session: at once when the session ends in this process, and within
two seconds when another process or the console ended it. The rows decide, as for pages.
Whoever takes a connection says so here:

    on connect:     lines.take(request.sid, current_user.session_id)
    on disconnect:  lines.drop(request.sid)
"""

import logging
from collections.abc import Collection
from threading import Lock
from typing import Any

from flask_socketio import SocketIO

from assembly.queries.sessions import fallen
from assembly.work import Works

logger = logging.getLogger(__name__)

LOOKS_EVERY = 2  # seconds


class Lines:
    """The live lines of this process."""

    def __init__(self, socketio: SocketIO, works: Works) -> None:
        self._socketio = socketio
        self._works = works
        self._session_of: dict[str, int] = {}
        self._lock = Lock()

    def take(self, sid: str, session_id: int) -> None:
        """This line belongs to this browser session, from its connection on."""
        with self._lock:
            self._session_of[sid] = session_id

    def drop(self, sid: str) -> None:
        """The line is gone; a second time does no harm."""
        with self._lock:
            self._session_of.pop(sid, None)

    def end(self, session_ids: Collection[int]) -> None:
        """Disconnect every line of these sessions, after their rows were ended."""
        ended = set(session_ids)
        with self._lock:
            lines = [sid for sid, of in self._session_of.items() if of in ended]
        server: Any = getattr(self._socketio, "server")  # noqa: B009  (no stub)
        for sid in lines:
            self.drop(sid)
            server.disconnect(sid)

    def end_fallen(self) -> None:
        """Disconnect the lines of sessions that others ended, whoever it was."""
        with self._lock:
            held = set(self._session_of.values())
        if not held:
            return
        with self._works.look() as db:
            ended = fallen(db, held)
        self.end(ended)

    def watch(self) -> None:
        """From now on, look every two seconds; for a process that serves."""
        self._socketio.start_background_task(self._keep_looking)

    def _keep_looking(self) -> None:
        while True:
            self._socketio.sleep(LOOKS_EVERY)
            try:
                self.end_fallen()
            except Exception:  # the database may be away for a moment
                logger.exception("the sessions of the live lines were not looked at")
