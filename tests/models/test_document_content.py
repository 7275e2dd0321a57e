"""A document is what its bytes say."""

import pytest

from assembly.models.document_content import type_of
from assembly.rules.documents import DocumentType
from tests.models.documents import EACH_KIND, HTML, MARKDOWN, zipped


@pytest.mark.parametrize("kind", DocumentType)
def test_each_kind_is_told_by_its_content(kind):
    name = f"comptes{kind.extensions[0]}"
    assert type_of(EACH_KIND[kind], filename=name) is kind


def test_an_office_document_is_told_however_its_parts_are_ordered():
    others = [(f"customXml/item{n}.xml", "<x/>") for n in range(9)]
    parts = (*others, ("xl/workbook.xml", "<x/>"), ("[Content_Types].xml", "<x/>"))
    assert type_of(zipped(*parts), filename="comptes.xlsx") is DocumentType.XLSX


@pytest.mark.parametrize(
    ("content", "filename"),
    [
        (HTML, "comptes.html"),
        (HTML, "comptes.pdf"),
        (HTML, "comptes.md"),
        (MARKDOWN, "comptes.txt"),
        (b"caf\xe9", "comptes.md"),
        (b"comptes\x1b[2J", "comptes.md"),
        (zipped(("comptes.txt", "x")), "comptes.docx"),
        (zipped(("word/document.xml", "x"))[:60], "comptes.zip"),
        (b"MZ" + bytes(200), "comptes.pdf"),
        (b"", "comptes.pdf"),
    ],
    ids=range(10),
)
def test_anything_else_is_no_document(content, filename):
    assert type_of(content, filename=filename) is None


def test_an_image_under_another_name_stays_an_image():
    png = EACH_KIND[DocumentType.PNG]
    assert type_of(png, filename="comptes.pdf") is DocumentType.PNG
