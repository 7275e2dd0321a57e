"""What every command shares: the database at work, and mistakes told in sentences."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

import config
from assembly.models.database import open_database
from assembly.queries.admission import NotFound
from assembly.record.note import BadNote
from assembly.rules.founding_files import BadFiles
from assembly.rules.objection import Refused
from assembly.work import CONSOLE, Work, Works
from config.settings import Settings, SettingsError

FILE_ERRORS = (
    FileExistsError,
    FileNotFoundError,
    IsADirectoryError,
    NotADirectoryError,
    PermissionError,
)
CONFIG = Path(config.__file__).parent
SETTINGS_ARE_WRONG = 2


class Mistake(click.ClickException):
    """Sentences for whoever sits at the console; exit status 1."""

    def show(self, file: Any = None) -> None:
        click.echo(self.message, file=file, err=file is None)


class WrongSettings(Mistake):
    exit_code = 2


class Console(click.Group):
    """Says what went wrong in sentences, and never shows a traceback for it."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SettingsError as error:
            raise WrongSettings(f"{error}.") from error
        except tuple(SENTENCES) as error:
            raise Mistake(_sentences(error)) from error


def settings() -> Settings:
    """The installation's settings; SettingsError names the variable that is wrong."""
    return Settings.from_env()


def settings_apart(folder: Path) -> Settings:
    """The same installation, with everything it keeps in this folder: an example."""
    found = settings()
    if not found.development:
        raise WrongSettings("ENVIRONMENT is production: there is no example there.")
    for place in (folder / "documents", folder / "outbox"):
        place.mkdir(parents=True, exist_ok=True)
    return replace(
        found,
        database_url=f"sqlite:///{folder.resolve()}/assembly.db",
        documents_dir=folder / "documents",
        outbox_dir=folder / "outbox",
        smtp_url=None,
        record_key=None,
        record_verifier=None,
    )


@contextmanager
def works() -> Iterator[Works]:
    """The database of this installation, for as long as a command runs."""
    database = open_database(settings().database_url)
    try:
        yield Works(database.writers, database.readers)
    finally:
        database.engine.dispose()


@contextmanager
def at_work() -> Iterator[Work]:
    """One piece of work by the console."""
    with works() as opened, opened.begin(CONSOLE) as work:
        yield work


def _refused(error: Refused) -> str:
    return "\n".join(map(str, error.objections))


def _file(error: OSError) -> str:
    return f"{error.filename}: {error.strerror}."


def _database(error: SQLAlchemyError) -> str:
    what = error.orig if isinstance(error, DBAPIError) else error
    return (
        f"The database refuses: {str(what).strip().rstrip('.')}.\n"
        "Is it there, and brought up to date by `assembly database upgrade`?"
    )


SENTENCES: dict[type[Exception], Callable[[Any], str]] = {
    Refused: _refused,
    BadFiles: str,
    NotFound: lambda error: f"Not found: {error}.",
    BadNote: lambda error: f"{str(error)[:1].upper()}{str(error)[1:]}.",
    CommandError: lambda error: f"The tables cannot be changed: {error}.",
    SQLAlchemyError: _database,
    ModuleNotFoundError: lambda error: f"DATABASE_URL needs {error.name}: install it.",
    **dict.fromkeys(FILE_ERRORS, _file),
}


def _sentences(error: Exception) -> str:
    return next(
        say(error) for kind, say in SENTENCES.items() if isinstance(error, kind)
    )
