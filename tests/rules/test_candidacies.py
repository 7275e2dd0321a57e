from datetime import UTC, datetime, timedelta, timezone

import pytest

from assembly.rules import candidacies
from assembly.rules.candidacies import Call, deadline
from tests.rules.saying import says

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
OPENS = datetime(2026, 7, 10, 9, tzinfo=UTC)
MIDNIGHT = datetime(2026, 7, 9, 23, tzinfo=UTC)  # 00:00 on Lisbon's summer clock
UNTIL = "B5: Candidates declared themselves until the eve"


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def call(moment, **changed):
    facts = {
        "convened_at": OPENS - 40 * DAY,
        "opens_at": OPENS,
        "cancelled": False,
        "moment": moment,
        "on_agenda": True,
    }
    return Call(**{**facts, **changed})


def against(moment=OPENS - 9 * DAY, **changed):
    return candidacies.objections_to_calling(call(moment, **changed))


@pytest.mark.parametrize(
    ("opens", "ends"),
    [
        ("2026-01-15T09:00", "2026-01-15T00:00"),  # winter: Lisbon keeps UTC
        ("2026-07-10T09:00", "2026-07-09T23:00"),  # summer: an hour ahead
        ("2026-07-10T22:59", "2026-07-09T23:00"),
        ("2026-07-10T23:00", "2026-07-10T23:00"),  # 00:00 there: no candidacy that day
        ("2026-07-10T23:30", "2026-07-10T23:00"),  # already the next day there
        ("2026-03-29T09:00", "2026-03-29T00:00"),  # the clock goes on at 01:00
        ("2026-03-29T00:30", "2026-03-29T00:00"),
        ("2026-03-30T09:00", "2026-03-29T23:00"),
        ("2026-10-25T09:00", "2026-10-24T23:00"),  # the clock goes back at 02:00
        ("2026-10-25T01:30", "2026-10-24T23:00"),  # in the hour that comes twice
        ("2026-10-26T09:00", "2026-10-26T00:00"),
    ],
)
def test_candidacies_end_with_the_eve_on_the_statutory_clock(opens, ends):
    assert deadline(utc(opens)) == utc(ends)


@pytest.mark.parametrize("offset", [-9, 0, 5])
def test_the_eve_is_that_of_the_seat_wherever_the_opening_is_told(offset):
    there = OPENS.astimezone(timezone(timedelta(hours=offset)))

    assert deadline(there) == MIDNIGHT


@pytest.mark.parametrize(
    ("moment", "objections"),
    [
        (MIDNIGHT - SECOND, []),
        (MIDNIGHT, [UNTIL]),
        (MIDNIGHT + SECOND, [UNTIL]),
        (OPENS, [UNTIL]),
    ],
)
def test_a_second_decides_at_the_deadline(moment, objections):
    assert says(against(moment), objections)


@pytest.mark.parametrize(
    ("changed", "objections"),
    [
        ({}, []),
        ({"convened_at": None}, ["B5: Candidates declare themselves to an assembly"]),
        ({"opens_at": None}, ["B5: Candidates declare themselves to an assembly"]),
        ({"cancelled": True}, ["B5: Candidates declare themselves to an assembly"]),
        ({"on_agenda": False}, ["B5: The agenda has no election to this post"]),
        (
            {"moment": OPENS, "on_agenda": False},
            [UNTIL, "B5: The agenda has no election"],
        ),
    ],
)
def test_a_candidate_stands_for_a_post_on_the_agenda(changed, objections):
    assert says(against(**changed), objections)


@pytest.mark.parametrize(
    ("changed", "objections"),
    [
        ({}, []),
        ({"own": False, "consents": False}, []),
        ({"consents": False}, ["B5: Nobody stands without consent"]),
        ({"own": False}, ["B5: You do not represent this member: it consents"]),
        (
            {"own": False, "consents": False, "proposer_votes": False},
            ["B5: Only members that vote propose"],
        ),
        ({"proposer_votes": False}, []),
        ({"stands": True}, ["B5: This member is proposed for this post already"]),
        ({"statement": " \n"}, ["B5: There is no text"]),
        ({"statement": "a" * 5001}, ["B5: The text has 5001 characters"]),
        ({"statement": "\x00"}, ["B5: The text holds characters"]),
        (
            {"statement": "", "consents": False, "stands": True},
            ["B5: Nobody stands", "B5: This member is proposed", "B5: There is no"],
        ),
    ],
)
def test_a_member_declares_itself_or_is_proposed(changed, objections):
    facts = {
        "statement": "We kept the accounts of our territory in the open.",
        "own": True,
        "proposer_votes": True,
        "consents": True,
        "stands": False,
    }
    found = candidacies.objections_to_declaring(**{**facts, **changed})

    assert says(found, objections)


@pytest.mark.parametrize(
    ("changed", "objections"),
    [
        ({}, []),
        ({"own": False}, ["S2: Only the candidate's own representative"]),
        ({"consented": True}, ["B5: This member has consented already"]),
        ({"withdrawn": True}, ["B5: This candidacy is withdrawn. Declare it anew"]),
        ({"withdrawn": True, "consented": True}, ["B5: This candidacy is withdrawn"]),
    ],
)
def test_the_candidate_itself_consents_once(changed, objections):
    facts = {"own": True, "consented": False, "withdrawn": False}

    assert says(
        candidacies.objections_to_consenting(**{**facts, **changed}), objections
    )


@pytest.mark.parametrize(
    ("changed", "objections"),
    [
        ({}, []),
        ({"own": False}, ["S2: Only the candidate's own representative"]),
        ({"withdrawn": True}, ["B5: This candidacy is withdrawn"]),
        ({"put": True}, ["B5: This post has been put to the vote"]),
        ({"closed": True}, ["B5: This assembly is over"]),
        ({"put": True, "closed": True}, ["B5: This post has been put to the vote"]),
    ],
)
def test_a_candidate_withdraws_until_its_post_is_put_to_the_vote(changed, objections):
    facts = {"own": True, "withdrawn": False, "put": False, "closed": False}
    found = candidacies.objections_to_withdrawing_candidacy(**{**facts, **changed})

    assert says(found, objections)
