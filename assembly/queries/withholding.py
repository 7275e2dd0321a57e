"""Why a letter that waits is not sent any more: its occasion has passed."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.letter import Letter
from assembly.models.proxy import Proxy
from assembly.models.sign_in import SignInRequest
from assembly.models.vote import Vote
from assembly.queries.admissions.letters import why_no_confirmation
from assembly.queries.board_decisions import why_no_question
from assembly.queries.candidacy_letters import why_no_proposal
from assembly.queries.cycles import reached_now
from assembly.queries.dues.asking import why_not_asked
from assembly.queries.term_letters import why_no_warning
from assembly.rules.convening import lapses
from assembly.rules.notice import latest_convening
from assembly.rules.signing_in import WORKS_FOR


def why_withheld(db: Session, letter: Letter, moment: datetime) -> str | None:
    """The reason, as a sentence; none while the letter still has its use."""
    judge = _JUDGES.get(letter.kind)
    return None if judge is None else judge(db, letter, moment)


def _convocation(db: Session, letter: Letter, _moment: datetime) -> str | None:
    if _cancelled(db, letter):
        return "Not sent: the assembly is cancelled."
    if _superseded(db, letter):
        return "Not sent: the assembly was convened anew."
    return None


def _reminder(db: Session, letter: Letter, moment: datetime) -> str | None:
    assembly = db.get(Assembly, letter.assembly_id)
    if assembly is None or assembly.opens_at is None or assembly.opens_at <= moment:
        return "Not sent: the assembly has opened."
    return _convocation(db, letter, moment)


def _digest(db: Session, letter: Letter, moment: datetime) -> str | None:
    still_open = select(Vote.id).where(
        Vote.id.in_(letter.about.get("votes", [])), Vote.closed_at.is_(None)
    )
    assembly = db.get(Assembly, letter.assembly_id)
    over = assembly is None or (
        assembly.closes_at is not None and assembly.closes_at <= moment
    )
    if over or db.scalar(still_open.limit(1)) is None:
        return "Not sent: the votes have closed."
    return None


def _warning(db: Session, letter: Letter, moment: datetime) -> str | None:
    found = db.get(Convocation, letter.occasion_id)
    if found is None or found.opens_at is None or _cancelled(db, letter):
        return "Not sent: the draft is given up."
    if found.issued_at is None and found.superseded_at is not None:
        return "Not sent: the draft is given up."
    if found.issued_at is not None:
        return "Not sent: the assembly is convened."
    latest = latest_convening(found.assembly.kind, found.opens_at)
    if lapses(latest=latest, moment=moment):
        return "Not sent: the latest moment to convene has passed."
    return None


def _cycle(db: Session, letter: Letter, moment: datetime) -> str | None:
    reached = reached_now(db, moment)
    if reached is None:
        return "Not sent: the extraordinary assembly is convened."
    same = reached.occasion == letter.occasion
    return None if same else "Not sent: another warning has taken its place."


def _sign_in(db: Session, letter: Letter, moment: datetime) -> str | None:
    asked = db.get(SignInRequest, letter.occasion_id)
    if asked is None or asked.used_at is not None:
        return "Not sent: the link was used or never asked for."
    if asked.asked_at + WORKS_FOR <= moment:
        return "Not sent: the link holds for ten minutes, and they have passed."
    return None


def _proxy_given(db: Session, letter: Letter, moment: datetime) -> str | None:
    proxy = db.get(Proxy, letter.occasion_id)
    if proxy is None or proxy.ended_at is not None:
        return "Not sent: the proxy has ended."
    return _proxy_ended(db, letter, moment)


def _proxy_ended(db: Session, letter: Letter, moment: datetime) -> str | None:
    """Also after its end a proxy is told of, until its assembly is over."""
    assembly = db.get(Assembly, letter.assembly_id)
    if assembly is None or assembly.cancelled_at is not None:
        return "Not sent: the assembly is cancelled."
    if assembly.closes_at is not None and assembly.closes_at <= moment:
        return "Not sent: the assembly has closed."
    return None


def _cancelled(db: Session, letter: Letter) -> bool:
    assembly = db.get(Assembly, letter.assembly_id)
    return assembly is None or assembly.cancelled_at is not None


def _superseded(db: Session, letter: Letter) -> bool:
    found = db.get(Convocation, letter.occasion_id)
    return found is None or found.superseded_at is not None


_JUDGES: dict[str, Callable[[Session, Letter, datetime], str | None]] = {
    "convocation": _convocation,
    "opening_reminder": _reminder,
    "votes_open": _digest,
    "latest_moment": _warning,
    "extraordinary_due": _cycle,
    "sign_in": _sign_in,
    "admission_confirmation": why_no_confirmation,
    "board_decision": why_no_question,
    "proxy_given": _proxy_given,
    "proxy_revoked": _proxy_ended,
    "proxy_returned": _proxy_ended,
    "candidacy_proposed": why_no_proposal,
    "term_ends": why_no_warning,
    "dues_asked": why_not_asked,
    "dues_reminder": why_not_asked,
}
