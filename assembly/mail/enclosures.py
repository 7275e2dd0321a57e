"""Which documents go with a letter, and which it only links."""

import hashlib
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assembly.paper.tongue import tongue
from assembly.queries.sittings import Paper

logger = logging.getLogger(__name__)

ATTACHED_AT_MOST = 7 * 1024 * 1024
"""Bytes of all documents of one letter; encoded they are a third more, and many mail
servers take no more than 10 MB."""

ReadDocument = Callable[[str], bytes]
"""The bytes of a document by their SHA-256."""


PrintMinutes = Callable[[int, str], bytes]
"""The minutes of an assembly (its number) in a language, printed as PDF."""


@dataclass(frozen=True)
class Enclosure:
    paper: Paper
    content: bytes


def enclosures(papers: Iterable[Paper], read: ReadDocument) -> list[Enclosure]:
    """The documents to attach, in the agenda's order, as long as they fit."""
    found, left = [], ATTACHED_AT_MOST
    for paper in papers:
        content = _content(paper, read) if paper.size <= left else None
        if content is not None:
            found.append(Enclosure(paper, content))
            left -= len(content)
    return found


def printed_minutes(
    assembly_id: int, language: str, print_minutes: PrintMinutes | None
) -> list[Enclosure]:
    """The signed minutes as PDF; without a printer, or too large, they are linked."""
    if print_minutes is None:
        return []
    try:
        content = print_minutes(assembly_id, language)
    except Exception:  # the letter goes, and its link leads to the minutes
        logger.exception("the minutes of assembly %s were not printed", assembly_id)
        return []
    if len(content) > ATTACHED_AT_MOST:
        return []
    paper = Paper(
        id=assembly_id,
        filename=tongue(language).file_of(assembly_id),
        media_type="application/pdf",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    return [Enclosure(paper, content)]


def _content(paper: Paper, read: ReadDocument) -> bytes | None:
    """None if what lies in the store is not what was convened with: then it is linked,
    and the page behind the link will say so."""
    try:
        content = read(paper.sha256)
    except (LookupError, OSError):
        logger.exception("document %s is missing from the store", paper.sha256)
        return None
    if hashlib.sha256(content).hexdigest() != paper.sha256:
        logger.error("document %s is not what its hash says", paper.sha256)
        return None
    return content
