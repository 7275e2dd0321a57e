"""Asking for a letter, and reading it, as the tests of signing in do."""

from sqlalchemy import select

from assembly.models.person import Person
from assembly.models.sign_in import SignInRequest
from assembly.queries.sign_in_secrets import SignInSecrets, secrets_of
from assembly.use_cases.signing_in.ask_to_sign_in import ask_to_sign_in
from assembly.use_cases.signing_in.sign_in import (
    ByCode,
    ByLink,
    SignInOutcome,
    sign_in,
)
from assembly.work import Actor, Works
from tests.conftest import SECRET

STRANGER = Actor(name="somebody signing in")
PHONE = "the secret of the phone"
OFFICE = "the secret of the computer in the office"


def address_of(works: Works, name: str) -> str:
    with works.look() as db:
        address = db.scalar(select(Person.address).where(Person.name == name))
    assert address is not None
    return address


def ask(works: Works, name: str, *, browser: str = PHONE) -> SignInSecrets:
    """This person asks in this browser; what the letter says."""
    address = address_of(works, name)
    with works.begin(STRANGER) as work:
        request_id = ask_to_sign_in(work, address=address, browser=browser)
    return letter(works, request_id)


def letter(works: Works, request_id: int) -> SignInSecrets:
    with works.look() as db:
        request = db.get_one(SignInRequest, request_id)
    return secrets_of(request.id, request.nonce, secret_key=SECRET)


def use(works: Works, proof: ByLink | ByCode, *, browser: str = PHONE) -> SignInOutcome:
    with works.begin(STRANGER) as work:
        return sign_in(work, proof=proof, browser=browser, secret_key=SECRET)


def wrong(code: str) -> ByCode:
    """The code next to this one."""
    return ByCode(f"{(int(code) + 1) % 10**8:08d}")


def said(outcome: SignInOutcome) -> str:
    assert outcome.session_token is None
    return " ".join(map(str, outcome.objections))
