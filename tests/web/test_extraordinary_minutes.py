"""The minutes of an extraordinary assembly, made from its record (B7)."""

import pytest

from assembly.events import (
    MembersPresent,
    PresenceTakenBack,
    ProxyGiven,
    ProxyReturned,
    ProxyRevoked,
)
from tests.cast import ONE_MEMBER, PRESIDENT, item_ids, member_id
from tests.extraordinary import decision, open_extraordinary, statutes
from tests.gatherings import come, give_proxies, on_roll, put_on
from tests.telling import closed_minutes, tell
from tests.voting import FOR, cast_all, close

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def sitting(works):
    return open_extraordinary(works, items=(decision(), statutes()))


@pytest.fixture
def minutes(works, clock, sign_in, sitting):
    """What is read in the minutes, once the assembly has closed."""
    return lambda: closed_minutes(works, clock, sign_in(ONE_MEMBER), sitting)


def came(sitting, member, name, how="entered"):
    return MembersPresent(
        assembly_id=sitting,
        person_id=1,
        person="Raul Daoli",
        members=[{"id": member, "name": name}],
        how=how,
    )


def proxy(kind, sitting, works):
    return kind(
        assembly_id=sitting,
        proxy_id=1,
        giver_id=member_id(works, "Novellara"),
        giver="Novellara",
        holder_id=member_id(works, "Mulhouse"),
        holder="Mulhouse",
    )


def test_place_zone_and_agenda_as_convened_are_told(minutes):
    read = minutes()

    assert "extraordinary assembly" in read
    assert "Praia, Cape Verde, and online (Atlantic/Cape_Verde)" in read
    assert "Agenda as convened The next international meeting decision" in read


def test_a_member_is_present_represented_or_absent(works, sitting, minutes):
    mulhouse = member_id(works, "Mulhouse")
    tell(works, PRESIDENT, came(sitting, mulhouse, "Mulhouse"))
    come(works, sitting, [mulhouse])
    tell(works, ONE_MEMBER, proxy(ProxyGiven, sitting, works))

    read = minutes()

    assert "present 1, represented 1, absent 102, of the 104 members" in read
    assert "Novellara, represented by Mulhouse" in read
    assert "Novellara gave its proxy to Mulhouse (by Raul Daoli)" in read


@pytest.mark.parametrize(
    ("ended", "said"),
    [
        (ProxyRevoked, "Novellara revoked the proxy of Mulhouse"),
        (ProxyReturned, "Mulhouse returned the proxy of Novellara"),
    ],
)
def test_a_proxy_that_ended_represents_nobody(works, sitting, minutes, ended, said):
    tell(works, PRESIDENT, came(sitting, member_id(works, "Mulhouse"), "Mulhouse"))
    tell(works, ONE_MEMBER, *(proxy(k, sitting, works) for k in (ProxyGiven, ended)))

    read = minutes()

    assert said in read
    assert "represented 0, absent 103" in read


def test_a_mark_at_the_door_and_its_end_are_told(works, sitting, minutes):
    novellara, mulhouse = member_id(works, "Novellara"), member_id(works, "Mulhouse")
    taken = PresenceTakenBack(
        assembly_id=sitting,
        member_id=mulhouse,
        member="Mulhouse",
        reason="A neighbour.",
        acting_post="secretary",
    )
    tell(
        works,
        PRESIDENT,
        came(sitting, novellara, "Novellara", "door"),
        came(sitting, mulhouse, "Mulhouse", "door"),
        taken,
        came(sitting, novellara, "Novellara", "spoke"),
    )

    read = minutes()

    assert "Novellara Raul Daoli marked at the door, spoke" in read
    assert "The mark at the door of Mulhouse was taken back by Sébastien" in read
    assert "absent 103" in read


@pytest.mark.parametrize(
    ("represented", "said"),
    [
        (8, "The majority was for; present 61, represented 8, of 104: two thirds = 70"),
        (9, "and the quorum stood: present 61, represented 9, of 104"),
    ],
)
def test_the_vote_on_the_statutes_says_which_of_two_failed(
    works, sitting, minutes, represented, said
):
    roll = on_roll(works, sitting)
    come(works, sitting, roll[:61])
    give_proxies(works, sitting, roll[61 : 61 + represented], roll[0])
    vote = put_on(works, sitting, item_ids(works, sitting)[1])
    cast_all(works, vote, PRESIDENT, FOR, "key-of-mulhouse")
    close(works, vote, confirmed=None)

    assert said in minutes()


def test_another_vote_says_who_was_there(works, sitting, minutes):
    come(works, sitting, on_roll(works, sitting)[:3])
    close(works, put_on(works, sitting, item_ids(works, sitting)[0]), confirmed=None)

    assert "Present 3, represented 0, of 104." in minutes()
