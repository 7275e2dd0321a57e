"""What the tests of pages share."""

import pytest
from sqlalchemy import update

from assembly.models.person import Person
from assembly.work import Works


@pytest.fixture
def in_english(works: Works) -> None:
    """Everybody reads English: the tests quote what the pages say."""
    with works.writers.begin() as db:
        db.execute(update(Person).values(language="en"))
