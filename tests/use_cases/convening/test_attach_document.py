"""A document is attached to a drafted agenda (B5, B6)."""

import pytest

from assembly.models.agenda_item import AgendaItem
from assembly.models.document import Document
from assembly.rules.documents import LARGEST_DOCUMENT, DocumentType
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import DocumentRole
from tests.cast import item_ids
from tests.drafts import attach, convened
from tests.models.documents import EACH_KIND, HTML, PDF


def attached(works, item_id):
    with works.look() as db:
        return [d.document_id for d in db.get_one(AgendaItem, item_id).documents]


@pytest.mark.parametrize("kind", DocumentType)
def test_each_kind_of_document_is_kept(app, works, report, kind):
    content = EACH_KIND[kind]

    number = attach(
        app, report, content=content, filename=f"rapport{kind.extensions[0]}"
    )

    with works.look() as db:
        kept = db.get_one(Document, number)
        assert (kept.media_type, kept.size) == (kind.media_type, len(content))
        assert app.extensions["documents"].read(kept.sha256) == content


@pytest.mark.parametrize(
    ("content", "filename", "reason"),
    [
        (EACH_KIND[DocumentType.PNG], "rapport.pdf", "is PNG by its content"),
        (HTML, "rapport.pdf", "no kind of document"),
        (HTML, "rapport.html", "no kind of document"),
        (b"", "rapport.pdf", "empty"),
        (PDF.ljust(LARGEST_DOCUMENT + 1), "rapport.pdf", "more than 20 MiB"),
        (PDF, "..", "name is empty"),
    ],
)
def test_what_is_no_document_is_refused_and_not_kept(
    app, report, content, filename, reason
):
    with pytest.raises(Refused, match=reason):
        attach(app, report, content=content, filename=filename)

    assert attached(app.extensions["works"], report) == []
    assert not app.extensions["documents"].folder.exists()


def test_the_largest_document_is_taken(app, report):
    assert attach(app, report, content=PDF.ljust(LARGEST_DOCUMENT))


def test_a_name_loses_its_path(app, works, report):
    number = attach(app, report, filename="../../etc/rapport\u202e.pdf")
    with works.look() as db:
        assert db.get_one(Document, number).filename == "rapport.pdf"


def test_the_same_bytes_twice_are_one_document_for_each_role(app, works, report):
    first = attach(app, report)
    again = attach(app, report, filename="again.pdf")
    opinion = attach(app, report, role=DocumentRole.AUDIT_OPINION)

    assert first == again != opinion
    assert attached(works, report) == [first, opinion]


def test_a_convened_agenda_gets_no_more_documents(app, works):
    accounts = item_ids(works, convened(app).assembly_id)[0]
    with pytest.raises(Refused, match="fixed since the convocation"):
        attach(app, accounts, filename="more.pdf")
