"""Alembic comes here to learn which tables there should be, and in which database."""

import os
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, create_engine, pool
from sqlalchemy.types import TypeDecorator

import assembly.models.all  # noqa: F401  (so that every table is known)
from assembly.models.base import Model


def plainly(
    kind: str, thing: Any, autogen_context: AutogenContext
) -> str | Literal[False]:
    """Write our own column types as what they are in the database.

    A step must mean the same for ever, so it leans on none of our classes.
    """
    ours = isinstance(thing, TypeDecorator) and thing.__module__.startswith("assembly.")
    return f"sa.{thing.impl_instance!r}" if kind == "type" and ours else False


def migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Model.metadata,
        render_as_batch=True,  # SQLite alters a table by making it anew
        render_item=plainly,
    )
    with context.begin_transaction():
        context.run_migrations()


def database_url() -> str:
    url = os.environ.get("DATABASE_URL")
    if not url:
        raise SystemExit("DATABASE_URL is missing: see config/example.env")
    return url


# A caller who has a connection hands it over (config.attributes["connection"]).
given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    # A plain engine: SQLite's foreign keys stay off, else remaking a table in
    # batch mode would carry away the rows that point to it.
    engine = create_engine(database_url(), poolclass=pool.NullPool)
    with engine.connect() as connection:
        migrate(connection)
