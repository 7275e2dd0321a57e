"""A database with the founders in it, that two processes can open."""

import shutil

import pytest

from assembly.models.all import Model
from assembly.models.database import open_database
from assembly.work import Works
from tests.cast import NOON
from tests.founders import import_founders
from tests.postgresql import create_database


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request, tmp_path, founders_db):
    """On SQLite, and on PostgreSQL, where transactions overlap."""
    if request.param == "sqlite":
        file = tmp_path / "assembly.db"
        shutil.copy(founders_db, file)
        return f"sqlite:///{file}"
    address = create_database(request.getfixturevalue("postgresql"), tmp_path.name)
    database = open_database(address)
    Model.metadata.create_all(database.engine)
    import_founders(Works(database.writers, database.readers, clock=lambda: NOON))
    database.engine.dispose()
    return address
