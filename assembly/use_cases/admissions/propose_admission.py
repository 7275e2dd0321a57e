"""A member proposes a body to the network (S11)."""

from sqlalchemy import select

from assembly.effects import asking
from assembly.models.admission_request import AdmissionRequest
from assembly.queries import admission, locks
from assembly.queries.admissions.letters import Told, admission_letter
from assembly.queries.admissions.likenesses import continent_of, likenesses
from assembly.queries.persons import mail_address
from assembly.rules.admitting import objections_to_proposing_body
from assembly.rules.applications import Application, objections_to_application
from assembly.rules.objection import refuse
from assembly.work import Work


def propose_admission(
    work: Work, *, proposer_id: int, asked: Application, key: str
) -> int:
    """Bring the body before the board in the member's name; the request's id.

    The body's representative is told by letter. The same `key` again is the same
    proposal. S11: refused to whoever does not represent the member, and for a body
    that is a member or asks already; S2, S9: when it does not say what the board has
    to judge.
    """
    locks.hold_register(work.db)
    who = work.viewer
    proposer = admission.member(work.db, who, proposer_id)
    own = f"{who.person_id}:{key}"
    sent = select(AdmissionRequest.id).where(AdmissionRequest.key == own)
    already = work.db.scalar(sent)
    if already is not None:
        return already
    refuse(
        (
            *objections_to_proposing_body(represents=who.represents(proposer.id)),
            *objections_to_application(
                asked,
                address=mail_address(asked.address),
                continent_known=continent_of(work.db, asked.country_code) is not None,
                year=work.now.year,
            ),
            *likenesses(work.db, asked, work.now),
        )
    )
    request = asking.write_down(work, asked, key=own, proposer_id=proposer.id)
    asking.bring_before_board(work, request)
    work.db.add(admission_letter(request, Told.PROPOSED, work.now))
    return request.id
