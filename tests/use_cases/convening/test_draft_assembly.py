"""Who drafts an assembly (B6)."""

import pytest
from sqlalchemy import select

from assembly.models.record import Entry
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import AssemblyKind
from assembly.use_cases.convening.draft_assembly import draft_assembly
from tests.cast import (
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    actor,
)
from tests.drafts import convocation, drafted


@pytest.mark.parametrize("name", [PRESIDENT, VICE_PRESIDENT, TABLE_SECRETARY])
def test_any_one_member_of_the_table_drafts(works, name):
    with works.begin(actor(works, name)) as work:
        assert draft_assembly(work, kind=AssemblyKind.ORDINARY, title="Autumn")


@pytest.mark.parametrize("name", [ONE_MEMBER, SECRETARIAT])
def test_nobody_else_drafts(works, name):
    with pytest.raises(Refused, match="B6"), works.begin(actor(works, name)) as work:
        draft_assembly(work, kind=AssemblyKind.ORDINARY, title="Autumn")


def test_a_draft_begins_with_its_first_convocation_and_is_recorded(works):
    draft = drafted(works)

    first = convocation(works, draft.convocation_id)
    assert (first.number, first.issued_at) == (1, None)
    with works.look() as db:
        acts = db.scalars(
            select(Entry.act).where(Entry.stream == f"assembly:{draft.assembly_id}")
        )
        assert list(acts) == ["AssemblyDrafted"]


def test_a_draft_needs_a_title(works):
    with (
        pytest.raises(Refused, match="no text"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        draft_assembly(work, kind=AssemblyKind.ORDINARY, title=" ")
