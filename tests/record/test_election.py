"""An election in the record, honest and tampered with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.record.verification import Fault, verify
from tests.record import samples
from tests.record.samples import ARBAA_SAHEL, MULHOUSE, NOVELLARA, SEBASTIEN

OPENED, CLOSING = 0, 5
ULIANOVSK = 31
MEMBERS = (ARBAA_SAHEL, NOVELLARA, MULHOUSE, ULIANOVSK)
ODD = (
    st.none()
    | st.integers(-1, 8)
    | st.text("for", max_size=2)
    | st.lists(st.integers(0, 4))
)


def secret(member_id, vote_id=7):
    return "SecretBallotCast", {"vote_id": vote_id, "member_id": member_id}


def counts(*ballots):
    return [
        {"candidacy_id": candidacy, "ballots": each}
        for candidacy, each in enumerate(ballots, 1)
    ]


def closing(**changed):
    """Four took part, one ballot was blank; candidacy 1 had two of three votes."""
    result = {"vote_id": 7, "round": 1, "participated": 4, "expressed": 3, "roll": 104}
    result |= {"counts": counts(2, 1), "elected": {"candidacy_id": 1}}
    return "ElectionClosed", result | {"took_part": [1, 2, 3, 4]} | changed


ACTS = (
    (SEBASTIEN, "AssemblyOpened", {"assembly_id": 1}),
    *((SEBASTIEN, *secret(member)) for member in MEMBERS),
    (SEBASTIEN, *closing()),
)


def faults_of(acts):
    return verify(samples.exported(samples.told(acts), sealed=())).faults


def closed(**changed):
    return faults_of([*ACTS[:CLOSING], (SEBASTIEN, *closing(**changed))])


def test_an_honest_election_stands():
    assert faults_of(ACTS) == ()


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"participated": 5}, "it states that 5 took part, and names 4"),
        (
            {"took_part": [1, 2, 3]},
            "it leaves out entry 4, a secret ballot of this vote",
        ),
        (
            {"took_part": [0, 1, 2, 3, 4], "participated": 5},
            "it names entry 0, which is not a secret ballot of this vote",
        ),
        ({"took_part": [1, 2, 3, 3]}, "member 30 took part 2 times"),
        ({"counts": counts(3, 1)}, "its counts make 4, and it states 3 votes"),
        (
            {"counts": counts(3, 2), "expressed": 5},
            "it states 5 votes expressed by 4 that took part",
        ),
        ({"counts": None}, "its counts are not whole numbers, one for each candidacy"),
        ({"roll": 3}, "4 took part on a roll of 3"),
        (
            {"elected": {"candidacy_id": 2}},
            "it calls candidacy 2 elected, against its counts",
        ),
        ({"elected": None}, "candidacy 1 has more than half, and nobody is elected"),
        (
            {"counts": counts(2, 1, 1), "expressed": 4, "round": 2, "elected": None},
            "candidacy 1 has most ballots, and nobody is elected",
        ),
        (
            {"counts": counts(2, 1, 1), "expressed": 4},
            "it calls candidacy 1 elected, against its counts",
        ),
    ],
)
def test_a_wrong_result_is_named_by_its_closing(changed, what):
    assert Fault(CLOSING, what) in closed(**changed)


@pytest.mark.parametrize(
    "changed",
    [
        {"counts": counts(2, 1, 1), "expressed": 4, "round": 2},
        {"counts": counts(1, 1), "expressed": 2, "elected": None},
        {"counts": counts(0, 0), "expressed": 0, "elected": None},
    ],
)
def test_in_the_second_round_most_votes_elect_and_a_tie_nobody(changed):
    assert closed(**changed) == ()


def test_two_ballots_are_not_shown_split():
    two = [*ACTS[:3]]
    few = {"took_part": [1, 2], "participated": 2}
    shown = closing(**few, counts=counts(2, 0), expressed=2)
    hidden = closing(**few, counts=None, expressed=None)

    assert faults_of([*two, (SEBASTIEN, *hidden)]) == ()
    [fault] = faults_of([*two, (SEBASTIEN, *shown)])
    assert "fewer than three are not split" in fault.what


@pytest.mark.parametrize(
    ("act", "what"),
    [
        (secret(ARBAA_SAHEL), "member 5 took part 2 times"),
        (secret(ULIANOVSK, vote_id=8), "which is not a secret ballot of this vote"),
        (samples.ballot(ULIANOVSK, "for"), "entry 4 is an open ballot in this secret"),
    ],
)
def test_a_ballot_that_does_not_belong_there_is_found(act, what):
    acts = [*ACTS[:4], (SEBASTIEN, *act), ACTS[CLOSING]]

    assert any(what in fault.what for fault in faults_of(acts))


def test_who_took_part_after_the_closing_is_not_counted():
    early = (SEBASTIEN, *closing(took_part=[1, 2, 3, 5]))
    acts = [*ACTS[:4], early, (SEBASTIEN, *secret(ULIANOVSK))]

    [fault] = faults_of(acts)
    assert fault == Fault(4, "it names entry 5, which was cast after the closing")


def test_a_vote_is_closed_once_whatever_its_kind():
    both = [
        *ACTS,
        (SEBASTIEN, *samples.closing(counted=[], **{"for": 0, "against": 0})),
    ]

    assert Fault(6, "it closes a vote that entry 5 closed") in faults_of(both)


@given(st.dictionaries(st.sampled_from([*closing()[1]]), ODD))
def test_no_election_is_so_odd_that_it_cannot_be_judged(changed):
    assert {fault.seq for fault in closed(**changed)} <= {CLOSING}
