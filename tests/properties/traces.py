"""All that a secret vote leaves behind: every table, the record, the log, the pages.

A life is told twice from the same beginning, with two choices exchanged; what differs
between the two tellings would betray somebody. Chance is made the same in both, but for
the shuffling of the urn.
"""

import itertools
import logging
import re
import secrets
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import select

from assembly.app import create_app
from assembly.models.all import Model
from assembly.models.election import Participation
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK
from tests.cast import NOON, ONE_MEMBER, PRESIDENT
from tests.conftest import Browser, Clock, settings_for, signed_in

FORM_TOKEN = re.compile(r'(name="csrf_token" value=")[^"]*')
TABLES = Model.metadata.sorted_tables
URN = "sealed_ballots"


@dataclass(frozen=True)
class Sent:
    """A sheet: whose, for which members, under which key; a broken one is refused."""

    person: str
    members: tuple[int, ...]
    key: str
    broken: bool = False


@dataclass
class Traces:
    answers: list[tuple[int, str]] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)
    tables: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    urn: list[tuple[Any, ...]] = field(default_factory=list)
    took_part: list[int] = field(default_factory=list)


class Listening(logging.Handler):
    """Everything that is logged, of every level."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.DEBUG)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(f"{record.name} {self.format(record)}")


@contextmanager
def listening(heard: list[str]) -> Iterator[None]:
    root, ear = logging.getLogger(), Listening(heard)
    before = root.level
    root.addHandler(ear)
    root.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root.removeHandler(ear)
        root.setLevel(before)


@contextmanager
def same_chance() -> Iterator[None]:
    """Nonces, keys and tokens are numbers in their order, the same in each telling."""
    numbers = itertools.count(1)
    true = secrets.token_hex, secrets.token_urlsafe
    secrets.token_hex = lambda size=16: f"{next(numbers):0{2 * size}x}"
    secrets.token_urlsafe = lambda size=16: f"chance-{next(numbers):012}"
    try:
        yield
    finally:
        secrets.token_hex, secrets.token_urlsafe = true


def told(
    beginning: Path,
    folder: Path,
    vote: int,
    sheets: Sequence[Sent],
    choices: Mapping[int, str],
) -> Traces:
    """These sheets are sent by browser, the vote closes, and then its assembly."""
    traces = Traces()
    folder.mkdir()
    shutil.copy(beginning, folder / "assembly.db")
    with same_chance(), listening(traces.log):
        clock = Clock()
        app = create_app(settings_for(folder), clock=clock)
        app.test_client_class = Browser
        for sent in sheets:
            traces.answers.append(_send(app, vote, sent, choices))
        _close(app, vote)
        clock.set(NOON + timedelta(days=2))
        with app.extensions["works"].begin(CLOCK) as work:
            assert close_assembly(work, assembly_id=1)
        _look_around(app, vote, traces)
        _open_the_drawers(app, traces)
    app.extensions["works"].writers.kw["bind"].dispose()
    shutil.rmtree(folder)
    return traces


def _send(
    app: Flask, vote: int, sent: Sent, choices: Mapping[int, str]
) -> tuple[int, str]:
    """Status and address alone: a refused sheet is shown again to its own sender."""
    each = {f"member-{m}": choices[m] for m in sent.members}
    form = {"key": sent.key, "step": "send", **each}
    if sent.broken:
        form["member-104"] = "blank" if sent.person == ONE_MEMBER else "later"
        form["member-1"] = "blank"
    answer = signed_in(app, sent.person).post(
        f"/votes/{vote}/participations", data=form
    )
    return answer.status_code, answer.location or ""


def _close(app: Flask, vote: int) -> None:
    answer = signed_in(app, PRESIDENT).post(f"/votes/{vote}/closure", data={})
    assert answer.status_code == 303


def _look_around(app: Flask, vote: int, traces: Traces) -> None:
    receipts = {to for status, to in traces.answers if status == 303}
    everywhere = [
        f"/votes/{vote}",
        f"/votes/{vote}/panel",
        "/assemblies/1/room",
        "/assemblies/1/desk",
        "/assemblies/1/minutes",
        "/assemblies/1/record",
        "/assemblies/1/record/entries.jsonl",
        "/assemblies/1/room/news?after=-1",
        *sorted(receipts),
    ]
    for name in (PRESIDENT, ONE_MEMBER):
        browser = signed_in(app, name)
        for where in everywhere:
            page = FORM_TOKEN.sub(r"\1", browser.get(where).text)
            traces.pages[f"{name} {where}"] = page


def _open_the_drawers(app: Flask, traces: Traces) -> None:
    with app.extensions["works"].look() as db:
        for table in TABLES:
            rows = [tuple(row) for row in db.execute(select(table))]
            if table.name == URN:
                traces.urn = rows
            else:
                traces.tables[table.name] = rows
        traces.took_part = list(db.scalars(select(Participation.member_id)))
