"""A body asks to become a member: written down, then brought before the board (S11)."""

from assembly.effects import boarding
from assembly.events import AdmissionAsked
from assembly.models.admission_request import AdmissionRequest
from assembly.models.territory import Territory
from assembly.queries.admissions.likenesses import continent_of
from assembly.queries.persons import mail_address
from assembly.rules.applications import Application
from assembly.rules.persons import tidy_name
from assembly.rules.vocabulary import BoardSubject, College
from assembly.work import Work


def write_down(
    work: Work, asked: Application, *, key: str, proposer_id: int | None = None
) -> AdmissionRequest:
    """The request as it is kept from now on; it counts for nothing yet.

    Its continent is the one that the register has for its country. An associate is
    of no territory (S2).
    """
    placed = asked.college is not College.ASSOCIATE
    named = tidy_name(asked.territory_name) if asked.territory_id is None else ""
    request = AdmissionRequest(
        key=key,
        proposer_id=proposer_id,
        kind=asked.kind,
        college=asked.college,
        name=tidy_name(asked.name),
        territory_id=asked.territory_id if placed else None,
        territory_name=(named or None) if placed else None,
        level=asked.level if placed and named else None,
        country_code=asked.country_code,
        continent=continent_of(work.db, asked.country_code) or asked.continent,
        inhabitants=asked.inhabitants,
        inhabitants_year=asked.inhabitants_year,
        inhabitants_source=asked.inhabitants_source.strip() or None,
        presentation=asked.presentation.strip(),
        representative=tidy_name(asked.representative),
        address=mail_address(asked.address) or "",
        language=asked.language,
        charter_adhered_at=work.now,
        charter_signatory=tidy_name(asked.charter_signatory),
        asked_at=work.now,
    )
    work.db.add(request)
    work.db.flush()
    return request


def bring_before_board(work: Work, request: AdmissionRequest) -> None:
    """It counts from now on, and the board is asked. Hold the register first."""
    request.confirmed_at = work.now
    proposer = request.proposer
    work.announce(
        AdmissionAsked(
            request_id=request.id,
            name=request.name,
            kind=request.kind,
            college=request.college,
            territory=_territory(work, request),
            country=request.country_code,
            representative=request.representative,
            proposer_id=request.proposer_id,
            proposer=None if proposer is None else proposer.name,
            presentation=request.presentation,
            charter_adhered_at=request.charter_adhered_at,
            charter_signatory=request.charter_signatory,
        )
    )
    boarding.open_decision(
        work, subject=BoardSubject.ADMISSION, about=request.name, admission=request
    )


def _territory(work: Work, request: AdmissionRequest) -> str | None:
    if request.territory_id is None:
        return request.territory_name
    return work.db.get_one(Territory, request.territory_id).name
