"""What a stranger reads of a PDF file, by a program that did not make it."""

import ctypes
import re
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium

TOLD_BY_XMP = re.compile(rb"<(pdfaid|pdfuaid):(\w+)>(\w+)</")
INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def pages_of(file: bytes) -> list[str]:
    """What is read on each page, in one line."""
    with closing(pypdfium2.PdfDocument(file)) as document:
        return [_words(page) for page in document]


def words_of(file: bytes) -> str:
    """What is read of the whole, running heads and page numbers left in."""
    return " ".join(pages_of(file))


def standards_of(file: bytes) -> dict[str, str]:
    """What the file says of itself: part and conformance."""
    return {
        f"{prefix.decode()}:{name.decode()}": value.decode()
        for prefix, name, value in TOLD_BY_XMP.findall(file)
    }


def bookmarks_of(file: bytes) -> list[tuple[int, str]]:
    """Level and title of each bookmark."""
    with closing(pypdfium2.PdfDocument(file)) as document:
        return [(mark.level, mark.get_title()) for mark in document.get_toc()]


def facts_of(file: bytes) -> dict[str, str]:
    """Title, author and dates, as a reader's window shows them."""
    with closing(pypdfium2.PdfDocument(file)) as document:
        return dict(document.get_metadata_dict(skip_empty=True))


def is_tagged(file: bytes) -> bool:
    with closing(pypdfium2.PdfDocument(file)) as document:
        return bool(pdfium.FPDFCatalog_IsTagged(document))


def language_of(file: bytes) -> str:
    with closing(pypdfium2.PdfDocument(file)) as document:
        told = (ctypes.c_ushort * 20)()  # UTF-16
        size = pdfium.FPDFCatalog_GetLanguage(document, told, ctypes.sizeof(told))
        return bytes(told)[:size].decode("utf-16-le").rstrip("\0")


def fonts_of(file: bytes) -> set[tuple[str, bool]]:
    """Every font that is used, and whether it is embedded."""
    with closing(pypdfium2.PdfDocument(file)) as document:
        return {font for page in document for font in _fonts(page)}


def _words(page: pypdfium2.PdfPage) -> str:
    with closing(page.get_textpage()) as text:
        return " ".join(INVISIBLE.sub("", text.get_text_range()).split())


def _fonts(page: pypdfium2.PdfPage) -> Iterator[tuple[str, bool]]:
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        font = pdfium.FPDFTextObj_GetFont(drawn)
        name = ctypes.create_string_buffer(100)
        pdfium.FPDFFont_GetBaseFontName(font, name, 100)
        yield name.value.decode(), pdfium.FPDFFont_GetIsEmbedded(font) == 1
