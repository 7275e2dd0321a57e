"""The first page, and who gets to it."""

from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, VICE_PRESIDENT


def test_somebody_signed_in_is_greeted_by_name(sign_in):
    answer = sign_in(PRESIDENT).get("/")

    assert answer.status_code == 200
    assert PRESIDENT in answer.text


def test_nobody_signed_out_gets_in(stranger):
    answer = stranger.get("/")

    assert answer.status_code == 303
    assert answer.location.startswith("/sign-in")


def test_everybody_sees_whom_they_represent_and_in_which_posts(sign_in):
    told = sign_in(VICE_PRESIDENT).get("/").text

    assert told.count('class="register-name"') == 24
    assert 'id="posts"' in told


def test_who_has_no_post_is_shown_none(sign_in):
    told = sign_in(ONE_MEMBER).get("/").text

    assert "Novellara" in told
    assert 'id="posts"' not in told


def test_the_secretariat_sees_that_it_has_no_vote(sign_in):
    assert "has no vote" in sign_in(SECRETARIAT).get("/").text


def test_a_number_that_no_row_can_have_is_a_miss(sign_in):
    assert sign_in(PRESIDENT).get(f"/members/{10**20}").status_code == 404
