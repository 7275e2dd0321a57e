"""A live line ends with the browser session that it belongs to."""

import pytest

from assembly.queries.sessions import sessions_of
from assembly.use_cases.signing_in.disable_person import disable_person
from assembly.work import CONSOLE
from tests.cast import ONE_MEMBER, PRESIDENT, person_id


@pytest.fixture
def line(app, works, sign_in):
    """A browser of this person, and its live line."""
    sockets, lines = app.extensions["sockets"], app.extensions["lines"]

    def line(name):
        browser = sign_in(name)
        socket = sockets.test_client(app, flask_test_client=browser)
        sid = sockets.server.manager.sid_from_eio_sid(socket.eio_sid, "/")
        with works.look() as db:
            lines.take(sid, sessions_of(db, person_id(works, name))[0].session_id)
        return browser, socket

    return line


def test_signing_out_ends_the_lines_of_this_browser_alone(line):
    browser, left = line(ONE_MEMBER)
    _, of_the_phone = line(ONE_MEMBER)
    _, of_somebody_else = line(PRESIDENT)

    browser.post("/sign-in/end")

    assert not left.is_connected()
    assert of_the_phone.is_connected()
    assert of_somebody_else.is_connected()


def test_ending_a_session_from_elsewhere_ends_its_lines(works, line, sign_in):
    _, left = line(ONE_MEMBER)
    with works.look() as db:
        (held,) = sessions_of(db, person_id(works, ONE_MEMBER))

    sign_in(ONE_MEMBER).post(f"/sessions/{held.session_id}/end")

    assert not left.is_connected()


def test_a_person_disabled_by_the_console_hears_nothing_more(app, works, line):
    _, shut_out = line(ONE_MEMBER)
    _, staying = line(PRESIDENT)
    with works.begin(CONSOLE) as work:
        disable_person(work, person_id=person_id(works, ONE_MEMBER), reason="left")

    app.extensions["lines"].end_fallen()

    assert not shut_out.is_connected()
    assert staying.is_connected()


def test_a_line_that_is_gone_is_forgotten(app, line):
    lines = app.extensions["lines"]
    lines.take("gone", 1)
    lines.drop("gone")
    lines.drop("gone")

    lines.end([1])
