"""`assembly database …`: the tables."""

from pathlib import Path

import click
from alembic import command
from alembic.config import Config
from sqlalchemy import NullPool, create_engine
from sqlalchemy.engine import make_url

from assembly.commands.parts import CONFIG, settings

group = click.Group("database", help="The tables.")


@group.command()
def upgrade() -> None:
    """Bring the tables to the newest form; makes the database if there is none."""
    upgrade_to_head()
    click.echo("The tables are in their newest form.")


def upgrade_to_head(url: str | None = None) -> None:
    """The tables in their newest form, made step by step; nothing if they are.

    Of this installation's database, or of another at `url`.
    """
    place = make_url(url or settings().database_url)
    if place.get_backend_name() == "sqlite" and place.database:
        Path(place.database).parent.mkdir(parents=True, exist_ok=True)
    with create_engine(place, poolclass=NullPool).connect() as connection:
        config = Config(CONFIG / "alembic.ini", attributes={"connection": connection})
        command.upgrade(config, "head")
