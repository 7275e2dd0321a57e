"""A draft lapses when its latest moment to convene has passed (B6)."""

from datetime import timedelta

import pytest

from assembly.rules.notice import latest_convening
from assembly.rules.vocabulary import AssemblyKind
from assembly.use_cases.clockwork.lapse_draft import lapse_draft
from tests.cast import NOON
from tests.extraordinary_drafts import draft_extraordinary
from tests.sittings import change, entries
from tests.use_cases.clockwork.acts import act
from tests.waiting_draft import change_draft, convocation_of, draft

LATEST = latest_convening(AssemblyKind.ORDINARY, NOON)
LATE = LATEST + timedelta(microseconds=1)


def test_it_lapses_just_after_its_latest_moment_and_once(works, clock):
    sitting, number = draft(works)
    clock.set(LATE)

    assert act(works, lapse_draft, convocation_id=number)
    assert not act(works, lapse_draft, convocation_id=number)
    assert convocation_of(works, number).lapsed_at == LATE
    (told,) = entries(works, sitting, "DraftLapsed")
    assert told["latest_convening"] == "2026-02-14T12:00:00.000000Z"


def test_at_its_latest_moment_it_may_still_be_convened(works, clock):
    _, number = draft(works)
    clock.set(LATEST)

    assert not act(works, lapse_draft, convocation_id=number)


@pytest.mark.parametrize(
    "changed",
    [{"issued_at": LATEST}, {"opens_at": None}, {"superseded_at": LATEST}],
)
def test_what_is_convened_or_has_no_opening_does_not_lapse(works, clock, changed):
    _, number = draft(works)
    change_draft(works, number, **changed)
    clock.set(LATE)

    assert not act(works, lapse_draft, convocation_id=number)


def test_a_cancelled_draft_does_not_lapse(works, clock):
    sitting, number = draft(works)
    change(works, sitting, cancelled_at=LATEST)
    clock.set(LATE)

    assert not act(works, lapse_draft, convocation_id=number)


def test_a_draft_opened_later_again_lapses_anew(works, clock):
    sitting, number = draft(works)
    clock.set(LATE)
    act(works, lapse_draft, convocation_id=number)
    change_draft(works, number, lapsed_at=None, opens_at=NOON + timedelta(days=30))
    clock.set(LATE + timedelta(days=40))

    assert act(works, lapse_draft, convocation_id=number)
    assert len(entries(works, sitting, "DraftLapsed")) == 2


def test_an_extraordinary_draft_lapses_a_month_before_its_opening(works, clock):
    number = draft_extraordinary(works).convocation_id  # the month ends at NOON
    clock.set(NOON)
    assert not act(works, lapse_draft, convocation_id=number)

    clock.set(NOON + timedelta(microseconds=1))
    assert act(works, lapse_draft, convocation_id=number)
