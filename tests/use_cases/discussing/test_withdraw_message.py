"""What is taken back stays in the record as leaves only."""

import pytest

from assembly.rules.objection import Refused
from assembly.use_cases.discussing.correct_message import correct_message
from assembly.use_cases.discussing.withdraw_message import withdraw_message
from tests.cast import ONE_MEMBER, PRESIDENT, actor, item_ids, open_sitting
from tests.use_cases.discussing.saying import entries, kept, say


def withdraw(works, name, message_id):
    with works.begin(actor(works, name)) as work:
        withdraw_message(work, message_id=message_id)


def test_every_wording_of_a_withdrawn_message_is_sealed(works):
    sitting = open_sitting(works)
    message_id = say(works, ONE_MEMBER, item_ids(works, sitting)[0])
    for body in ("Une fois.", "Deux fois."):
        with works.begin(actor(works, ONE_MEMBER)) as work:
            correct_message(work, message_id=message_id, body=body)

    withdraw(works, ONE_MEMBER, message_id)

    assert kept(works, message_id).withdrawn_at
    assert entries(works, sitting) == [
        ("MembersPresent", False),
        ("MessagePosted", True),
        ("MessageCorrected", True),
        ("MessageCorrected", True),
        ("MessageWithdrawn", False),
    ]


def test_other_messages_stay_readable(works):
    sitting = open_sitting(works)
    item = item_ids(works, sitting)[0]
    say(works, PRESIDENT, item)
    withdraw(works, ONE_MEMBER, say(works, ONE_MEMBER, item))

    sealed = [act for act, is_sealed in entries(works, sitting) if is_sealed]
    assert sealed == ["MessagePosted"]


@pytest.mark.parametrize(
    ("name", "because"), [(PRESIDENT, "somebody else's"), (ONE_MEMBER, "is withdrawn")]
)
def test_only_an_own_message_and_only_once(works, name, because):
    message_id = say(works, ONE_MEMBER, item_ids(works, open_sitting(works))[0])
    if name == ONE_MEMBER:
        withdraw(works, ONE_MEMBER, message_id)

    with pytest.raises(Refused, match=because):
        withdraw(works, name, message_id)
