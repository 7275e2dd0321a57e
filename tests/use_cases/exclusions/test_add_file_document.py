"""Documents of the board, and of the defence (S11)."""

import pytest

from assembly.queries import admission
from assembly.queries.admission import NotFound
from assembly.queries.viewers import viewer
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import DocumentRole
from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, person_id
from tests.exclusions import (
    add_document,
    begun,
    decided_by_board,
    draft_with,
    proposed,
)
from tests.extraordinary_drafts import convene
from tests.models.documents import png
from tests.proxies import OTHER_EUROPEAN
from tests.texts import BOARD_PRESIDENT, BOARD_SECRETARY
from tests.use_cases.exclusions.test_give_defence import papers
from tests.voting import told


def test_the_board_adds_documents_until_it_decides(app, works):
    exclusion = begun(works)
    first = add_document(app, exclusion, by=BOARD_SECRETARY, is_defence=False)
    assert add_document(app, exclusion, by=BOARD_PRESIDENT, is_defence=False) == first
    decided_by_board(works, exclusion)
    with pytest.raises(Refused, match="The board has decided"):
        add_document(app, exclusion, by=BOARD_PRESIDENT, is_defence=False)
    with pytest.raises(Refused, match="begun by a member of the board"):
        add_document(app, exclusion, by=SECRETARIAT, is_defence=False)
    draft = draft_with(works, [exclusion])
    assert [paper[:2] for paper in papers(works, draft)] == [
        (DocumentRole.SUBJECT, "preuve.pdf")
    ]


def test_the_member_adds_documents_to_its_defence(app, works):
    exclusion = proposed(works)
    draft = draft_with(works, [exclusion])
    first = add_document(app, exclusion)
    assert add_document(app, exclusion) == first  # the same bytes: one document
    add_document(app, exclusion, content=png(), filename="photo.png")

    assert [paper[:2] for paper in papers(works, draft)] == [
        (DocumentRole.DEFENCE, "preuve.pdf"),
        (DocumentRole.DEFENCE, "photo.png"),
    ]
    entries = told(works, "DefenceGiven")
    assert [len(entry["documents"]) for entry in entries] == [1, 2]
    assert entries[0]["defence"] == ""


def test_a_document_is_one_that_can_be_sent(app, works):
    exclusion = proposed(works)
    with pytest.raises(Refused, match="no kind of document"):
        add_document(app, exclusion, content=b"MZ\x90", filename="a.pdf")
    with pytest.raises(Refused, match="is empty"):
        add_document(app, exclusion, content=b"")
    with pytest.raises(Refused, match="represents the member"):
        add_document(app, exclusion, by=PRESIDENT)


def sees(works, name, document):
    with works.look() as db:
        who = viewer(db, person_id(works, name), works.now(db))
        assert who is not None
        try:
            admission.document(db, who, document)
        except NotFound:
            return False
        return True


def test_they_are_reached_through_the_file_until_an_assembly_is_convened(app, works):
    exclusion = proposed(works)
    document = add_document(app, exclusion)
    draft = draft_with(works, [exclusion])

    for name in (ONE_MEMBER, BOARD_SECRETARY, PRESIDENT, SECRETARIAT):
        assert sees(works, name, document)
    assert not sees(works, OTHER_EUROPEAN, document)
    convene(works, draft)
    assert sees(works, OTHER_EUROPEAN, document)
    late = add_document(app, exclusion, content=png(), filename="photo.png")
    assert sees(works, OTHER_EUROPEAN, late)
