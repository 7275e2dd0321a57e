"""A session ends for good, by its person alone."""

import pytest

from assembly.queries.sessions import sessions_of, signed_in
from assembly.use_cases.signing_in.sign_in import ByLink
from assembly.use_cases.signing_in.sign_out import sign_out
from tests.cast import ONE_MEMBER, PRESIDENT, actor, person_id
from tests.use_cases.signing_in.asking import ask, use


@pytest.fixture
def token(works):
    return use(works, ByLink(ask(works, ONE_MEMBER).token)).session_token


def session_of(works, token):
    with works.look() as db:
        return signed_in(db, token)


def end(works, name, session_id):
    with works.begin(actor(works, name)) as work:
        sign_out(work, session_id=session_id)


def test_a_token_opens_nothing_after_signing_out(works, token):
    end(works, ONE_MEMBER, session_of(works, token).session_id)

    assert session_of(works, token) is None
    with works.look() as db:
        assert sessions_of(db, person_id(works, ONE_MEMBER)) == []


def test_nobody_ends_the_session_of_somebody_else(works, token):
    end(works, PRESIDENT, session_of(works, token).session_id)

    assert session_of(works, token).name == ONE_MEMBER
