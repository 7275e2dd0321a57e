"""Assemblies that have closed, and the press that prints their minutes."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from assembly.paper.press import Press
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK, Works
from tests.cast import NOON
from tests.conftest import Clock
from tests.extraordinary import bylaws, decision, election, open_extraordinary


@pytest.fixture
def sitting(works: Works) -> int:
    return open_extraordinary(works, items=(decision(), election(), bylaws()))


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press("https://assembly.example.org", tmp_path / "printed")


@pytest.fixture
def printed(works: Works, clock: Clock, press: Press) -> Callable[[int], bytes]:
    """The assembly closes; its minutes as a file."""

    def close_and_print(sitting: int) -> bytes:
        clock.set(NOON + timedelta(days=2))
        with works.begin(CLOCK) as work:
            close_assembly(work, assembly_id=sitting)
        with works.look() as db:
            found = press.minutes(db, sitting, "en")
        assert found is not None
        return found.content

    return close_and_print
