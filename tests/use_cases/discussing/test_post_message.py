"""Who speaks, for whom, when, and in answer to what."""

from datetime import timedelta

import pytest

from assembly.queries.admission import NotFound
from assembly.queries.rolls import present_count
from assembly.rules.objection import Refused
from assembly.rules.speaking import LONGEST_MESSAGE
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    item_ids,
    open_sitting,
)
from tests.use_cases.discussing.saying import entries, first_member, kept, say


@pytest.mark.parametrize("name", [PRESIDENT, ONE_MEMBER, ASSOCIATE, SECRETARIAT])
def test_members_of_every_college_and_the_secretariat_speak(works, name):
    sitting = open_sitting(works)
    item = item_ids(works, sitting)[0]

    message = kept(works, say(works, name, item))

    assert message.body == "Nous approuvons."
    assert entries(works, sitting)[message.seq] == ("MessagePosted", False)


def test_speaking_makes_all_members_of_the_speaker_present(works):
    sitting = open_sitting(works)
    say(works, TABLE_SECRETARY, item_ids(works, sitting)[0])

    with works.look() as db:
        assert present_count(db, sitting) == 19


@pytest.mark.parametrize(
    ("after", "heard"),
    [
        (timedelta(seconds=-1), False),
        (timedelta(0), True),
        (timedelta(hours=24, seconds=-1), True),
        (timedelta(hours=24), False),
    ],
)
def test_the_discussion_is_open_for_its_24_hours(works, clock, after, heard):
    item = item_ids(works, open_sitting(works))[0]
    clock.set(NOON + after)

    if heard:
        assert say(works, ONE_MEMBER, item)
    else:
        with pytest.raises(Refused, match="B6: The discussion is open from"):
            say(works, ONE_MEMBER, item)


@pytest.mark.parametrize("spoken_for", [PRESIDENT, SECRETARIAT])
def test_nobody_speaks_for_another_nor_as_the_secretariat(works, spoken_for):
    item = item_ids(works, open_sitting(works))[0]

    with pytest.raises(Refused, match="S2: You do not represent"):
        say(works, ONE_MEMBER, item, member_id=first_member(works, spoken_for))


def test_a_reply_is_heard_and_a_reply_to_it_is_not(works):
    item = item_ids(works, open_sitting(works))[0]
    first = say(works, PRESIDENT, item)
    reply = say(works, ONE_MEMBER, item, parent_id=first)

    assert kept(works, reply).parent_id == first
    with pytest.raises(Refused, match="cannot be replied to"):
        say(works, ASSOCIATE, item, parent_id=reply)


def test_a_reply_stays_under_the_item_of_its_message(works):
    one, other, _ = item_ids(works, open_sitting(works))
    first = say(works, PRESIDENT, one)

    with pytest.raises(NotFound):
        say(works, ONE_MEMBER, other, parent_id=first)


def test_the_same_form_sent_twice_is_one_message(works):
    sitting = open_sitting(works)
    item = item_ids(works, sitting)[0]

    first, second = (say(works, ONE_MEMBER, item) for _ in range(2))

    assert first == second
    assert [act for act, _ in entries(works, sitting)].count("MessagePosted") == 1


@pytest.mark.parametrize("body", ["", "  \n ", "a" * (LONGEST_MESSAGE + 1), "\x00"])
def test_a_message_can_be_kept_and_read(works, body):
    item = item_ids(works, open_sitting(works))[0]

    with pytest.raises(Refused):
        say(works, ONE_MEMBER, item, body=body)
