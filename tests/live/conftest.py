"""Lines into the room, as browsers hold them."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask_socketio import SocketIOTestClient

from tests.cast import open_sitting


@pytest.fixture
def sitting(works) -> int:
    return open_sitting(works)


@pytest.fixture
def line(app: Flask, sign_in) -> Callable[[str], SocketIOTestClient]:
    """A socket of a browser in which this person is signed in."""

    def line(name: str) -> SocketIOTestClient:
        sockets = app.extensions["sockets"]
        return sockets.test_client(app, flask_test_client=sign_in(name))

    return line


@pytest.fixture
def enter(app: Flask, line, sitting) -> Callable[[str], SocketIOTestClient]:
    """A line of somebody who entered the room; what it heard so far is forgotten."""

    def enter(name: str, language: str = "en") -> SocketIOTestClient:
        held = line(name)
        about = {"assembly_id": sitting, "language": language}
        assert held.emit("enter", about, callback=True)["ok"]
        app.extensions["broadcaster"].flush(sitting)
        held.get_received()
        return held

    return enter


def frames(held: SocketIOTestClient) -> list[dict]:
    """The frames that this line has heard, in order."""
    return [
        heard["args"][0] for heard in held.get_received() if heard["name"] == "frame"
    ]
