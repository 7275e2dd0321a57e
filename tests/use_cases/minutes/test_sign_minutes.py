"""President and secretary sign what they saw; then all members get it (B5, B6)."""

import pytest
from sqlalchemy import delete, select

from assembly.models.letter import Letter
from assembly.models.member import Member
from assembly.models.minutes import Minutes
from assembly.models.record import Entry
from assembly.queries.minutes_signing import MinutesState
from assembly.record.tree import root_of
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import College
from tests.cast import (
    ASSOCIATE,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    open_sitting,
    person_id,
)
from tests.minutes import (
    CLOSED,
    PRESIDENTS,
    SECRETARYS,
    closed_sitting,
    remark,
    seen,
    sign,
    sign_both,
)
from tests.sittings import entries


@pytest.fixture
def sitting(works, clock):
    return closed_sitting(works, clock)


def letters(works):
    with works.look() as db:
        return db.scalars(select(Letter).where(Letter.kind == "minutes")).all()


def test_minutes_stand_with_the_closing_drawn_up_from_all_before(works, sitting):
    with works.look() as db:
        kept = db.get_one(Minutes, sitting)
        asked = select(Entry.leaf).where(Entry.stream == f"assembly:{sitting}")
        leaves = list(db.scalars(asked.order_by(Entry.seq)))
    assert (kept.drafted_at, kept.sent_at, kept.size) == (CLOSED, None, len(leaves))
    assert kept.root == root_of(leaves).hex()
    assert seen(works, sitting).state is MinutesState.DRAFT


def test_each_signs_its_part_and_the_second_sends(works, sitting):
    assert sign(works, sitting) is False
    assert seen(works, sitting).state is MinutesState.SIGNED_BY_ONE
    assert letters(works) == []

    assert sign(works, sitting, TABLE_SECRETARY, SECRETARYS) is True
    found = seen(works, sitting)
    assert [(s.part, s.by) for s in found.signatures] == [
        (PRESIDENTS, PRESIDENT),
        (SECRETARYS, TABLE_SECRETARY),
    ]
    assert {s.sha256 for s in found.signatures} == {found.sha256}
    assert found.state is MinutesState.SENT


def test_a_letter_goes_to_every_member_associates_too(works, sitting):
    sign_both(works, sitting)

    sent = letters(works)
    (told,) = entries(works, sitting, "MinutesSent")
    assert (len(sent), told["letters"]) == (106, 106)
    assert told["sha256"] == seen(works, sitting).sha256
    carine = person_id(works, ASSOCIATE)
    (hers,) = [one for one in sent if one.person_id == carine]
    with works.look() as db:
        assert db.get_one(Member, hers.member_id).college is College.ASSOCIATE


def test_the_record_says_what_was_signed(works, sitting):
    remark(works, sitting)
    found = seen(works, sitting)
    sign(works, sitting, TABLE_SECRETARY, SECRETARYS)

    assert entries(works, sitting, "MinutesSigned") == [
        {
            "assembly_id": sitting,
            "part": "secretary",
            "acting_post": "secretary",
            "size": found.size,
            "root": found.root,
            "sha256": found.sha256,
        }
    ]


def test_failing_the_president_the_vice_president_signs(works, sitting):
    sign(works, sitting, VICE_PRESIDENT)

    (given,) = seen(works, sitting).signatures
    assert (given.part, given.acting_post) == (PRESIDENTS, "vice_president")
    with pytest.raises(Refused, match=f"{VICE_PRESIDENT} has signed"):
        sign(works, sitting, PRESIDENT)


def test_a_second_click_is_the_same_signature(works, sitting):
    sign_both(works, sitting)

    assert sign_both(works, sitting) is False
    assert len(entries(works, sitting, "MinutesSigned")) == 2
    assert len(entries(works, sitting, "MinutesSent")) == 1
    assert len(letters(works)) == 106


def test_what_was_remarked_meanwhile_is_looked_at_first(works, sitting):
    before = seen(works, sitting).sha256
    remark(works, sitting)

    with pytest.raises(Refused, match=seen(works, sitting).sha256):
        sign(works, sitting, hash_seen=before)
    assert seen(works, sitting).signatures == ()


@pytest.mark.parametrize(
    ("name", "part"),
    [
        (ONE_MEMBER, PRESIDENTS),
        (TABLE_SECRETARY, PRESIDENTS),
        (PRESIDENT, SECRETARYS),
        (VICE_PRESIDENT, SECRETARYS),
    ],
)
def test_nobody_signs_for_another(works, sitting, name, part):
    with pytest.raises(Refused, match="This signature is that of"):
        sign(works, sitting, name, part)


def test_there_is_nothing_to_sign_before_the_closing(works):
    with pytest.raises(Refused, match="when the assembly closes"):
        sign(works, open_sitting(works), hash_seen="ab" * 32)


def test_minutes_of_an_assembly_closed_before_this_program_kept_them(works, sitting):
    """They are what the record said at the closing, and the first act keeps that."""
    before = seen(works, sitting)
    with works.writers.begin() as db:
        db.execute(delete(Minutes))

    assert seen(works, sitting) == before
    sign_both(works, sitting)
    with works.look() as db:
        kept = db.get_one(Minutes, sitting)
        assert (kept.size, kept.root) == (before.size, before.root)
