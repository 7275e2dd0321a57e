from datetime import UTC, datetime, timedelta

import pytest

from assembly.rules.attending import objections_to_entering

OPENS = datetime(2026, 3, 20, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("is_open", "has_members", "articles"),
    [
        (True, True, []),
        (False, True, ["B6"]),
        (True, False, ["S2"]),
        (False, False, ["B6", "S2"]),
    ],
)
def test_members_become_present_while_the_room_is_open(is_open, has_members, articles):
    found = objections_to_entering(
        is_open=is_open,
        opens_at=OPENS,
        closes_at=OPENS + timedelta(hours=24),
        has_members=has_members,
    )

    assert [objection.article for objection in found] == articles
