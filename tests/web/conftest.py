"""What the tests of pages share."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask, Response
from sqlalchemy import update

from assembly.models.person import Person
from assembly.web.refusals import MALFORMED
from assembly.work import Works

SUMMARY = re.compile(r'<div class="error-summary".*?</div>', re.DOTALL)


@pytest.fixture
def in_english(works: Works) -> None:
    """Everybody reads English: the tests quote what the pages say."""
    with works.writers.begin() as db:
        db.execute(update(Person).values(language="en"))


@pytest.fixture(autouse=True)
def what_is_wrong_is_listed_and_linked(
    request: pytest.FixtureRequest,
) -> Iterator[None]:
    """Whichever form a test sends wrong, its page lists each wrong field at the top,
    with a way to it, or says why nothing in it can be mended."""
    if "app" not in request.fixturenames:
        yield
        return
    app: Flask = request.getfixturevalue("app")
    wrong: list[str] = []

    def look(response: Response) -> Response:
        if response.status_code == MALFORMED and response.mimetype == "text/html":
            wrong.extend(wrongs(response.get_data(as_text=True)))
        return response

    app.after_request(look)
    yield
    assert wrong == []


def wrongs(page: str) -> Iterator[str]:
    """What is amiss with a page that came back with errors."""
    summary = SUMMARY.search(page)
    if summary is not None:
        yield from _wrongs_of(summary[0], page)
    elif 'class="objections"' not in page or 'aria-invalid="true"' in page:
        yield f"no summary: {page}"


def _wrongs_of(summary: str, page: str) -> Iterator[str]:
    if not re.search("<title>(Error: |Erreur)", page):
        yield "the title does not say it"
    ways = re.findall(r'href="#([^"]+)"', summary)
    yield from (f"{way} is not there once" for way in ways if not is_once(way, page))
    for place in re.findall(r'<small id="([^"]+)-errors"', page):
        if not {place, f"{place}-0"} & set(ways):
            yield f"no way to {place}"


def is_once(field: str, page: str) -> bool:
    return page.count(f' id="{field}"') == 1
