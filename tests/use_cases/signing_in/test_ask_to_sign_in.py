"""Asking for a letter tells nobody whose address is in the register."""

from datetime import timedelta

import pytest
from sqlalchemy import event, select

from assembly.models.letter import Letter
from assembly.models.person import Person
from assembly.models.sign_in import SignInRequest
from assembly.use_cases.signing_in.ask_to_sign_in import ask_to_sign_in
from tests.cast import NOON, ONE_MEMBER, person_id
from tests.use_cases.signing_in.asking import (
    PHONE,
    STRANGER,
    address_of,
    letter,
)

UNKNOWN = "nobody@example.org"


def ask(works, address):
    with works.begin(STRANGER) as work:
        return ask_to_sign_in(work, address=address, browser=PHONE)


def letters(works):
    with works.look() as db:
        return list(db.scalars(select(Letter)))


def statements(works, address):
    """How often the database is spoken to while this address is asked with."""
    spoken = []
    engine = works.writers.kw["bind"]
    listen = lambda *told: spoken.append(told[2])  # noqa: E731
    event.listen(engine, "before_cursor_execute", listen)
    ask(works, address)
    event.remove(engine, "before_cursor_execute", listen)
    return [statement.split()[0] for statement in spoken]


def test_a_person_is_written_to_at_once(works):
    request_id = ask(works, address_of(works, ONE_MEMBER))

    (queued,) = letters(works)
    assert queued.kind == "sign_in"
    assert queued.occasion == f"sign-in:{request_id}"
    assert queued.person_id == person_id(works, ONE_MEMBER)
    assert queued.about == {"request_id": request_id}
    assert queued.next_attempt_at == NOON


def test_an_address_is_known_however_it_is_typed(works):
    ask(works, f"  {address_of(works, ONE_MEMBER).upper()} ")

    assert letters(works)[0].address == address_of(works, ONE_MEMBER)


def test_nobody_is_written_to_at_an_unknown_address(works):
    request_id = ask(works, UNKNOWN)

    assert letters(works) == []
    with works.look() as db:
        assert db.get_one(SignInRequest, request_id).person_id is None


def test_nobody_disabled_is_written_to(works):
    address = address_of(works, ONE_MEMBER)
    with works.writers.begin() as db:
        person = db.get_one(Person, person_id(works, ONE_MEMBER))
        person.disabled_at = NOON - timedelta(days=1)

    ask(works, address)

    assert letters(works) == []


def test_an_unknown_address_costs_the_same_work(works):
    known = statements(works, address_of(works, ONE_MEMBER))
    unknown = statements(works, UNKNOWN)

    assert len(known) == len(unknown)
    assert known.count("INSERT") == unknown.count("INSERT") == 2


@pytest.mark.parametrize("table", [SignInRequest, Letter])
def test_no_secret_is_kept(works, table):
    secrets = letter(works, ask(works, address_of(works, ONE_MEMBER)))

    with works.look() as db:
        kept = str(db.execute(select(*table.__table__.columns)).all())
    assert secrets.code not in kept
    assert secrets.token not in kept
    assert PHONE not in kept
