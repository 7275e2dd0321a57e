"""A fresh program for each test, on its own copy of a database with the founders."""

import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

import hypothesis
import pytest
from flask import Flask
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer

from assembly.app import create_app
from assembly.models.all import Model
from assembly.models.database import open_database
from assembly.models.sign_in import BrowserSession
from assembly.queries.sessions import token_hash
from assembly.work import Works
from config.settings import Settings
from tests.cast import NOON, ONE_MEMBER, person_id
from tests.founders import import_founders
from tests.postgresql import server
from tests.proxies import OTHER_EUROPEAN, extraordinary_sitting, first_member

# A busy machine is slow, not wrong: no property fails by the time it takes.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")

SECRET = "a secret for the tests, long enough"


@dataclass
class Clock:
    """The moment that tests say it is."""

    moment: datetime = NOON
    told: list[datetime] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.moment

    def set(self, moment: datetime) -> None:
        self.moment = moment


class Browser(FlaskClient):
    """A browser set to English that sends the CSRF token its pages would give it."""

    csrf: str | None = None

    def open(self, *args: object, **kwargs: object) -> object:
        headers = dict(kwargs.pop("headers", None) or {})
        headers.setdefault("Accept-Language", "en")
        if self.csrf is not None:
            headers.setdefault("X-CSRFToken", self.csrf)
        return super().open(*args, headers=headers, **kwargs)

    def take_csrf(self) -> None:
        raw = secrets.token_hex(16)
        with self.session_transaction() as session:
            session["csrf_token"] = raw
        self.csrf = URLSafeTimedSerializer(SECRET, salt="wtf-csrf-token").dumps(raw)


def settings_for(folder: Path, **changes: object) -> Settings:
    """Settings of a program that keeps everything under this folder."""
    plain = Settings(
        secret_key=SECRET,
        database_url=f"sqlite:///{folder}/assembly.db",
        public_url="http://localhost",
        documents_dir=folder / "documents",
        outbox_dir=folder / "outbox",
        mail_from="assembly@example.org",
        smtp_url=None,
        message_queue=None,
        async_mode="threading",
        clock="apart",
        record_key=None,
        record_verifier=None,
        environment="production",
    )
    return replace(plain, **changes)


@pytest.fixture(scope="session")
def founders_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the founders' register in it, made once."""
    file = tmp_path_factory.mktemp("founders") / "assembly.db"
    database = open_database(f"sqlite:///{file}")
    Model.metadata.create_all(database.engine)
    import_founders(Works(database.writers, database.readers, clock=lambda: NOON))
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.engine.dispose()
    return file


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A real PostgreSQL server, one for each worker that asks for it."""
    with server() as address:
        yield address


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def every_outlet_hears(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """An act stands even if the news of it fails; a test does not."""
    yield
    failed = [r for r in caplog.get_records("call") if r.name == "assembly.work"]
    assert [record.getMessage() for record in failed] == []


@pytest.fixture
def app(tmp_path: Path, founders_db: Path, clock: Clock) -> Iterator[Flask]:
    shutil.copy(founders_db, tmp_path / "assembly.db")
    app = create_app(settings_for(tmp_path), clock=clock)
    app.test_client_class = Browser
    yield app
    app.extensions["works"].writers.kw["bind"].dispose()


@pytest.fixture
def works(app: Flask) -> Works:
    return app.extensions["works"]


def signed_in(app: Flask, name: str) -> Browser:
    """A browser in which this person is signed in."""
    works: Works = app.extensions["works"]
    token = secrets.token_urlsafe(16)
    with works.writers.begin() as db:
        db.add(
            BrowserSession(
                token_hash=token_hash(token),
                person_id=person_id(works, name),
                started_at=NOON,
            )
        )
    browser = app.test_client()
    with browser.session_transaction() as session:
        session["_user_id"] = token
    browser.take_csrf()
    return browser


@pytest.fixture
def sign_in(app: Flask) -> Callable[[str], Browser]:
    return partial(signed_in, app)


@pytest.fixture
def stranger(app: Flask) -> Browser:
    """A browser in which nobody is signed in."""
    browser = app.test_client()
    browser.take_csrf()
    return browser


@pytest.fixture
def extraordinary(works: Works) -> int:
    """An extraordinary assembly that has just opened, with its roll."""
    return extraordinary_sitting(works)


@pytest.fixture
def giver(works: Works) -> int:
    """Novellara, whose proxy the tests tell of."""
    return first_member(works, ONE_MEMBER)


@pytest.fixture
def holder(works: Works) -> int:
    """Another member of its continent, and the only one of its representative."""
    return first_member(works, OTHER_EUROPEAN)
