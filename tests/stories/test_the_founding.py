"""4 November 2013 held again: the minutes give the founding act's own lists."""

import csv
import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from assembly.app import create_app
from assembly.commands.founding_day import (
    OPENS,
    SECRETARIAT,
    STAYS_OPEN,
    hold_founding_assembly,
)
from assembly.models.all import Model
from assembly.models.record import Entry
from assembly.models.text_version import TextVersion
from assembly.queries.minutes import minutes
from assembly.record.verification import verify
from assembly.rules.governing import tidy_text
from assembly.rules.vocabulary import GoverningText
from tests.conftest import Browser, settings_for

DATA = Path("config/data")


def rows(name):
    return list(csv.DictReader((DATA / name).read_text("utf-8").splitlines()))


ROWS = rows("founding_register.csv")
OFFICERS = rows("founding_officers.csv")
BY_COLLEGE = {"effective": "platform", "by_right": "authority"}


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    """The program in the year 2013, with an empty database."""
    folder = tmp_path_factory.mktemp("founding")
    app = create_app(settings_for(folder), clock=lambda: OPENS)
    app.test_client_class = Browser
    Model.metadata.create_all(app.extensions["works"].writers.kw["bind"])
    yield app
    app.extensions["works"].writers.kw["bind"].dispose()


@pytest.fixture(scope="module")
def number(app):
    """The day is held; the number of its assembly."""
    post, store = app.extensions["post"], app.extensions["documents"]
    return hold_founding_assembly(app.extensions["works"], post=post, store=store)


@pytest.fixture
def told(works, number):
    with works.look() as db:
        return minutes(db, f"assembly:{number}")


def of_the_act():
    """Each member of the act and the person who represented it, or None."""
    for row in ROWS:
        for college, who in BY_COLLEGE.items():
            if row[f"{who}_confirmed"] == "1":
                by_another = college == "by_right" and row["authority_represented_by"]
                person = None if by_another else row[f"{who}_representative"] or None
                yield (row["territory"], college), person


def test_the_minutes_give_the_founding_acts_own_lists(told):
    roll = {m["id"]: (m["name"], m["college"]) for m in told.opened.event.roll}
    present = Counter(
        (roll[p.member["id"]], p.person)
        for p in told.attendance.present
        if p.member["id"] in roll
    )
    act = Counter((member, person) for member, person in of_the_act() if person)
    assert len(roll) == 104
    assert present == act
    assert present.total() == 100
    assert len({person for _, person in present}) == 21

    spoken_for = {(r.member, r.holder) for r in told.attendance.represented}
    assert spoken_for == {
        ("Libreville", "Kairouan ville"),
        ("Owendo", "Kairouan ville"),
    }
    absent = {(m["name"], m["college"]) for m in told.attendance.absent}
    assert absent == {("Salaspils", "effective"), ("Ulianosk region", "effective")}


def test_statutes_and_bylaws_were_approved_by_all_as_version_0(works, told):
    votes = [vote for item in told.items for vote in item.votes]
    assert len(votes) == 3
    for vote in votes:
        counted = vote.closed.event
        assert (counted.for_, counted.against, counted.abstained) == (102, 0, 0)
        assert (counted.present, counted.represented) == (100, 2)
    with works.look() as db:
        kept = {v.governs: (v.number, v.body) for v in db.query(TextVersion)}
    for governs in GoverningText:
        text = (DATA / f"founding_{governs}.txt").read_text("utf-8")
        assert kept[governs] == (0, tidy_text(text))


def test_nine_officers_take_their_posts_three_of_them_as_history(told):
    begun = [one.event for one in told.mandates]
    assert Counter((b.organ, b.post, b.member) for b in begun) == Counter(
        (o["organ"], o["post"], o["territory"]) for o in OFFICERS
    )
    history = {b.organ for b in begun if b.vote_id is None}
    assert history == {"board"}
    elections = [e.closed.event for item in told.items for e in item.elections]
    assert [e.participated for e in elections] == [102] * 6
    assert all(e.elected for e in elections)


def test_the_record_of_the_day_is_checked_by_a_stranger(number, sign_in):
    page = sign_in(SECRETARIAT)
    export = page.get(f"/assemblies/{number}/record/entries.jsonl").data
    assert verify(export.splitlines(keepends=True)).ok
    read = re.sub(r"\s+", " ", page.get(f"/assemblies/{number}/minutes").text)
    for name in ("Kostantinos Simitsis", "Radhouen Bouden", "Libreville", "Charleroi"):
        assert name in read


def test_the_day_was_held_within_its_hours(works, number):
    with works.look() as db:
        kept = db.query(Entry).filter_by(stream=f"assembly:{number}", act="VotePut")
        moments = [entry.at for entry in kept]
    assert min(moments) > OPENS
    assert max(moments) < OPENS + STAYS_OPEN - timedelta(hours=1)
