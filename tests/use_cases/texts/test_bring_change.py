"""What waits to be decided enters a drafted agenda with one act (S12, B12)."""

import pytest

from assembly.models.agenda_item import AgendaItem
from assembly.queries import agendas
from assembly.queries.admission import NotFound
from assembly.queries.convenings import objections_to_convening_now
from assembly.rules.governing import tidy_text
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Organ
from assembly.use_cases.convening.draft_assembly import draft_assembly
from assembly.use_cases.texts.bring_change import bring_change
from tests.cast import PRESIDENT, SECRETARIAT, VICE_PRESIDENT, actor
from tests.drafts import titles
from tests.texts import (
    BYLAWS,
    STATUTES,
    import_texts,
    provisional,
    reworded,
    submitted,
)

ORDINARY, EXTRAORDINARY = AssemblyKind.ORDINARY, AssemblyKind.EXTRAORDINARY


@pytest.fixture(autouse=True)
def _founding(works):
    import_texts(works)


def drafted(works, kind=EXTRAORDINARY):
    """The convocation of a draft."""
    with works.begin(actor(works, PRESIDENT)) as work:
        assembly = draft_assembly(work, kind=kind, title="International meeting")
        return agendas.draft_of(work.db, assembly).id


def brought(works, draft, submission=None, by=PRESIDENT):
    with works.begin(actor(works, by)) as work:
        return bring_change(work, convocation_id=draft, submission_id=submission)


def against_convening(works, draft):
    with works.begin(actor(works, PRESIDENT)) as work:
        asked = agendas.draft_of(work.db, 1)
        assert asked.id == draft
        found = objections_to_convening_now(work.db, work.viewer, asked, work.now)
        return [str(one) for one in found if "provisional" in one.reason]


def test_a_submission_becomes_an_item_of_the_draft(works):
    draft = drafted(works)
    item = brought(works, draft, submitted(works, governs=STATUTES))

    with works.look() as db:
        kept = db.get_one(AgendaItem, item)
        assert (kept.kind, kept.title) == (ItemKind.CHANGE_OF_STATUTES, "Dues in March")
        assert tidy_text(kept.proposed_text) == reworded(STATUTES)
        assert kept.proposed_by is Organ.BOARD


def test_the_same_text_is_on_an_agenda_once(works):
    draft, submission = drafted(works), submitted(works)

    assert brought(works, draft, submission) == brought(works, draft, submission)
    assert titles(works, draft) == [(1, "Dues in March")]


def test_convening_asks_for_the_board_s_version_until_it_is_on_the_agenda(works):
    draft = drafted(works)
    assert against_convening(works, draft) == []
    provisional(works)
    assert len(against_convening(works, draft)) == 1

    item = brought(works, draft, by=VICE_PRESIDENT)
    assert against_convening(works, draft) == []
    with works.look() as db:
        kept = db.get_one(AgendaItem, item)
        assert kept.kind is ItemKind.CHANGE_OF_BYLAWS
        assert tidy_text(kept.proposed_text) == reworded(BYLAWS)
        assert kept.text == "The dues are late."


def test_an_ordinary_assembly_neither_decides_nor_is_asked(works):
    draft = drafted(works, ORDINARY)
    provisional(works)

    assert against_convening(works, draft) == []
    with pytest.raises(Refused, match="changed by extraordinary assemblies"):
        brought(works, draft)


def test_only_the_table_changes_a_draft(works):
    draft, submission = drafted(works), submitted(works)

    with pytest.raises(Refused, match="assembly table"):
        brought(works, draft, submission, by=SECRETARIAT)
    assert titles(works, draft) == []


@pytest.mark.parametrize("submission", [None, 999])
def test_what_is_not_there_is_a_miss(works, submission):
    with pytest.raises(NotFound):
        brought(works, drafted(works), submission)
