"""One click begins a session, on a developer's own machine."""

import pytest

from assembly.queries.admission import NotFound
from assembly.queries.sessions import signed_in
from assembly.use_cases.signing_in.disable_person import disable_person
from assembly.use_cases.signing_in.sign_in_for_development import (
    sign_in_for_development,
)
from assembly.work import CONSOLE
from tests.cast import ONE_MEMBER, person_id


def click(works, number):
    with works.begin(CONSOLE) as work:
        return sign_in_for_development(work, person_id=number)


def test_one_click_signs_anybody_in(works):
    token = click(works, person_id(works, ONE_MEMBER))

    with works.look() as db:
        assert signed_in(db, token).name == ONE_MEMBER


def test_nobody_is_nobody_in_development_too(works):
    with pytest.raises(NotFound):
        click(works, 999)


def test_who_is_shut_out_stays_outside_in_development_too(works):
    number = person_id(works, ONE_MEMBER)
    with works.begin(CONSOLE) as work:
        disable_person(work, person_id=number, reason="left")

    with pytest.raises(NotFound):
        click(works, number)
