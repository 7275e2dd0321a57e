"""Somebody sends a letter again that failed (B8)."""

from sqlalchemy import select

from assembly.models.letter import Letter
from assembly.queries import admission
from assembly.queries.addresses import address_of
from assembly.queries.letter_events import letter_requeued
from assembly.queries.withholding import why_withheld
from assembly.rules.mailing import objections_to_resending
from assembly.rules.objection import refuse
from assembly.work import Work


def resend_letter(work: Work, *, letter_id: int) -> int:
    """Queue the letter anew, to the address that the register has now.

    Refused to all but secretariat and table, and for letters that have not failed or
    have lost their use (B8). A letter of which nobody knows whether it left may so
    arrive twice: whoever sends it again was told. Returns its assembly's number.
    """
    sought = select(Letter).where(Letter.id == letter_id)
    letter = work.db.scalar(sought.with_for_update())
    if letter is None or letter.assembly_id is None:
        raise admission.NotFound(f"letter {letter_id}")
    who = work.viewer
    admission.assembly(work.db, who, letter.assembly_id)
    refuse(
        objections_to_resending(
            is_secretariat=who.is_secretariat,
            of_table=bool(who.table_posts),
            failed=letter.failed_at is not None,
            withheld=why_withheld(work.db, letter, work.now),
        )
    )
    for event in letter_requeued(work.db, letter, letter.reason or ""):
        work.announce(event)
    address = address_of(
        work.db, work.now, member_id=letter.member_id, person_id=letter.person_id
    )
    letter.requeue(at=work.now, address=address or letter.address)
    return letter.assembly_id
