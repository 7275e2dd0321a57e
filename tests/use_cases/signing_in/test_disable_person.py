"""A disabled person is outside at once, and the record says why."""

import pytest

from assembly.events import PersonDisabled
from assembly.queries.admission import NotFound
from assembly.queries.sessions import fallen, signed_in
from assembly.rules.objection import Refused
from assembly.use_cases.signing_in.disable_person import disable_person
from assembly.use_cases.signing_in.sign_in import ByLink
from assembly.work import CONSOLE
from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, actor, person_id
from tests.use_cases.signing_in.asking import ask, use


def disable(works, who, name=ONE_MEMBER, reason="left the network"):
    with works.begin(who) as work:
        ended = disable_person(work, person_id=person_id(works, name), reason=reason)
        return ended, work.announced


def test_the_secretariat_shuts_a_person_out(works):
    token = use(works, ByLink(ask(works, ONE_MEMBER).token)).session_token
    with works.look() as db:
        session_id = signed_in(db, token).session_id

    ended, _ = disable(works, actor(works, SECRETARIAT))

    assert ended == [session_id]
    with works.look() as db:
        assert signed_in(db, token) is None
        assert fallen(db, [session_id]) == {session_id}


def test_the_record_says_why(works):
    _, (told,) = disable(works, CONSOLE)

    assert isinstance(told.event, PersonDisabled)
    assert told.event.person == ONE_MEMBER
    assert told.event.reason == "left the network"


def test_nobody_else_may(works):
    with pytest.raises(NotFound):
        disable(works, actor(works, PRESIDENT))


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_reason_is_needed(works, reason):
    with pytest.raises(Refused, match="reason is missing"):
        disable(works, CONSOLE, reason=reason)


def test_once_is_enough(works):
    disable(works, CONSOLE)

    with pytest.raises(Refused, match="since"):
        disable(works, CONSOLE)
