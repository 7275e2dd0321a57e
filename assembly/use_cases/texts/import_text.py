"""A version approved before this program was there is entered (S12)."""

from datetime import datetime

from assembly.events import TextImported
from assembly.models.text_version import TextVersion
from assembly.queries import locks
from assembly.queries.versions import governing
from assembly.rules.governing import (
    objections_to_importing_text,
    sha256_of,
    tidy_text,
)
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import GoverningText
from assembly.work import Work


def import_text(
    work: Work,
    *,
    governs: GoverningText,
    number: int,
    text: str,
    approved_at: datetime,
) -> bool:
    """Enter the version; False where this very text has this number already.

    S12: refused when the number is not the next in order, and for a text that
    nobody could read.
    """
    locks.hold_governing_texts(work.db)
    body = tidy_text(text)
    held = {v.number: v.body for v in governing(work.db, governs).versions}
    if held.get(number) == body:
        return False
    refuse(
        objections_to_importing_text(
            governs, text, number=number, held=[n for n in held if n is not None]
        )
    )
    version = TextVersion(
        governs=governs,
        number=number,
        body=body,
        sha256=sha256_of(body),
        made_at=work.now,
        approved_at=approved_at,
    )
    work.db.add(version)
    work.db.flush()
    work.announce(
        TextImported(
            version_id=version.id,
            governs=governs,
            number=number,
            sha256=version.sha256,
            approved_at=approved_at,
        )
    )
    return True
