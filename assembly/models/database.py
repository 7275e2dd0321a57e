"""Opening the database: SQLite by default, PostgreSQL when the installation grows.

A statement that fails is logged without its values: some are ballots.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

SQLITE_WAITS_MS = 10_000


@dataclass(frozen=True)
class Database:
    """Writers begin by taking the write lock (SQLite) and so never collide midway."""

    engine: Engine
    writers: sessionmaker[Session]
    readers: sessionmaker[Session]


def open_database(url: str) -> Database:
    """The database at this address, as SQLAlchemy writes addresses."""
    if make_url(url).get_backend_name() == "sqlite":
        engine = _sqlite(url)
    else:
        engine = create_engine(
            url,
            pool_size=16,
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,
        )
    writing = engine.execution_options(assembly_writes=True)
    return Database(
        engine=engine,
        writers=sessionmaker(writing, expire_on_commit=False),
        readers=sessionmaker(engine, expire_on_commit=False),
    )


def _sqlite(url: str) -> Engine:
    engine = create_engine(
        url,
        connect_args={"timeout": SQLITE_WAITS_MS / 1000},
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, in _begin
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={SQLITE_WAITS_MS}",
        "secure_delete=ON",  # what the urn was emptied of does not stay in the file
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("assembly_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
