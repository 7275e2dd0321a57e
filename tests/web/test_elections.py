"""An election on the pages: the desk, the candidates, the result, the next round."""

import re

import pytest
from sqlalchemy import update

from assembly.models.record import Entry
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    item_ids,
)
from tests.elections import (
    STATEMENT,
    cast,
    cast_all,
    open_election,
    put,
    standing,
    took_part,
)
from tests.voting import close, members_of, told


@pytest.fixture
def sitting(works):
    return open_election(works)


@pytest.fixture
def vote(works, sitting):
    return put(works, sitting)


@pytest.fixture
def stood(works, vote):
    return [str(number) for number in standing(works, vote)]


def test_the_chair_opens_the_election_from_the_desk(works, sign_in, sitting):
    browser = sign_in(PRESIDENT)
    (item,) = item_ids(works, sitting)

    page = browser.get(f"/assemblies/{sitting}/desk").text
    answer = browser.post(f"/items/{item}/election")

    assert "Open the election" in page
    assert STATEMENT in page
    assert "<textarea" not in page
    assert answer.status_code == 303
    assert "Secret vote open" in browser.get(answer.location).text


def test_whoever_else_opens_it_is_told_who_may(works, sign_in, sitting):
    (item,) = item_ids(works, sitting)

    answer = sign_in(ONE_MEMBER).post(f"/items/{item}/election")

    assert answer.status_code == 409
    assert "Only the chair does this" in answer.text
    assert STATEMENT in answer.text


def test_the_candidates_are_for_everybody(works, sign_in, sitting):
    (item,) = item_ids(works, sitting)
    browser = sign_in(ASSOCIATE)

    assert f"/items/{item}/election" in browser.get(f"/assemblies/{sitting}/room").text
    page = browser.get(f"/items/{item}/election").text
    assert page.count(STATEMENT) == 3
    assert "Assembly table, president" in page


def test_while_it_is_open_nobody_sees_a_count_the_chair_neither(
    works, sign_in, sitting, vote, stood
):
    cast_all(works, vote, VICE_PRESIDENT, int(stood[0]))
    browser = sign_in(PRESIDENT)

    for where in (f"/votes/{vote}", f"/votes/{vote}/panel", f"/votes/{vote}/closure"):
        page = browser.get(where).text
        assert '<span data-turnout="1">24</span> of 104' in page
        assert "bar-rows" not in page
        assert "Elected" not in page


def test_the_result_tells_counts_and_who_took_part(works, sign_in, vote, stood):
    cast_all(works, vote, VICE_PRESIDENT, int(stood[0]))
    cast_all(works, vote, TABLE_SECRETARY, int(stood[1]))
    cast_all(works, vote, ONE_MEMBER, None)
    close(works, vote, confirmed=None)

    page = sign_in(ONE_MEMBER).get(f"/votes/{vote}").text

    assert "Elected: Mulhouse." in page
    counts = re.findall(r"<p>(?:<bdi>)?([\w ]+)(?:</bdi>)? <strong>(\d+)", page)
    assert counts == [
        ("Mulhouse", "24"),
        ("Novellara", "19"),
        ("Agadir", "0"),
        ("Blank ballots", "1"),
    ]
    assert page.count("Took part</td>") == 44
    assert "needs more than 21 of 43 ballots that name a candidate" in page


def test_the_hours_of_a_secret_vote_are_those_that_the_record_tells(
    works, sign_in, vote
):
    cast_all(works, vote, ONE_MEMBER, None)
    cast_all(works, vote, TABLE_SECRETARY, None)
    close(works, vote, confirmed=None)
    raul = sign_in(ONE_MEMBER)
    seen = raul.get(f"/votes/{vote}").text
    with works.writers.begin() as db:
        cast = update(Entry).where(Entry.act == "SecretBallotCast")
        db.execute(cast.values(sealed_at=NOON))

    hidden = raul.get(f"/votes/{vote}").text

    assert "19 of 48 members" in seen
    assert "1 of 56 members" in seen
    assert "0 of 48 members" in hidden
    assert "0 of 56 members" in hidden


def test_fewer_than_three_ballots_are_not_shown_split(works, sign_in, vote, stood):
    cast_all(works, vote, ONE_MEMBER, int(stood[0]))
    close(works, vote, confirmed=None)

    page = sign_in(PRESIDENT).get(f"/votes/{vote}").text

    assert "Fewer than three ballots" in page
    assert 'class="tally"' not in page


def test_after_a_round_without_election_one_act_opens_the_second(
    works, sign_in, sitting, vote, stood
):
    first, second, *_ = members_of(works, VICE_PRESIDENT)
    choices = {first: int(stood[0]), second: int(stood[1])}
    cast(works, vote, VICE_PRESIDENT, choices, "k1")
    close(works, vote, confirmed=None)
    browser = sign_in(PRESIDENT)

    desk = browser.get(f"/assemblies/{sitting}/desk").text
    answer = browser.post(f"/votes/{vote}/second-round")

    assert "The second round is between: Mulhouse, Novellara." in desk
    assert f"/votes/{vote}/second-round" in desk
    assert answer.status_code == 303
    assert "Round 2" in browser.get(answer.location).text
    assert told(works, "VotePut")[-1]["round"] == 2


def test_a_second_round_too_many_is_refused(works, sign_in, vote, stood):
    cast_all(works, vote, ONE_MEMBER, int(stood[0]))
    close(works, vote, confirmed=None)

    answer = sign_in(PRESIDENT).post(f"/votes/{vote}/second-round")

    assert answer.status_code == 409
    assert "Mulhouse is elected to this post already" in answer.text


def test_what_waits_is_told_until_one_has_taken_part(works, sign_in, sitting, vote):
    browser = sign_in(ONE_MEMBER)

    before = browser.get("/").text
    cast_all(works, vote, ONE_MEMBER, None)
    after = browser.get("/").text

    assert "A vote waits for you" in before
    assert "A vote waits for you" not in after
    assert took_part(works, vote) == {"Novellara"}


def test_the_room_says_how_far_the_election_is(works, sign_in, sitting, vote, stood):
    browser = sign_in(PRESIDENT)
    room = f"/assemblies/{sitting}/room"
    assert "vote open" in browser.get(room).text
    cast_all(works, vote, ONE_MEMBER, None)
    close(works, vote, confirmed=None)
    assert "nobody elected" in browser.get(room).text
    again = put(works, sitting)
    cast_all(works, again, ONE_MEMBER, int(stood[0]), "k2")
    close(works, again, confirmed=None)
    assert '<span class="state state-adopted">elected</span>' in browser.get(room).text
