"""An approved request enters the agenda of an ordinary assembly (S11)."""

import pytest

from assembly.models.agenda_item import AgendaItem
from assembly.queries.admission import NotFound
from assembly.queries.admissions.agendas import to_bring
from assembly.queries.agendas import items_of
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import AssemblyKind, ItemKind
from assembly.use_cases.admissions.bring_admission import bring_admission
from assembly.use_cases.convening.change_item import change_item
from assembly.use_cases.convening.convene_assembly import convene_assembly
from assembly.use_cases.convening.redraft_convocation import redraft_convocation
from assembly.use_cases.convening.remove_item import remove_item
from tests.admissions import EVORA, approved, asked, confirmed
from tests.cast import PRESIDENT, SECRETARIAT, actor
from tests.drafts import IN_TIME, convocation, drafted, give_addresses, item


def brought(works, draft, number, by=PRESIDENT):
    with works.begin(actor(works, by)) as work:
        return bring_admission(
            work, convocation_id=draft.convocation_id, request_id=number
        )


def offered(works, draft):
    with works.look() as db:
        found = convocation(works, draft.convocation_id)
        return [r.id for r in to_bring(db, db.merge(found), items_of(db, found.id))]


def convene(works, draft):
    with works.begin(actor(works, PRESIDENT)) as work:
        convene_assembly(work, convocation_id=draft.convocation_id)


@pytest.fixture
def draft(works):
    give_addresses(works)
    return drafted(works, opens_at=IN_TIME)


def test_it_is_offered_until_it_is_on_the_agenda(works, draft):
    number = approved(works)
    assert offered(works, draft) == [number]
    item_id = brought(works, draft, number)
    assert brought(works, draft, number) == item_id
    assert offered(works, draft) == []
    with works.look() as db:
        found = db.get_one(AgendaItem, item_id)
        assert (found.kind, found.admission_id) == (ItemKind.ADMISSION, number)
        assert (found.title, EVORA in found.title) == (f"Admission: {EVORA}", True)
        assert "work together" in found.text

    with works.begin(actor(works, PRESIDENT)) as work:
        remove_item(work, item_id=item_id)
    assert offered(works, draft) == [number]


def test_what_the_board_has_not_approved_is_a_miss(works, draft):
    with pytest.raises(NotFound):
        brought(works, draft, confirmed(works, asked(works)))
    with pytest.raises(NotFound):
        brought(works, draft, 99)


def test_only_the_table_puts_it_there(works, draft):
    with pytest.raises(Refused, match="B6"):
        brought(works, draft, approved(works), by=SECRETARIAT)


def test_an_extraordinary_assembly_admits_nobody(works, draft):
    number = approved(works)
    with works.writers.begin() as db:
        found = db.merge(convocation(works, draft.convocation_id))
        found.assembly.kind = AssemblyKind.EXTRAORDINARY
    assert offered(works, draft) == []
    with pytest.raises(Refused, match="S11"):
        brought(works, draft, number)


def test_without_an_approved_request_no_admission_is_convened(works, draft):
    item(works, draft, ItemKind.ADMISSION, "Admission of Lyon")
    with pytest.raises(Refused, match="of no request that the board has approved"):
        convene(works, draft)


def test_one_assembly_at_a_time_has_it_on_its_agenda(works, draft):
    number = approved(works)
    other = drafted(works, opens_at=IN_TIME)
    brought(works, draft, number)
    brought(works, other, number)
    convene(works, draft)

    assert offered(works, other) == []
    with pytest.raises(Refused, match="stands on the agenda of"):
        convene(works, other)


def test_convened_anew_it_keeps_its_request(works, draft):
    number = approved(works)
    brought(works, draft, number)
    convene(works, draft)
    with works.begin(actor(works, PRESIDENT)) as work:
        again = redraft_convocation(work, assembly_id=draft.assembly_id)
    with works.look() as db:
        assert [i.admission_id for i in items_of(db, again)] == [number]


def test_an_item_of_another_kind_is_of_no_request(works, draft):
    item_id = brought(works, draft, approved(works))
    with works.begin(actor(works, PRESIDENT)) as work:
        change_item(
            work, item_id=item_id, kind=ItemKind.DECISION, title="A talk", text=""
        )
    with works.look() as db:
        assert db.get_one(AgendaItem, item_id).admission_id is None
