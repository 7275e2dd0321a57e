"""A console, at an installation of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assembly.commands import main
from assembly.models.all import Model
from assembly.models.database import open_database
from tests.conftest import SECRET

Console = Callable[..., Result]


@pytest.fixture
def installation(tmp_path: Path) -> dict[str, str]:
    """The settings of an installation whose database is yet to be made."""
    return {
        "SECRET_KEY": SECRET,
        "DATABASE_URL": f"sqlite:///{tmp_path}/var/assembly.db",
        "PUBLIC_URL": "http://localhost",
        "DOCUMENTS_DIR": f"{tmp_path}/documents",
        "OUTBOX_DIR": f"{tmp_path}/outbox",
        "MAIL_FROM": "assembly@example.org",
        "ASYNC_MODE": "threading",
        "CLOCK": "apart",
        "ENVIRONMENT": "production",
    }


@pytest.fixture
def console(installation: dict[str, str]) -> Console:
    """Runs one command; a traceback fails the test."""

    def console(*words: str, **settings: str) -> Result:
        told = CliRunner().invoke(main, words, env={**installation, **settings})
        if told.exception is not None and not isinstance(told.exception, SystemExit):
            raise told.exception
        return told

    return console


@pytest.fixture
def tables(installation: dict[str, str]) -> None:
    """The database is there, with its tables, and nobody in it."""
    file = Path(installation["DATABASE_URL"].removeprefix("sqlite:///"))
    file.parent.mkdir()
    database = open_database(installation["DATABASE_URL"])
    Model.metadata.create_all(database.engine)
    database.engine.dispose()
