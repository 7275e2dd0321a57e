"""Once an assembly is closed nothing is said or voted in it any more."""

import pytest

from assembly.record.verification import verify
from tests.record import samples
from tests.record.samples import ACTS, NOVELLARA, SEBASTIEN, ballot

CLOSED = 7


def faults_after_closing(act, particulars):
    acts = [*ACTS, (SEBASTIEN, act, particulars)]
    return verify(samples.exported(samples.told(acts))).faults


@pytest.mark.parametrize(
    ("act", "particulars"),
    [
        ballot(NOVELLARA, "for", vote_id=8),
        ("SecretBallotCast", {"vote_id": 8, "member_id": NOVELLARA}),
        ("VotePut", {"vote_id": 8}),
        ("MessagePosted", {"body": "Encore un mot."}),
        ("ProxyGiven", {"proxy_id": 1}),
        ("AssemblyOpened", {"assembly_id": 1}),
        ("AssemblyClosed", {"assembly_id": 1}),
    ],
)
def test_what_ends_with_the_assembly_is_a_fault_after_it(act, particulars):
    [fault] = faults_after_closing(act, particulars)

    assert str(fault) == f"entry 8: {act} after entry {CLOSED} closed the assembly"


@pytest.mark.parametrize(
    "act", ["LetterSent", "MinutesRemarked", "MinutesSigned", "MinutesSent"]
)
def test_letters_and_minutes_come_after_it(act):
    assert faults_after_closing(act, {}) == ()
