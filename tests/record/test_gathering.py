"""Who was there, recounted from the record by a stranger."""

import pytest

from assembly.record.verification import Fault, verify
from tests.record import samples
from tests.record.samples import ARBAA_SAHEL, MULHOUSE, NOVELLARA, SEBASTIEN

ROLL = [{"id": member} for member in (ARBAA_SAHEL, NOVELLARA, MULHOUSE)]


def opened(roll=None):
    return "AssemblyOpened", {"roll": ROLL if roll is None else roll}


def came(*members):
    return "MembersPresent", {"members": [{"id": member} for member in members]}


def proxy(act, giver, holder):
    return act, {"proxy_id": 1, "giver_id": giver, "holder_id": holder}


GIVEN = proxy("ProxyGiven", NOVELLARA, MULHOUSE)


def faults_of(acts, **stated):
    """What is wrong with a closing that states these numbers, after these acts."""
    told = {"roll": 3, "present": 0, "represented": 0} | stated
    nobody = {"for": 0, "against": 0, "abstained": 0, "counted": []}
    closed = samples.closing(**(nobody | told))
    entries = samples.told([(SEBASTIEN, *act) for act in (*acts, closed)])
    return verify(samples.exported(entries, sealed=())).faults


@pytest.mark.parametrize(
    ("acts", "present", "represented"),
    [
        ([], 0, 0),
        ([came(MULHOUSE)], 1, 0),
        ([came(MULHOUSE), GIVEN], 1, 1),
        ([GIVEN], 0, 0),
        ([came(MULHOUSE, NOVELLARA), GIVEN], 2, 0),
        (
            [came(MULHOUSE), GIVEN, proxy("ProxyRevoked", NOVELLARA, MULHOUSE)],
            1,
            0,
        ),
        (
            [came(MULHOUSE), GIVEN, proxy("ProxyReturned", NOVELLARA, MULHOUSE)],
            1,
            0,
        ),
        (
            [came(MULHOUSE), GIVEN, ("PresenceTakenBack", {"member_id": MULHOUSE})],
            0,
            0,
        ),
        ([came(MULHOUSE), came(MULHOUSE), came(99)], 1, 0),
    ],
)
def test_a_closing_states_who_was_there(acts, present, represented):
    honest = {"present": present, "represented": represented}

    assert faults_of([opened(), *acts], **honest) == ()
    assert faults_of([opened(), *acts], **(honest | {"present": 3})) != ()


def test_each_wrong_number_is_named():
    acts = [opened(), came(MULHOUSE), GIVEN]

    found = faults_of(acts, roll=4, present=2, represented=2)

    assert found == (
        Fault(3, "it states roll 4, the record tells 3"),
        Fault(3, "it states present 2, the record tells 1"),
        Fault(3, "it states represented 2, the record tells 1"),
    )


def test_who_came_after_the_closing_was_not_there():
    closed = samples.closing(
        counted=[], roll=3, present=0, represented=0, **{"for": 0, "against": 0}
    )
    acts = [opened(), closed, came(MULHOUSE)]
    entries = samples.told([(SEBASTIEN, *act) for act in acts])

    assert verify(samples.exported(entries, sealed=())).faults == ()


@pytest.mark.parametrize("roll", ["nobody", {"id": 3}])
def test_without_a_roll_nothing_is_judged(roll):
    assert faults_of([opened(roll), came(MULHOUSE)], present=2) == ()


@pytest.mark.parametrize(
    "odd",
    [
        ("MembersPresent", {"members": [None, {"id": "x"}]}),
        ("ProxyGiven", {}),
        ("PresenceTakenBack", {"member_id": []}),
        ("ProxyRevoked", {"giver_id": {}}),
    ],
)
def test_no_act_is_so_odd_that_it_cannot_be_judged(odd):
    assert faults_of([opened(), odd]) == ()
