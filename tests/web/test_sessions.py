"""Where a person is signed in, and ending what was left open elsewhere."""

import re

from tests.cast import ONE_MEMBER, PRESIDENT


def ends(page):
    """Where the page's buttons would end a session."""
    return re.findall(r'action="(/sessions/\d+/end)"', page)


def test_a_session_left_open_elsewhere_is_ended_from_here(sign_in):
    left, here = sign_in(ONE_MEMBER), sign_in(ONE_MEMBER)
    (of_here, of_left) = ends(here.get("/sessions").text)

    assert here.post(of_left).status_code == 303
    assert left.get("/").status_code == 303
    assert ends(here.get("/sessions").text) == [of_here]


def test_nobody_ends_the_session_of_somebody_else(sign_in):
    browser = sign_in(ONE_MEMBER)
    (its,) = ends(browser.get("/sessions").text)

    sign_in(PRESIDENT).post(its)

    assert browser.get("/").status_code == 200
