"""B7: what becomes of a proxy: revoked by its giver, returned by its holder, used."""

from datetime import UTC, datetime

import pytest

from assembly.rules import proxies_in_force
from assembly.rules.proxies_in_force import Ended
from tests.rules.saying import says

NOON = datetime(2026, 6, 6, 12, tzinfo=UTC)
REVOKED, RETURNED = Ended(NOON, revoked=True), Ended(NOON, revoked=False)


@pytest.mark.parametrize(
    ("represents", "ended", "expected"),
    [
        (True, None, []),
        (False, None, ["you do not represent Libreville"]),
        (True, REVOKED, ["B7: This proxy was revoked at 2026-06-06 12:00"]),
        (True, RETURNED, ["B7: This proxy was returned at 2026-06-06 12:00"]),
        (False, RETURNED, ["you do not represent Libreville", "was returned"]),
    ],
)
def test_a_proxy_in_force_is_ended_by_the_side_that_ends_it(
    represents, ended, expected
):
    revoking = proxies_in_force.objections_to_revoking(
        giver="Libreville", represents_giver=represents, ended=ended
    )
    returning = proxies_in_force.objections_to_returning(
        holder="Libreville", represents_holder=represents, ended=ended
    )
    assert says(revoking, expected)
    assert says(returning, expected)


@pytest.mark.parametrize(
    ("voted_themselves", "ended", "expected"),
    [
        ([], [], []),
        (
            ["Owendo"],
            [],
            ["B7: Voted themselves, so that their own ballot prevails: O"],
        ),
        ([], ["Owendo"], ["B7: The proxy has been revoked or returned: Owendo"]),
        (["Libreville", "Owendo"], ["Zarket"], ["Libreville, Owendo", "Zarket"]),
    ],
)
def test_a_holder_casts_by_proxies_in_force_for_whoever_has_not_voted_itself(
    voted_themselves, ended, expected
):
    found = proxies_in_force.objections_to_casting_by_proxy(
        voted_themselves=voted_themselves, ended=ended
    )
    assert says(found, expected)
