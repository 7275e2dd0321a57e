"""A body asks to become a member, on the public form (S11)."""

import secrets

from sqlalchemy import func, select

from assembly.effects import asking
from assembly.models.admission_request import AdmissionRequest
from assembly.queries import locks
from assembly.queries.admissions.letters import confirmation_letter
from assembly.queries.admissions.likenesses import continent_of, likenesses
from assembly.queries.persons import mail_address
from assembly.rules.admitting import objections_to_writing_again
from assembly.rules.applications import Application, objections_to_application
from assembly.rules.objection import refuse
from assembly.work import Work

NONCE_BYTES = 16


def ask_admission(work: Work, *, asked: Application, key: str) -> int:
    """Keep the request and write the letter that confirms its address; its id.

    It counts for nothing until then. The same `key` again is the same request. S2, S9:
    refused when it does not say what the board has to judge; S11: when the body is a
    member or asks already, and while letters wait unanswered at its address.
    """
    locks.hold_register(work.db)
    sent = select(AdmissionRequest.id).where(AdmissionRequest.key == f"public:{key}")
    already = work.db.scalar(sent)
    if already is not None:
        return already
    address = mail_address(asked.address)
    refuse(
        (
            *objections_to_application(
                asked,
                address=address,
                continent_known=continent_of(work.db, asked.country_code) is not None,
                year=work.now.year,
            ),
            *likenesses(work.db, asked, work.now),
            *objections_to_writing_again(_unconfirmed(work, address)),
        )
    )
    request = asking.write_down(work, asked, key=f"public:{key}")
    request.confirm_nonce = secrets.token_hex(NONCE_BYTES)
    work.db.add(confirmation_letter(request, work.now))
    return request.id


def _unconfirmed(work: Work, address: str | None) -> int:
    asked = select(func.count(AdmissionRequest.id)).where(
        AdmissionRequest.address == address, AdmissionRequest.confirmed_at.is_(None)
    )
    return work.db.scalar(asked) or 0
