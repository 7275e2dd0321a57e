"""Real bytes of each kind of document, made here."""

import base64
import io
import struct
import zipfile
import zlib

from assembly.rules.documents import DocumentType

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
MARKDOWN = "# Comptes 2025\n\nRecettes : 1 200 €\n".encode()
GIF = base64.b64decode("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==")
WEBP = base64.b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"


def zipped(*parts: tuple[str, str]) -> bytes:
    """A ZIP archive with these parts, in this order, not compressed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts:
            archive.writestr(name, text)
    return file.getvalue()


def open_document(kind: DocumentType) -> bytes:
    return zipped(("mimetype", kind.media_type), ("content.xml", "<office/>"))


def office(main_part: str) -> bytes:
    return zipped(
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", "<Relationships/>"),
        (main_part, "<document/>"),
    )


def png() -> bytes:
    """One grey dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    dot = zlib.compress(b"\x00\x80")
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", header) + chunk(b"IDAT", dot) + chunk(b"IEND", b"")


EACH_KIND = {
    DocumentType.PDF: PDF,
    DocumentType.ODT: open_document(DocumentType.ODT),
    DocumentType.ODS: open_document(DocumentType.ODS),
    DocumentType.DOCX: office("word/document.xml"),
    DocumentType.XLSX: office("xl/workbook.xml"),
    DocumentType.MARKDOWN: MARKDOWN,
    DocumentType.PNG: png(),
    DocumentType.JPEG: JPEG,
    DocumentType.WEBP: WEBP,
    DocumentType.GIF: GIF,
}
