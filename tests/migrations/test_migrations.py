"""The tables are made step by step, on both databases, and are those of the models."""

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, func, select

from assembly.models.database import open_database
from assembly.models.member import Member
from assembly.work import Works
from tests.cast import NOON
from tests.founders import import_founders
from tests.postgresql import create_database

ALEMBIC = Path("config/alembic.ini")


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/empty.db"
    return create_database(request.getfixturevalue("postgresql"), tmp_path.name)


def migrated_to(url: str, step: str) -> None:
    engine = create_engine(url)
    with engine.connect() as connection:
        config = Config(ALEMBIC, attributes={"connection": connection})
        command.upgrade(config, step)
        if step == "head":
            command.check(config)
    engine.dispose()


def test_every_step_goes_forward_and_ends_at_the_models(empty):
    migrated_to(empty, "head")


def test_a_second_upgrade_finds_nothing_to_do_and_keeps_what_is_there(empty):
    migrated_to(empty, "head")
    database = open_database(empty)
    import_founders(Works(database.writers, database.readers, clock=lambda: NOON))

    migrated_to(empty, "head")

    with database.readers() as db:
        assert db.scalar(select(func.count(Member.id))) == 108
    database.engine.dispose()
