"""Convening: what it needs, what it fixes, whom it tells (S6, B5, B6)."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from assembly.models.assembly import Assembly
from assembly.models.record import Entry
from assembly.record.agenda import agenda_hash
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import College, DocumentRole, ItemKind
from assembly.use_cases.convening.convene_assembly import convene_assembly
from tests.cast import NOON, PRESIDENT, SECRETARIAT, TABLE_SECRETARY, actor, member_id
from tests.drafts import (
    EVERYBODY,
    IN_TIME,
    attach,
    convocation,
    drafted,
    give_addresses,
    item,
    letters,
    ready,
    take_address,
)


def convene(works, draft, *, by=PRESIDENT, seen=None):
    with works.begin(actor(works, by)) as work:
        return convene_assembly(work, convocation_id=draft.convocation_id, seen=seen)


def particulars(works, draft):
    with works.look() as db:
        asked = select(Entry.text).where(
            Entry.stream == f"assembly:{draft.assembly_id}",
            Entry.act == "AssemblyConvened",
        )
        return json.loads(db.scalars(asked).one())["particulars"]


def test_convening_fixes_date_and_agenda(app, works):
    draft = ready(app)

    convene(works, draft, by=TABLE_SECRETARY)

    told, issued = particulars(works, draft), convocation(works, draft.convocation_id)
    assert issued.issued_at == NOON
    assert issued.agenda_hash == told["agenda_hash"] == agenda_hash(told["agenda"])
    assert told["acting_post"] == "secretary"
    assert [len(i["documents"]) for i in told["agenda"]] == [2, 0]
    with works.look() as db:
        sitting = db.get_one(Assembly, draft.assembly_id)
        assert sitting.convened_at == NOON
        assert sitting.opens_at == IN_TIME
        assert sitting.closes_at == IN_TIME + timedelta(hours=24)


def test_one_letter_is_written_to_every_member_associates_included(app, works):
    draft = ready(app)

    assert convene(works, draft) == EVERYBODY

    written = letters(works, f"convocation:{draft.convocation_id}")
    assert len(written) == len({letter.recipient for letter in written}) == EVERYBODY
    assert all(letter.address and letter.next_attempt_at == NOON for letter in written)
    associate = member_id(works, "Centre Hospitalier de Rouffach", College.ASSOCIATE)
    assert f"member:{associate}" in {letter.recipient for letter in written}


def test_a_second_click_is_refused_and_writes_no_letter(app, works):
    draft = ready(app)
    convene(works, draft)

    with pytest.raises(Refused, match="B6: This assembly is convened already"):
        convene(works, draft)

    assert len(letters(works, f"convocation:{draft.convocation_id}")) == EVERYBODY


def test_who_convenes_sends_what_was_seen(app, works):
    with pytest.raises(Refused, match="changed since you looked at it"):
        convene(works, ready(app), seen="another agenda")


@pytest.mark.parametrize(
    ("opens_at", "issued_at"),
    [
        (IN_TIME, NOON),
        # Over the clock change of 29 March: noon in Lisbon is 11:00 UTC by then.
        (datetime(2026, 4, 10, 11, tzinfo=UTC), datetime(2026, 3, 26, 12, tzinfo=UTC)),
    ],
)
def test_one_second_late_is_refused(app, works, clock, opens_at, issued_at):
    draft = ready(app, opens_at=opens_at)

    clock.set(issued_at + timedelta(seconds=1))
    with pytest.raises(Refused, match="B6: An ordinary assembly is convened at least"):
        convene(works, draft)

    clock.set(issued_at)
    assert convene(works, draft) == EVERYBODY


def test_every_objection_is_told_at_once(works):
    draft = drafted(works)
    item(works, draft, ItemKind.ACCOUNTS)

    with pytest.raises(Refused) as refusal:
        convene(works, draft, by=SECRETARIAT)

    said = str(refusal.value)
    assert "by a member of the assembly table" in said
    assert "no opening yet" in said
    assert "lacks its document" in said
    assert "B5: Item 1, “The accounts”, lacks the opinion of the audit board" in said
    assert "Salaspils, Ulianosk region" in said  # the act names nobody for them


def test_the_accounts_need_the_opinion_of_the_audit_board(app, works):
    give_addresses(works)
    draft = drafted(works, opens_at=IN_TIME)
    accounts = item(works, draft, ItemKind.ACCOUNTS)
    attach(app, accounts)

    with pytest.raises(Refused, match=r"^B5: Item 1, .* lacks the opinion [^;]*$"):
        convene(works, draft)

    attach(app, accounts, role=DocumentRole.AUDIT_OPINION)
    assert convene(works, draft) == EVERYBODY


def test_a_member_that_no_letter_reaches_is_named(app, works):
    draft = ready(app)
    take_address(works, "Raul Daoli")

    with pytest.raises(Refused, match="without an address are 1: Novellara"):
        convene(works, draft)
