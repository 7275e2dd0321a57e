"""Each ballot by proxy is one that a stranger finds lawful in the record (B7)."""

import pytest

from assembly.record.verification import Fault, verify
from tests.record import samples
from tests.record.samples import ARBAA_SAHEL, MULHOUSE, NOVELLARA, SEBASTIEN

BALLOT = 1


def proxy(act, giver=NOVELLARA, holder=MULHOUSE, number=4):
    return act, {"proxy_id": number, "giver_id": giver, "holder_id": holder}


def by_proxy(act="BallotCast", **changed):
    cast = {"vote_id": 7, "member_id": NOVELLARA, "choice": "for"}
    return act, cast | {"proxy_id": 4, "holder_id": MULHOUSE} | changed


def faults_of(*acts):
    entries = samples.told([(SEBASTIEN, *act) for act in acts])
    return verify(samples.exported(entries, sealed=())).faults


GIVEN = proxy("ProxyGiven")


def test_a_proxy_in_force_casts():
    assert faults_of(GIVEN, by_proxy(), proxy("ProxyRevoked")) == ()


@pytest.mark.parametrize("act", ["BallotCast", "SecretBallotCast"])
@pytest.mark.parametrize(
    "before",
    [
        proxy("MemberTold"),
        proxy("ProxyGiven", giver=ARBAA_SAHEL),
        proxy("ProxyGiven", holder=ARBAA_SAHEL),
        proxy("ProxyGiven", number=5),
    ],
)
def test_a_proxy_never_given_by_this_member_to_this_holder_casts_none(act, before):
    found = faults_of(before, by_proxy(act))

    assert found == (Fault(BALLOT, "it is cast by proxy 4, not in force then"),)


@pytest.mark.parametrize("end", ["ProxyRevoked", "ProxyReturned"])
def test_a_proxy_that_has_ended_casts_none(end):
    found = faults_of(GIVEN, proxy(end), by_proxy())

    assert found == (Fault(2, "it is cast by proxy 4, not in force then"),)


def test_a_proxy_given_afterwards_casts_none():
    found = faults_of(proxy("MemberTold"), by_proxy(), GIVEN)

    assert found == (Fault(BALLOT, "it is cast by proxy 4, not in force then"),)


@pytest.mark.parametrize("number", ["4", [], {}, -1])
def test_what_is_no_number_of_a_proxy_is_none(number):
    found = faults_of(GIVEN, by_proxy(proxy_id=number))

    assert [fault.seq for fault in found] == [BALLOT]
