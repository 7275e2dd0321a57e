"""One member, now and before."""

from datetime import timedelta

from sqlalchemy import update

from assembly.models.mandate import Mandate
from assembly.models.record import Entry
from assembly.queries.member_histories import MemberHistory, member_history
from assembly.queries.viewers import viewer
from assembly.rules.vocabulary import Organ, Post
from assembly.use_cases.register.change_representative import change_representative
from assembly.work import Works
from tests.cast import (
    FOUNDED,
    NOON,
    PRESIDENT,
    SECRETARIAT,
    actor,
    member_id,
    person_id,
)

LATER = NOON + timedelta(hours=1)
RIEGERT = "Florian Riegert"


def history(works: Works, name: str = "Mulhouse") -> MemberHistory:
    with works.look() as db:
        who = viewer(db, person_id(works, SECRETARIAT), NOON)
        return member_history(db, who, member_id(works, name))


def name_for_mulhouse(works: Works, by: str, whom: str) -> None:
    with works.begin(actor(works, by)) as work:
        city = member_id(works, "Mulhouse")
        change_representative(work, member_id=city, person=person_id(works, whom))


def test_a_founder_has_one_representative_and_no_change_yet(works):
    city = history(works)

    assert [(r.person, r.since, r.until) for r in city.representations] == [
        (PRESIDENT, FOUNDED, None)
    ]
    assert city.changes == []


def test_the_latest_representative_comes_first(works, clock):
    clock.set(LATER)
    name_for_mulhouse(works, PRESIDENT, RIEGERT)

    city = history(works)
    assert [(r.person, r.until) for r in city.representations] == [
        (RIEGERT, None),
        (PRESIDENT, LATER),
    ]
    assert city.representative.person == RIEGERT


def test_each_change_is_told_from_the_record(works, clock):
    clock.set(LATER)
    name_for_mulhouse(works, PRESIDENT, RIEGERT)
    name_for_mulhouse(works, SECRETARIAT, PRESIDENT)

    first, second = history(works).changes
    assert (first.by, first.at, first.event.by_secretariat) == (PRESIDENT, LATER, 0)
    assert (second.by, second.event.previous_person) == (SECRETARIAT, RIEGERT)
    assert second.event.by_secretariat == 1


def test_the_changes_of_other_members_are_not_told(works):
    name_for_mulhouse(works, PRESIDENT, RIEGERT)

    assert history(works, "Novellara").changes == []


def test_a_sealed_entry_tells_nothing(works):
    name_for_mulhouse(works, PRESIDENT, RIEGERT)
    with works.writers.begin() as db:
        db.execute(update(Entry).values(sealed_at=NOON))

    assert history(works).changes == []


def test_posts_are_told_with_their_terms(works):
    with works.writers.begin() as db:
        db.execute(update(Mandate).values(until=NOON))

    [held] = history(works).posts
    assert (held.organ, held.post) == (Organ.ASSEMBLY_TABLE, Post.PRESIDENT)
    assert (held.since, held.until) == (FOUNDED, NOON)
