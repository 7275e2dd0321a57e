"""One-click links: on a developer's machine only."""

import shutil

import pytest

from assembly.app import create_app
from assembly.web.development import development_link
from tests.cast import ONE_MEMBER, person_id
from tests.conftest import Browser, settings_for
from tests.use_cases.signing_in.asking import address_of


@pytest.fixture
def settings(tmp_path, founders_db):
    (tmp_path / "machine").mkdir()
    shutil.copy(founders_db, tmp_path / "machine" / "assembly.db")
    return settings_for(tmp_path / "machine", environment="development")


@pytest.fixture
def machine(settings, clock):
    """A developer's own machine."""
    app = create_app(settings, clock=clock)
    app.test_client_class = Browser
    yield app
    app.extensions["works"].writers.kw["bind"].dispose()


@pytest.fixture
def developer(machine):
    browser = machine.test_client()
    browser.take_csrf()
    return browser


def path_for(settings, works, name=ONE_MEMBER):
    link = development_link(settings, person_id(works, name))
    return link.removeprefix(settings.public_url)


def test_one_click_signs_in(settings, works, developer):
    path = path_for(settings, works)

    assert ONE_MEMBER in developer.get(path).text
    assert developer.post(path).status_code == 303
    assert ONE_MEMBER in developer.get("/").text


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_at_the_link_signs_nobody_in(settings, works, developer, method):
    getattr(developer, method)(path_for(settings, works))

    assert developer.get("/").status_code == 303


def test_a_link_of_another_installation_is_a_miss(developer):
    assert developer.get("/development/sign-in/something").status_code == 404
    assert developer.post("/development/sign-in/something").status_code == 404


def test_the_letter_is_shown_and_logged(works, developer, caplog):
    developer.post("/sign-in", data={"address": address_of(works, ONE_MEMBER)})

    page = developer.get("/sign-in/code").text
    assert "/sign-in/links/" in page
    assert "/sign-in/links/" in caplog.text


def test_production_has_no_such_page(app, settings, works, stranger):
    path = path_for(settings, works)

    assert stranger.get(path).status_code == 404
    assert stranger.post(path).status_code == 404
    assert not [rule for rule in app.url_map.iter_rules() if "development" in str(rule)]


def test_production_makes_no_such_link(tmp_path):
    with pytest.raises(RuntimeError, match="development only"):
        development_link(settings_for(tmp_path), 1)


def test_production_shows_and_logs_no_letter(works, stranger, caplog):
    stranger.post("/sign-in", data={"address": address_of(works, ONE_MEMBER)})

    assert "/sign-in/links/" not in stranger.get("/sign-in/code").text
    assert "/sign-in/links/" not in caplog.text
