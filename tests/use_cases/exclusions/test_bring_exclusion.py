"""A proposed exclusion enters a draft; it is convened a month after the proposal."""

from datetime import timedelta

import pytest

from assembly.queries import agendas
from assembly.queries.admission import NotFound
from assembly.queries.exclusions.items import offered
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import AssemblyKind, Choice, DocumentRole, ItemKind
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.use_cases.convening.cancel_assembly import cancel_assembly
from assembly.use_cases.convening.change_item import change_item
from tests.cast import PRESIDENT, SECRETARIAT, actor
from tests.drafts import attach, convocation, item
from tests.exclusions import (
    EARLIEST,
    FACTS,
    LATER,
    begun,
    bring,
    decided_by_board,
    defend,
    draft_with,
    ended_at,
    file_of,
    proposed,
)
from tests.extraordinary_drafts import convene
from tests.proxies import OTHER_EUROPEAN, first_member
from tests.use_cases.clockwork.acts import act
from tests.voting import told

BOTH = pytest.mark.parametrize("kind", AssemblyKind)
A_MINUTE = timedelta(minutes=1)


def offers(works, draft):
    with works.look() as db:
        found = convocation(works, draft.convocation_id)
        of = db.merge(found, load=False)
        items = agendas.items_of(db, draft.convocation_id)
        return [(one.exclusion_id, one.earliest) for one in offered(db, of, items)]


@BOTH
def test_what_the_board_proposed_is_offered_and_brought_once(app, works, kind):
    exclusion = proposed(works)
    begun(works, first_member(works, OTHER_EUROPEAN), key="another-1")
    defend(app, exclusion)
    draft = draft_with(works, [], kind=kind)
    assert offers(works, draft) == [(exclusion, EARLIEST)]

    assert bring(works, draft, exclusion) == bring(works, draft, exclusion)
    with works.look() as db:
        (entered,) = agendas.items_of(db, draft.convocation_id)
        assert (entered.kind, entered.title) == (
            ItemKind.EXCLUSION,
            "Exclusion of Novellara",
        )
        assert entered.text.endswith(FACTS)
        assert [d.role for d in entered.documents] == [DocumentRole.DEFENCE]
    assert offers(works, draft) == []
    assert convene(works, draft) == 108
    (convened,) = told(works, "AssemblyConvened")
    assert convened["agenda"][0]["exclusion_id"] == exclusion


def test_only_what_is_proposed_is_brought_and_only_by_the_table(works):
    exclusion = begun(works)
    draft = draft_with(works, [])
    with pytest.raises(NotFound):
        bring(works, draft, exclusion)
    decided_by_board(works, exclusion, Choice.AGAINST)
    with pytest.raises(NotFound):
        bring(works, draft, exclusion)
    again = begun(works, key="novellara-2")
    decided_by_board(works, again)
    with pytest.raises(Refused, match="B6"):
        bring(works, draft, again, by=SECRETARIAT)


@BOTH
def test_it_is_not_convened_for_an_opening_within_the_month(works, kind):
    exclusion = proposed(works)
    hasty = draft_with(works, [exclusion], kind=kind, opens_at=EARLIEST - A_MINUTE)
    with pytest.raises(Refused) as refusal:
        convene(works, hasty)
    (found,) = [o for o in refusal.value.objections if o.article == "S11"]
    assert "no sooner than one month" in found.reason
    assert found.particulars["earliest"] == EARLIEST
    in_time = draft_with(works, [exclusion], kind=kind, opens_at=EARLIEST)
    assert convene(works, in_time) == 108


def test_an_item_without_a_file_is_not_convened(works):
    draft = draft_with(works, [])
    item(works, draft, ItemKind.EXCLUSION, "Exclusion of Novellara")
    with pytest.raises(Refused, match="no such proposal stands behind it"):
        convene(works, draft)


def test_one_assembly_at_a_time_is_convened_to_decide(works):
    exclusion = proposed(works)
    first = draft_with(works, [exclusion])
    second = draft_with(works, [exclusion], opens_at=LATER + timedelta(days=3))
    convene(works, first)
    assert offers(works, draft_with(works, [])) == []
    with pytest.raises(Refused, match="is convened to decide it"):
        convene(works, second)
    with works.begin(actor(works, PRESIDENT)) as work:
        cancel_assembly(work, assembly_id=first.assembly_id, reason="Too soon.")
    assert convene(works, second) == 108


def test_an_undecided_exclusion_waits_for_another_assembly(works, clock):
    exclusion = proposed(works)
    first = draft_with(works, [exclusion])
    convene(works, first)
    clock.set(LATER)
    act(works, open_assembly, assembly_id=first.assembly_id)
    clock.set(LATER + timedelta(days=1))
    act(works, close_assembly, assembly_id=first.assembly_id)

    assert file_of(works, exclusion).decided_at is None
    assert ended_at(works, file_of(works, exclusion).member_id) is None
    later = draft_with(works, [exclusion], opens_at=LATER + timedelta(days=30))
    assert convene(works, later) == 108


def test_the_table_does_not_reword_what_the_board_proposed(app, works):
    exclusion = proposed(works)
    entered = bring(works, draft_with(works, []), exclusion)
    with (
        pytest.raises(Refused, match="as the board decided it"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        change_item(
            work, item_id=entered, kind=ItemKind.DECISION, title="Novellara", text=""
        )
    with pytest.raises(Refused, match="as the board decided it"):
        attach(app, entered)
