"""B6 and B7: the documents that come with a convocation."""

import enum
from pathlib import PurePosixPath

from assembly.rules.objection import Objection
from assembly.rules.texts import readable

LARGEST_DOCUMENT = 20 * 1024 * 1024
"""Bytes."""

LONGEST_FILENAME = 200
"""Characters; with room to spare for what file systems and letters add."""

_MEBIBYTE = 1024 * 1024
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."


class DocumentType(enum.Enum):
    """The kinds allowed: their media type, and how a file of theirs may be named.

    Extensions are in lower case, with the dot; the first is the usual one.
    """

    PDF = ("application/pdf", (".pdf",))
    ODT = (_OPEN + "text", (".odt",))
    DOCX = (_OFFICE + "wordprocessingml.document", (".docx",))
    ODS = (_OPEN + "spreadsheet", (".ods",))
    XLSX = (_OFFICE + "spreadsheetml.sheet", (".xlsx",))
    MARKDOWN = ("text/markdown", (".md", ".markdown"))
    PNG = ("image/png", (".png",))
    JPEG = ("image/jpeg", (".jpg", ".jpeg"))
    WEBP = ("image/webp", (".webp",))
    GIF = ("image/gif", (".gif",))

    def __init__(self, media_type: str, extensions: tuple[str, ...]) -> None:
        self.media_type = media_type
        self.extensions = extensions


def type_named(filename: str) -> DocumentType | None:
    """The type that a file's name claims; None when its ending is not allowed."""
    ending = PurePosixPath(filename).suffix.lower()
    return next((t for t in DocumentType if ending in t.extensions), None)


def objections_to_document(
    *, size: int, detected: DocumentType | None, filename: str, empty: bool
) -> tuple[Objection, ...]:
    """B6: a document that can be sent, opened and trusted to be what its name says.

    `size` in bytes; `detected` is the type told by the content, not by the name;
    `empty`: there is nothing in the file.
    """
    found = [*_objections_to_name(filename)]
    if size > LARGEST_DOCUMENT:
        found.append(
            Objection(
                "B6",
                "The document has more than %(mebibytes)s MiB.",
                "Make it smaller, or divide it.",
                {"mebibytes": LARGEST_DOCUMENT // _MEBIBYTE},
            )
        )
    if empty or size == 0:
        found.append(Objection("B6", "The document is empty.", "Choose another file."))
        return tuple(found)
    return (*found, *_objections_to_type(detected, filename))


def _objections_to_name(filename: str) -> tuple[Objection, ...]:
    if filename.strip() and len(filename) <= LONGEST_FILENAME and readable(filename):
        return ()
    return (
        Objection(
            "B6",
            "The document's name is empty, longer than %(longest)s characters, or"
            " holds characters that cannot be shown.",
            "Give the file another name.",
            {"longest": LONGEST_FILENAME},
        ),
    )


def _objections_to_type(
    detected: DocumentType | None, filename: str
) -> tuple[Objection, ...]:
    if detected is None:
        return (
            Objection(
                "B6",
                "By its content, this is no kind of document that can be sent to all"
                " members.",
                "Send it as one of %(kinds)s.",
                {"kinds": ", ".join(kind.name for kind in DocumentType)},
            ),
        )
    if type_named(filename) is not detected:
        return (
            Objection(
                "B6",
                "The document is %(detected)s by its content, but its name,"
                " “%(filename)s”, does not say so.",
                "Let its name end in %(extensions)s.",
                {
                    "detected": detected.name,
                    "filename": filename,
                    "extensions": ", ".join(detected.extensions),
                },
            ),
        )
    return ()
