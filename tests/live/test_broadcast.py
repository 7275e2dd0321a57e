"""What the room hears, and that who missed it gets just that."""

import json

import pytest

from assembly.events import AssemblyOpened, BallotCast, VotePut
from assembly.models.vote import Ballot, Vote
from assembly.rules.vocabulary import Choice
from assembly.use_cases.discussing.hide_message import hide_message
from assembly.use_cases.discussing.withdraw_message import withdraw_message
from assembly.work import CLOCK
from tests.cast import (
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    actor,
    item_ids,
    member_id,
    open_sitting,
    person_id,
)
from tests.live.conftest import frames
from tests.use_cases.discussing.saying import say


@pytest.fixture
def item(works, sitting):
    return item_ids(works, sitting)[0]


@pytest.fixture
def news(sign_in, sitting):
    """All the news after an entry, as the page of this person's browser gets them."""

    def news(after, name=ONE_MEMBER):
        asked = f"/assemblies/{sitting}/room/news?after={after}"
        return sign_in(name).get(asked).json

    return news


def cast_ballot(works, sitting):
    """Novellara votes for; as the use case of balloting records it."""
    novellara = member_id(works, "Novellara")
    raul = person_id(works, ONE_MEMBER)
    with works.begin(actor(works, ONE_MEMBER)) as work:
        put = Vote(
            assembly_id=sitting,
            item_id=item_ids(works, sitting)[0],
            text="Adopt?",
            opened_at=NOON,
            opened_by_id=raul,
        )
        work.db.add(put)
        work.db.flush()
        event = BallotCast(
            assembly_id=sitting,
            vote_id=put.id,
            member_id=novellara,
            member="Novellara",
            choice="for",
            replaces=None,
        )
        ballot = Ballot(
            vote_id=put.id,
            member_id=novellara,
            choice=Choice.FOR,
            cast_by_id=raul,
            cast_at=NOON,
            seq=work.announce(event, sealed=True),
        )
        work.db.add(ballot)


def test_one_posts_and_the_other_hears_it_drawn(works, enter, item):
    other = enter(PRESIDENT)

    message = say(works, ONE_MEMBER, item)

    counted, heard = frames(other)
    assert (counted["name"], counted["from"], counted["present"]) == ("counters", 1, 3)
    assert (heard["name"], heard["id"], heard["item_id"]) == ("message", message, item)
    assert (heard["from"], heard["seq"]) == (2, 2)
    assert "Nous approuvons." in heard["html"]
    assert "for Novellara" in heard["html"]


def test_each_hears_in_the_language_of_the_page(works, enter, item):
    lines = [enter(PRESIDENT, "en"), enter(TABLE_SECRETARY, "fr")]

    say(works, ONE_MEMBER, item)

    heard = [
        [f["id"] for f in frames(held) if f["name"] == "message"] for held in lines
    ]
    assert heard == [[1], [1]]


def test_another_room_hears_nothing(works, enter, item):
    elsewhere = item_ids(works, open_sitting(works))[0]
    held = enter(PRESIDENT)

    say(works, ONE_MEMBER, elsewhere)

    assert frames(held) == []


def test_the_news_are_what_the_socket_told(works, enter, item, news):
    held = enter(ONE_MEMBER, "en")
    first = say(works, ONE_MEMBER, item)
    say(works, PRESIDENT, item, parent_id=first, body="**Merci.**")

    heard = frames(held)

    assert news(0) == {"seq": 3, "last": 3, "frames": heard}
    assert news(1)["frames"] == heard[1:]
    assert news(3)["frames"] == []


def test_a_withdrawn_message_is_told_without_its_words(works, enter, item, news):
    held = enter(PRESIDENT, "en")
    message = say(works, ONE_MEMBER, item)
    with works.begin(actor(works, ONE_MEMBER)) as work:
        withdraw_message(work, message_id=message)

    heard, missed = frames(held), news(-1)["frames"]

    assert 'class="gone"' in heard[-1]["html"]
    assert heard[-1] == missed[-1]
    assert "Nous approuvons" not in json.dumps(missed)


def test_a_hidden_message_is_told_with_the_reason(works, enter, item):
    held = enter(ONE_MEMBER)
    message = say(works, ONE_MEMBER, item)
    with works.begin(actor(works, PRESIDENT)) as work:
        hide_message(work, message_id=message, reason="An insult.")

    assert "An insult." in frames(held)[-1]["html"]


def test_ballots_tell_the_turnout_and_no_choice(app, works, sitting, enter, news):
    held = enter(PRESIDENT)
    cast_ballot(works, sitting)
    app.extensions["broadcaster"].flush(sitting)

    told = [frames(held), news(-1)["frames"]]

    assert [each[-1]["turnout"] for each in told] == [{"1": 1}, {"1": 1}]
    assert "for" not in json.dumps(told).replace('"from"', "").split('"')


def test_counters_of_one_second_are_one_frame(app, works, sitting, enter, item):
    held = enter(PRESIDENT)
    with works.begin(CLOCK) as work:
        for _ in range(30):
            work.announce(
                BallotCast(
                    assembly_id=sitting,
                    vote_id=1,
                    member_id=1,
                    member="Novellara",
                    choice="for",
                    replaces=None,
                ),
                sealed=True,
            )
    app.extensions["broadcaster"].flush(sitting)

    [heard] = frames(held)
    assert (heard["from"], heard["seq"]) == (1, 30)


def test_a_vote_put_is_a_ring_and_the_page_fetches_its_own_piece(
    works, sitting, enter, item
):
    held = enter(ONE_MEMBER)
    with works.begin(actor(works, PRESIDENT)) as work:
        event = VotePut(
            assembly_id=sitting,
            vote_id=7,
            item_id=item,
            text="Adopt?",
            acting_post="president",
        )
        work.announce(event)

    ring = {"name": "vote", "id": 7, "item_id": item, "from": 1, "seq": 1}
    assert frames(held) == [ring]


def test_the_clock_tells_the_room_without_any_request(works, sitting, enter):
    held = enter(ONE_MEMBER)
    with works.begin(CLOCK) as work:
        work.announce(
            AssemblyOpened(assembly_id=sitting, opens_at=NOON, closes_at=NOON, roll=[])
        )

    [heard] = frames(held)
    assert heard["name"] == "room"
    assert "The assembly is open." in heard["html"]
