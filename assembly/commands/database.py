"""`assembly database …`: the tables."""

from pathlib import Path

import click
from alembic import command
from alembic.config import Config
from sqlalchemy.engine import make_url

from assembly.commands.parts import CONFIG, settings

group = click.Group("database", help="The tables.")


@group.command()
def upgrade() -> None:
    """Bring the tables to the newest form; makes the database if there is none."""
    upgrade_to_head()
    click.echo("The tables are in their newest form.")


def upgrade_to_head() -> None:
    """The tables in their newest form, made step by step; nothing if they are."""
    url = make_url(settings().database_url)
    if url.get_backend_name() == "sqlite" and url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    command.upgrade(Config(str(CONFIG / "alembic.ini")), "head")
