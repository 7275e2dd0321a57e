"""A browser at the entrance."""

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from assembly.models.sign_in import SignInRequest
from assembly.queries.sign_in_secrets import SignInSecrets
from assembly.work import Works
from tests.cast import ONE_MEMBER
from tests.use_cases.signing_in.asking import address_of, letter


def ask_in(
    works: Works, browser: FlaskClient, name: str = ONE_MEMBER, **form: str
) -> SignInSecrets:
    """This person's address, or the one in the form, is sent; what the letter says."""
    form.setdefault("address", address_of(works, name))
    assert browser.post("/sign-in", data=form).status_code == 303
    with works.look() as db:
        asked = select(SignInRequest.id).order_by(SignInRequest.id.desc())
        request_id = db.scalars(asked).first()
    assert request_id is not None
    return letter(works, request_id)


def cookie_of(browser: FlaskClient) -> str:
    cookie = browser.get_cookie("assembly")
    assert cookie is not None
    return cookie.value


def copied(app: Flask, cookie: str) -> FlaskClient:
    """Another browser with a copy of this cookie."""
    thief = app.test_client()
    thief.set_cookie("assembly", cookie)
    return thief
