"""B7: one voting member represents another in an extraordinary assembly."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from assembly.rules import proxies
from assembly.rules.proxies import Occasion, Side
from assembly.rules.vocabulary import AssemblyKind, Continent
from tests.rules.saying import says

CLOSES = datetime(2026, 6, 6, 18, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)
OCCASION = Occasion(
    kind=AssemblyKind.EXTRAORDINARY, convened=True, cancelled=False, closes_at=CLOSES
)
LIBREVILLE = Side(62, "Libreville", votes=True, continent=Continent.AFRICA)
KAIROUAN = Side(89, "Kairouan", votes=True, continent=Continent.AFRICA)
NOVELLARA = Side(38, "Novellara", votes=True, continent=Continent.EUROPE)

ONLY_EXTRAORDINARY = "B7: There are proxies in extraordinary assemblies only"
NOT_CONVENED = "B7: This assembly is not convened"
CLOSED = "B7: The assembly closed at 2026-06-06 18:00"
NO_VOTE_TO_GIVE = "S2: Libreville has no vote in this assembly"
GIVEN = "B7: Libreville has given its proxy already"
HOLDS = "B7: Libreville holds the proxy of another"
ITSELF = "B7: A member is represented by another member"
HOLDER_HAS_NO_VOTE = "S2: The holder has no vote"
ELSEWHERE = "B7: The holder is of another continent than Libreville"
HOLDER_HAS_GIVEN = "B7: The holder has given its own proxy"


def test_nobody_of_another_continent_holds_a_proxy():
    assert proxies.OTHER_CONTINENT_LIMIT == 0


@pytest.mark.parametrize(
    ("changes", "moment", "expected"),
    [
        ({}, CLOSES - INSTANT, []),
        ({}, CLOSES, [CLOSED]),
        ({}, CLOSES + INSTANT, [CLOSED]),
        ({"kind": AssemblyKind.ORDINARY}, CLOSES, [ONLY_EXTRAORDINARY]),
        ({"convened": False, "closes_at": None}, CLOSES, [NOT_CONVENED]),
        ({"cancelled": True}, CLOSES, [NOT_CONVENED]),
    ],
)
def test_proxies_are_for_an_extraordinary_assembly_until_it_closes(
    changes, moment, expected
):
    occasion = replace(OCCASION, **changes)
    assert says(proxies.objections_to_dealing(occasion, moment=moment), expected)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"votes": False}, [NO_VOTE_TO_GIVE]),
        ({"given": True}, [GIVEN]),
        ({"holds": 1}, [HOLDS]),
        ({"votes": False, "given": True, "holds": 2}, [NO_VOTE_TO_GIVE, GIVEN, HOLDS]),
    ],
)
def test_a_voting_member_gives_its_proxy_once_and_holds_none(changes, expected):
    giver = replace(LIBREVILLE, **changes)
    assert says(proxies.objections_to_giver(giver), expected)


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        (KAIROUAN, []),
        (replace(KAIROUAN, holds=40), []),
        (replace(KAIROUAN, votes=False), [HOLDER_HAS_NO_VOTE]),
        (replace(KAIROUAN, given=True), [HOLDER_HAS_GIVEN]),
        (LIBREVILLE, [ITSELF]),
        (NOVELLARA, [ELSEWHERE]),
        (
            replace(NOVELLARA, votes=False, given=True),
            [HOLDER_HAS_NO_VOTE, ELSEWHERE, HOLDER_HAS_GIVEN],
        ),
    ],
)
def test_the_holder_is_another_voting_member_of_the_continent(holder, expected):
    assert says(proxies.objections_to_holder(LIBREVILLE, holder), expected)


@pytest.mark.parametrize(("held", "refused"), [(0, False), (1, True), (2, True)])
def test_a_limit_to_another_continent_would_count_what_is_held_from_there(
    monkeypatch, held, refused
):
    monkeypatch.setattr(proxies, "OTHER_CONTINENT_LIMIT", 1)
    holder = replace(NOVELLARA, holds=held, from_elsewhere=held)
    assert bool(proxies.objections_to_holder(LIBREVILLE, holder)) is refused


def test_a_refusal_names_everything_against_it():
    found = proxies.objections_to_giving(
        replace(LIBREVILLE, holds=1),
        NOVELLARA,
        represents_giver=False,
        occasion=OCCASION,
        moment=CLOSES,
    )
    assert says(
        found, [CLOSED, "S2: A member gives its proxy itself", HOLDS, ELSEWHERE]
    )


def test_nothing_stands_against_a_lawful_proxy():
    found = proxies.objections_to_giving(
        LIBREVILLE,
        KAIROUAN,
        represents_giver=True,
        occasion=OCCASION,
        moment=CLOSES - INSTANT,
    )
    assert found == ()
