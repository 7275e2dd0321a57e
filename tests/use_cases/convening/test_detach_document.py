"""A document is taken off a drafted agenda (B6)."""

import pytest

from assembly.models.agenda_item import AgendaItem
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.use_cases.convening.detach_document import detach_document
from tests.cast import PRESIDENT, actor, item_ids
from tests.drafts import attach, convened


def attached(works, item_id):
    with works.look() as db:
        return [d.document_id for d in db.get_one(AgendaItem, item_id).documents]


def test_a_document_is_detached(app, works, report):
    number = attach(app, report)

    with works.begin(actor(works, PRESIDENT)) as work:
        detach_document(work, item_id=report, document_id=number)

    assert attached(works, report) == []


def test_a_document_that_the_item_has_not_is_missed(works, report):
    with pytest.raises(NotFound), works.begin(actor(works, PRESIDENT)) as work:
        detach_document(work, item_id=report, document_id=99)


def test_the_documents_of_a_convened_agenda_are_fixed(app, works):
    accounts = item_ids(works, convened(app).assembly_id)[0]
    with (
        pytest.raises(Refused, match="fixed since the convocation"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        detach_document(
            work, item_id=accounts, document_id=attached(works, accounts)[0]
        )
