"""The link or the code of a letter opens the door to the browser that asked for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from assembly.models.person import Person
from assembly.models.sign_in import SignInRequest
from assembly.queries import sign_in_requests
from assembly.queries.sessions import new_session, token_hash
from assembly.queries.sign_in_secrets import is_code, request_of
from assembly.rules.objection import Objection
from assembly.rules.signing_in import (
    ASK_AGAIN,
    Asked,
    objection_to_wrong_code,
    objections_to_signing_in,
)
from assembly.work import Work


@dataclass(frozen=True)
class ByLink:
    """The letter's link was opened, and its button pressed."""

    token: str


@dataclass(frozen=True)
class ByCode:
    """The eight digits of the letter were entered."""

    code: str


@dataclass(frozen=True)
class SignInOutcome:
    """The new session's secret token, or why there is none.

    Not a refusal that is raised: a wrong code must be counted, so the work is kept.
    """

    session_token: str | None = None
    objections: Sequence[Objection] = ()


def sign_in(
    work: Work, *, proof: ByLink | ByCode, browser: str, secret_key: str
) -> SignInOutcome:
    """Begin a session for whoever the letter was written to.

    `browser` is the secret of the browser that asks; a letter works once, for ten
    minutes, in that browser, and until the fifth wrong code (rules/signing_in.py).
    """
    request = _held(work, _request_id(work, proof, browser, secret_key))
    if request is None:
        return SignInOutcome(objections=[_nothing_asked(proof)])
    asked = Asked(
        asked_at=request.asked_at,
        tries=request.tries,
        used=request.used_at is not None,
        same_browser=request.browser_hash == token_hash(browser),
    )
    objections = objections_to_signing_in(asked, moment=work.now)
    if objections:
        return SignInOutcome(objections=objections)
    person_id = _proven(work, request, proof, secret_key)
    if person_id is None:
        request.tries += 1
        return SignInOutcome(objections=[_not_proven(proof, request.tries)])
    request.used_at = work.now
    token, session = new_session(person_id, work.now)
    work.db.add(session)
    return SignInOutcome(session_token=token)


def _request_id(
    work: Work, proof: ByLink | ByCode, browser: str, secret_key: str
) -> int | None:
    """A link names its request; a code belongs to the browser's last one."""
    if isinstance(proof, ByCode):
        return sign_in_requests.last_id(work.db, browser, work.now)
    named = request_of(proof.token, secret_key=secret_key)
    return None if named is None else named[0]


def _held(work: Work, request_id: int | None) -> SignInRequest | None:
    """The request's row, held: two who use one letter at once stand in line."""
    if request_id is None:
        return None
    asked = select(SignInRequest).where(SignInRequest.id == request_id)
    return work.db.scalar(asked.with_for_update())


def _proven(
    work: Work, request: SignInRequest, proof: ByLink | ByCode, secret_key: str
) -> int | None:
    """Whose letter it is, if the proof fits it and the person may still come in."""
    if isinstance(proof, ByCode):
        fits = is_code(proof.code, request.id, request.nonce, secret_key=secret_key)
    else:
        named = request_of(proof.token, secret_key=secret_key)
        fits = named == (request.id, request.nonce)
    person = work.db.get(Person, request.person_id or 0)
    if not fits or person is None or person.disabled_at is not None:
        return None
    return person.id


def _nothing_asked(proof: ByLink | ByCode) -> Objection:
    if isinstance(proof, ByCode):
        reason = "This browser has not asked for a letter today."
    else:
        reason = "This link is not whole, or not of this site."
    return Objection("", reason, ASK_AGAIN)


def _not_proven(proof: ByLink | ByCode, tries: int) -> Objection:
    if isinstance(proof, ByCode):
        return objection_to_wrong_code(tries)
    return Objection("", "This link lets nobody in any more.", ASK_AGAIN)
