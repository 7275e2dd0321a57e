"""Every route there is: closed to whoever is signed out, and to forms without token."""

import pytest

from tests.cast import ONE_MEMBER

PUBLIC = (
    "/sign-in",
    "/static",
    "/join",
    "/api",
    "/calendar/feed/",
    "/record/key",
    "/verify",
    "/glossary",
    "/offline",
    "/service-worker.js",
    "/manifest.webmanifest",
    "/record/checkpoint",
    "/assemblies/1/record/checkpoint",
    "/assemblies/1/record/consistency",
)


def addresses(app, method):
    """Each route's address, with 1 for every number."""
    adapter = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        if method in rule.methods:
            values = {name: "1" for name in rule.arguments}
            yield adapter.build(rule.endpoint, values, method=method)


def test_nobody_signed_out_reads_a_page(app, stranger):
    closed = [a for a in addresses(app, "GET") if not a.startswith(PUBLIC)]

    assert len(closed) > 20
    for address in closed:
        answer = stranger.get(address)
        assert answer.status_code == 303, address
        assert answer.location.startswith("/sign-in"), address


def test_no_act_without_the_forms_token(app, sign_in):
    raul = sign_in(ONE_MEMBER)
    raul.csrf = None
    acts = list(addresses(app, "POST"))

    assert len(acts) > 20
    for address in acts:
        assert raul.post(address).status_code == 400, address


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"key=%00&body=%ff", b"[]"])
def test_nonsense_is_never_a_fault_of_the_server(app, sign_in, body):
    raul = sign_in(ONE_MEMBER)
    for address in addresses(app, "POST"):
        if "/sign-in/end" in address:
            continue
        answer = raul.post(
            address, data=body, content_type="application/x-www-form-urlencoded"
        )
        assert answer.status_code < 500, address
