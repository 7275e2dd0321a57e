"""Joins the sockets to the program: who may speak in them, and what they tell."""

from collections.abc import Callable, Sequence

from flask import Flask
from flask_socketio import SocketIO

from assembly.live.broadcast import Broadcaster
from assembly.live.frames import Frame, Frames
from assembly.live.rooms import Rooms
from assembly.work import Works


def join(
    app: Flask, socketio: SocketIO, works: Works, languages: Sequence[str]
) -> Broadcaster:
    """Opens the sockets' door; what comes back is the outlet that tells them."""
    frames = Frames(app, languages)
    app.extensions["frames"] = frames

    def emit(frame: Frame, audience: str) -> None:
        socketio.emit("frame", frame, to=audience)

    def later(seconds: int, act: Callable[[], None]) -> None:
        def wait_and_act() -> None:
            socketio.sleep(seconds)
            act()

        socketio.start_background_task(wait_and_act)

    socketio.on_namespace(Rooms(works, frames.languages, app.extensions["lines"]))
    broadcaster = Broadcaster(works, frames, emit, later)
    app.extensions["broadcaster"] = broadcaster
    return broadcaster
