"""The chair hides, for a reason."""

import pytest

from assembly.rules.objection import Refused
from assembly.use_cases.discussing.hide_message import hide_message
from tests.cast import (
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    actor,
    item_ids,
    open_sitting,
)
from tests.use_cases.discussing.saying import entries, kept, say


def hide(works, name, message_id, reason="An insult."):
    with works.begin(actor(works, name)) as work:
        hide_message(work, message_id=message_id, reason=reason)
        return work.announced[-1].event


@pytest.mark.parametrize(
    ("name", "post"), [(PRESIDENT, "president"), (VICE_PRESIDENT, "vice_president")]
)
def test_the_record_says_who_hid_in_which_post_and_why(works, name, post):
    sitting = open_sitting(works)
    message_id = say(works, ONE_MEMBER, item_ids(works, sitting)[0])

    event = hide(works, name, message_id)

    assert (event.acting_post, event.reason) == (post, "An insult.")
    assert kept(works, message_id).hidden_reason == "An insult."
    assert ("MessagePosted", True) in entries(works, sitting)


@pytest.mark.parametrize("name", [TABLE_SECRETARY, ONE_MEMBER, SECRETARIAT])
def test_nobody_but_the_chair_hides(works, name):
    message_id = say(works, ONE_MEMBER, item_ids(works, open_sitting(works))[0])

    with pytest.raises(Refused, match="B5"):
        hide(works, name, message_id)


def test_without_a_reason_nothing_is_hidden(works):
    message_id = say(works, ONE_MEMBER, item_ids(works, open_sitting(works))[0])

    with pytest.raises(Refused, match="for a reason"):
        hide(works, PRESIDENT, message_id, reason=" ")
    assert kept(works, message_id).hidden_at is None
