"""An own message is corrected for ten minutes."""

from datetime import timedelta

import pytest

from assembly.rules.objection import Refused
from assembly.use_cases.discussing.correct_message import correct_message
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, actor, item_ids, open_sitting
from tests.use_cases.discussing.saying import entries, kept, say


def correct(works, name, message_id, body="Nous approuvons tous."):
    with works.begin(actor(works, name)) as work:
        correct_message(work, message_id=message_id, body=body)


def test_a_correction_at_9_59_is_kept_and_marked(works, clock):
    sitting = open_sitting(works)
    message_id = say(works, ONE_MEMBER, item_ids(works, sitting)[0])
    clock.set(NOON + timedelta(minutes=9, seconds=59))

    correct(works, ONE_MEMBER, message_id)

    message = kept(works, message_id)
    assert message.body == "Nous approuvons tous."
    assert message.corrected_at == clock.moment
    assert entries(works, sitting)[message.correction_seq][0] == "MessageCorrected"


def test_a_correction_at_10_01_is_refused(works, clock):
    message_id = say(works, ONE_MEMBER, item_ids(works, open_sitting(works))[0])
    clock.set(NOON + timedelta(minutes=10, seconds=1))

    with pytest.raises(Refused, match="could be corrected until"):
        correct(works, ONE_MEMBER, message_id)


def test_nobody_corrects_another(works):
    message_id = say(works, ONE_MEMBER, item_ids(works, open_sitting(works))[0])

    with pytest.raises(Refused, match="somebody else's"):
        correct(works, PRESIDENT, message_id)


def test_a_correction_that_changes_nothing_is_not_recorded(works):
    sitting = open_sitting(works)
    message_id = say(works, ONE_MEMBER, item_ids(works, sitting)[0])

    correct(works, ONE_MEMBER, message_id, body="Nous approuvons.")

    assert "MessageCorrected" not in dict(entries(works, sitting))
