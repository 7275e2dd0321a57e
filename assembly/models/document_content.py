"""Which kind of document some bytes are, told by the bytes and not by their name."""

import io
import unicodedata
import zipfile

import filetype

from assembly.rules.documents import DocumentType, type_named

_MAIN_PART = {
    "word/document.xml": DocumentType.DOCX,
    "xl/workbook.xml": DocumentType.XLSX,
}
_ZIPPED_OFFICE = {
    "application/zip",
    *(kind.media_type for kind in _MAIN_PART.values()),
}
_WEB_PAGE = ("<!doctype", "<html")
_LINES = frozenset("\n\r\t\f")


def type_of(content: bytes, *, filename: str) -> DocumentType | None:
    """The kind of document, or None when it is none that we send.

    Only plain text has no mark of its own: it is Markdown if its name says so.
    """
    found = filetype.guess(content)
    if found is None:
        named = type_named(filename)
        wanted = named is DocumentType.MARKDOWN and _is_text(content)
        return named if wanted else None
    if found.mime in _ZIPPED_OFFICE:
        return _office_document(content)
    return next((t for t in DocumentType if t.media_type == found.mime), None)


def media_type_of(content: bytes, *, filename: str) -> str:
    """The media type of a document; ValueError for what is none."""
    found = type_of(content, filename=filename)
    if found is None:
        raise ValueError(f"{filename} is no document")
    return found.media_type


def _office_document(content: bytes) -> DocumentType | None:
    """Programs order the parts of a document as they like; its list names them all."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError):
        return None
    if "[Content_Types].xml" not in parts:
        return None
    return next((t for part, t in _MAIN_PART.items() if part in parts), None)


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    if text.lstrip("\ufeff \n\r\t").lower().startswith(_WEB_PAGE):
        return False
    return not any(
        unicodedata.category(c) == "Cc" for c in set(text) if c not in _LINES
    )
