"""The member concerned gives its defence in words (S11)."""

from datetime import timedelta

import pytest

from assembly.queries import agendas
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import DocumentRole
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.use_cases.convening.redraft_convocation import redraft_convocation
from tests.cast import PRESIDENT, actor
from tests.exclusions import (
    DEFENCE,
    LATER,
    begun,
    defend,
    draft_with,
    file_of,
    proposed,
)
from tests.extraordinary_drafts import convene
from tests.proxies import OTHER_EUROPEAN
from tests.texts import BOARD_PRESIDENT
from tests.use_cases.clockwork.acts import act
from tests.voting import told

A_DAY = timedelta(days=1)


def papers(works, draft):
    """What stands on the agenda of this draft for the exclusion, as it is named."""
    with works.look() as db:
        (item,) = agendas.items_of(db, draft.convocation_id)
        return [(d.role, d.document.filename, d.document.size) for d in item.documents]


def test_it_is_kept_told_and_comes_with_every_draft(app, works):
    exclusion = proposed(works)
    early = draft_with(works, [exclusion])
    assert papers(works, early) == []
    defend(app, exclusion)

    assert file_of(works, exclusion).defence == DEFENCE
    (entry,) = told(works, "DefenceGiven")
    assert entry["defence"] == DEFENCE
    (named,) = entry["documents"]
    assert app.extensions["documents"].read(named["sha256"]).decode() == DEFENCE
    late = draft_with(works, [exclusion], opens_at=LATER + A_DAY)
    expected = [(DocumentRole.DEFENCE, "defence.md", len(DEFENCE))]
    assert papers(works, early) == papers(works, late) == expected


def test_another_text_replaces_it_and_the_same_one_changes_nothing(app, works):
    exclusion = proposed(works)
    draft = draft_with(works, [exclusion])
    for text in ("First.", "Second, and longer.", "Second, and longer.\r\n"):
        defend(app, exclusion, text)

    assert [entry["defence"] for entry in told(works, "DefenceGiven")] == [
        "First.",
        "Second, and longer.",
    ]
    assert papers(works, draft) == [(DocumentRole.DEFENCE, "defence.md", 19)]


def test_after_the_convocation_it_is_of_the_file_and_of_a_new_draft(app, works):
    exclusion = proposed(works)
    draft = draft_with(works, [exclusion])
    convene(works, draft)
    defend(app, exclusion)

    assert papers(works, draft) == []  # what was sent is fixed
    assert len(file_of(works, exclusion).defence) == len(DEFENCE)
    with works.begin(actor(works, PRESIDENT)) as work:
        again = redraft_convocation(work, assembly_id=draft.assembly_id)
    with works.look() as db:
        (item,) = agendas.items_of(db, again)
        assert item.exclusion_id == exclusion
        assert [d.role for d in item.documents] == [DocumentRole.DEFENCE]


def test_until_the_assembly_opens_and_again_if_it_does_not_decide(app, works, clock):
    exclusion = proposed(works)
    draft = draft_with(works, [exclusion])
    convene(works, draft)
    clock.set(LATER - timedelta(seconds=1))
    defend(app, exclusion, "In time.")
    clock.set(LATER)
    with pytest.raises(Refused, match="has opened"):
        defend(app, exclusion, "Too late.")
    act(works, open_assembly, assembly_id=draft.assembly_id)
    clock.set(LATER + A_DAY)
    with pytest.raises(Refused, match="has opened"):
        defend(app, exclusion, "Too late.")
    act(works, close_assembly, assembly_id=draft.assembly_id)
    defend(app, exclusion, "For the next one.")


def test_not_before_the_board_proposes(app, works):
    exclusion = begun(works)
    with pytest.raises(Refused, match="nothing to answer yet"):
        defend(app, exclusion)


@pytest.mark.parametrize("name", [PRESIDENT, BOARD_PRESIDENT])
def test_nobody_else_gives_it(app, works, name):
    exclusion = proposed(works)
    with pytest.raises(Refused, match="by the person who represents the member"):
        defend(app, exclusion, by=name)


def test_others_do_not_see_the_file(app, works):
    exclusion = proposed(works)
    with pytest.raises(NotFound):
        defend(app, exclusion, by=OTHER_EUROPEAN)
