"""The public form as a browser fills it in, and the link of its letter."""

import re
from datetime import timedelta

from assembly.queries.admissions.links import confirm_path, token_of
from assembly.work import Works
from tests.admissions import ADDRESS, APPLICATION, CONTACT, EVORA, request_of
from tests.conftest import SECRET, Browser, Clock

FIELDS = {
    "kind": "platform",
    "name": EVORA,
    "presentation": APPLICATION.presentation,
    "country": "PT",
    "territory": "",
    "territory_name": "Évora",
    "level": "local",
    "continent": "",
    "inhabitants": "",
    "inhabitants_year": "",
    "inhabitants_source": "",
    "representative": CONTACT,
    "address": ADDRESS,
    "language": "en",
    "adheres": "y",
    "charter_signatory": CONTACT,
}


def hidden(page: str, name: str) -> str:
    """What the form carries unseen."""
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', page)
    assert found is not None, name
    return found.group(1)


def filled(browser: Browser, clock: Clock, **changes: str) -> dict[str, str]:
    """The form as it is sent, a minute after it was shown."""
    page = browser.get("/join").text
    clock.set(clock.moment + timedelta(minutes=1))
    carried = {name: hidden(page, name) for name in ("key", "shown")}
    return {**FIELDS, **carried, "website": "", **changes}


def link_of(works: Works, number: int) -> str:
    """The link in the letter of this request."""
    nonce = request_of(works, number).confirm_nonce or ""
    return confirm_path(token_of(number, nonce, secret_key=SECRET))
