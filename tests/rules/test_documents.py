import pytest

from assembly.rules import documents
from assembly.rules.documents import LARGEST_DOCUMENT, DocumentType
from tests.rules.saying import says

PDF = {
    "size": 1024,
    "detected": DocumentType.PDF,
    "filename": "Comptes annuels 2025.pdf",
    "empty": False,
}


@pytest.mark.parametrize("detected", DocumentType)
def test_every_kind_allowed_is_accepted_under_each_of_its_extensions(detected):
    for extension in (*detected.extensions, detected.extensions[0].upper()):
        facts = {**PDF, "detected": detected, "filename": f"comptes{extension}"}
        assert documents.objections_to_document(**facts) == ()


def test_no_two_kinds_share_an_extension_or_a_media_type():
    extensions = [e for kind in DocumentType for e in kind.extensions]
    assert len(set(extensions)) == len(extensions)
    assert len({kind.media_type for kind in DocumentType}) == len(DocumentType) == 10


@pytest.mark.parametrize(
    ("filename", "expected"),
    [
        ("contas.ODS", DocumentType.ODS),
        ("acta.final.docx", DocumentType.DOCX),
        ("photo.jpeg", DocumentType.JPEG),
        ("photo.pdf.exe", None),
        ("pdf", None),
        (".pdf", None),
        ("", None),
    ],
)
def test_the_name_of_a_file_claims_a_kind(filename, expected):
    assert documents.type_named(filename) is expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"size": LARGEST_DOCUMENT}, []),
        ({"size": LARGEST_DOCUMENT + 1}, ["B6: The document has more than 20 MiB."]),
        ({"empty": True}, ["B6: The document is empty."]),
        ({"size": 0, "detected": None}, ["B6: The document is empty."]),
        ({"detected": None}, ["B6: By its content, this is no kind of document"]),
        (
            {"detected": DocumentType.PNG},
            ["B6: The document is PNG by its content, but its name, “Comptes annuels"],
        ),
        ({"filename": "comptes"}, ["Let its name end in .pdf."]),
        ({"filename": "comptes.pdf.exe"}, ["The document is PDF by its content"]),
        ({"filename": ""}, ["The document's name is empty", "is PDF by"]),
        (
            {"filename": "a" * 197 + ".pdf"},
            ["The document's name is empty, longer than 200 characters"],
        ),
        ({"filename": "a\x00.pdf"}, ["characters that cannot be shown"]),
    ],
)
def test_a_document_is_what_its_name_says_and_can_be_sent(changes, expected):
    assert says(documents.objections_to_document(**{**PDF, **changes}), expected)
