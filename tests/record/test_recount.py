import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.record.agenda import agenda_hash
from assembly.record.verification import Fault, verify
from tests.record import samples
from tests.record.samples import CLOSING, ballot, closing

ODD = st.none() | st.integers(-1, 8) | st.text(max_size=2, alphabet="for")
ODDER = ODD | st.lists(ODD, max_size=3) | st.dictionaries(st.just("for"), ODD)


def faults_of(entries, sealed=(samples.REPLACED,)):
    return verify(samples.exported(entries, sealed)).faults


def test_the_result_stated_is_the_result_recounted():
    assert faults_of(samples.told()) == ()


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"for": 3}, "it states for 3, a recount gives 2"),
        ({"against": 0}, "it states against 0, a recount gives 1"),
        ({"abstained": 9}, "it states abstained 9, a recount gives 0"),
        ({"roll": 2}, "it counts 3 ballots on a roll of 2"),
        ({"counted": [3, 4]}, "it states for 2, a recount gives 1"),
        ({"counted": [3, 3, 4]}, "it counts 2 ballots of member 5"),
        (
            {"counted": [2, 3, 4, 5]},
            "it counts entry 2, which is not a legible ballot",
        ),
        (
            {"counted": [3, 4, 99, 5]},
            "it counts entry 99, which is not a legible ballot",
        ),
        ({"counted": [1, 3, 4, 5]}, "it counts entry 1, which is not a legible ballot"),
    ],
)
def test_a_wrong_result_is_named_by_its_closing(changed, what):
    found = faults_of(samples.told_with(CLOSING, *closing(**changed)))

    assert found[0] == Fault(CLOSING, what)


@pytest.mark.parametrize(
    "changed",
    [
        *({"for": None}, {"roll": "104"}, {"roll": [1]}, {"vote_id": []}),
        *({"counted": None}, {"counted": 3}, {"counted": [3, None]}, {"abstained": -1}),
    ],
)
def test_a_result_out_of_form_is_named_by_its_closing(changed):
    found = faults_of(samples.told_with(CLOSING, *closing(**changed)))

    assert [fault.seq for fault in found] == [CLOSING]
    assert "lacks a whole number" in found[0].what


@pytest.mark.parametrize(
    ("cast", "what"),
    [
        (ballot(samples.MULHOUSE, "for", vote_id=8), "is a ballot of another vote"),
        (ballot(samples.MULHOUSE, "perhaps"), "without a member or a choice"),
        (ballot(samples.MULHOUSE, ["for"]), "without a member or a choice"),
        (ballot(None, "for"), "without a member or a choice"),
        (("MessagePosted", {}), "is not a legible ballot"),
    ],
)
def test_a_ballot_that_may_not_be_counted_is_named_by_the_closing(cast, what):
    found = faults_of(samples.told_with(5, *cast))

    assert {fault.seq for fault in found} == {CLOSING}
    assert what in found[0].what
    assert "a recount gives 1" in found[1].what


def test_two_ballots_of_one_member_are_not_both_counted():
    found = faults_of(samples.told_with(5, *ballot(samples.ARBAA_SAHEL, "for")))

    assert found == (Fault(CLOSING, "it counts 2 ballots of member 5"),)


def test_a_ballot_cast_after_the_closing_does_not_count():
    early = (samples.SEBASTIEN, *closing(counted=[3, 4, 6]))
    acts = [*samples.ACTS[:5], early, samples.ACTS[5]]

    found = faults_of(samples.told(acts))

    assert found[0] == Fault(5, "it counts entry 6, which was cast after the closing")


def test_a_ballot_at_the_very_moment_of_the_closing_counts():
    assert faults_of(samples.told(minutes=[0, 1, 2, 3, 4, 6, 6, 7])) == ()


def test_a_vote_closes_once():
    found = faults_of(samples.told_with(7, *closing()))

    assert found == (Fault(7, f"it closes a vote that entry {CLOSING} closed"),)


def test_ballots_of_a_vote_still_open_stay_sealed_without_fault():
    assert faults_of(samples.told()[:CLOSING], sealed=(2, 3, 4, 5)) == ()


QUORUM = {"present": 61, "represented": 9, "quorum_needed": 70, "adopted": 1}


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"adopted": 0}, "it states adopted 0, its counts give 1"),
        ({"adopted": 1, "for": 1}, "it states for 1, a recount gives 2"),
        (QUORUM | {"represented": 8}, "it states adopted 1, its counts give 0"),
        (QUORUM | {"adopted": 0}, "it states adopted 0, its counts give 1"),
        (
            QUORUM | {"quorum_needed": 69},
            "it states a quorum of 69, two thirds of 104 are 70",
        ),
        (QUORUM | {"present": None}, "its result lacks a whole number"),
        (
            QUORUM | {"represented": 44},
            "it states 105 present or represented, of a roll of 104",
        ),
    ],
)
def test_what_it_calls_adopted_follows_from_counts_and_quorum(changed, what):
    found = faults_of(samples.told_with(CLOSING, *closing(**changed)))

    assert found[0].seq == CLOSING
    assert what in found[0].what


def test_an_honest_quorum_stands():
    assert faults_of(samples.told_with(CLOSING, *closing(**QUORUM))) == ()
    short = QUORUM | {"represented": 8, "adopted": 0}
    assert faults_of(samples.told_with(CLOSING, *closing(**short))) == ()


def convened(kind):
    agenda = [{"item_id": 3, "kind": kind}]
    told = {"agenda": agenda, "agenda_hash": agenda_hash(agenda)}
    return samples.SEBASTIEN, "AssemblyConvened", told


@pytest.mark.parametrize(
    ("kind", "quorum", "right"),
    [
        ("change_of_statutes", QUORUM, True),
        ("change_of_statutes", {}, False),
        ("change_of_bylaws", {}, True),
        ("change_of_bylaws", QUORUM, False),
    ],
)
def test_a_quorum_stands_with_a_change_of_the_statutes_only(kind, quorum, right):
    acts = [convened(kind), *samples.ACTS[1:CLOSING]]
    acts.append((samples.SEBASTIEN, *closing(item_id=3, **quorum)))

    assert (faults_of(samples.told(acts)) == ()) is right


def by_proxy(member, choice):
    act, cast = ballot(member, choice)
    return act, cast | {"proxy_id": 4, "holder_id": samples.MULHOUSE}


def proxy_given(member):
    sides = {"giver_id": member, "holder_id": samples.MULHOUSE}
    return samples.RAUL, "ProxyGiven", {"proxy_id": 4} | sides


@pytest.mark.parametrize("own_first", [True, False])
def test_a_proxy_s_ballot_is_not_counted_for_a_member_that_voted_itself(own_first):
    pair = [ballot(samples.ARBAA_SAHEL, "for"), by_proxy(samples.ARBAA_SAHEL, "for")]
    first, second = pair if own_first else pair[::-1]
    acts = [*samples.ACTS]
    acts[1] = proxy_given(samples.ARBAA_SAHEL)
    acts[2], acts[3] = (samples.RAUL, *first), (samples.RAUL, *second)
    counted, own = (3, 2) if own_first else (2, 3)
    acts[CLOSING] = (samples.SEBASTIEN, *closing(counted=[counted, 4, 5]))

    found = faults_of(samples.told(acts), sealed=())

    assert found[0].what == (
        f"it counts entry {counted}, which was cast by proxy, and the member's own"
        f" ballot is entry {own}"
    )


def test_a_proxy_s_ballot_counts_where_it_is_the_only_one():
    acts = [*samples.ACTS]
    acts[1] = proxy_given(samples.NOVELLARA)
    acts[4] = (samples.SEBASTIEN, *by_proxy(samples.NOVELLARA, "against"))

    assert faults_of(samples.told(acts)) == ()


@pytest.mark.parametrize("act", ["AssemblyConvened", "AgendaAmended"])
def test_an_agenda_is_the_one_whose_hash_stands_beside_it(act):
    _, _, told = convened("decision")
    changed = told | {"agenda": [{"item_id": 3, "kind": "report"}]}

    assert faults_of(samples.told_with(0, act, told)) == ()
    assert faults_of(samples.told_with(0, act, changed)) == (
        Fault(0, "its agenda does not give the hash that it states"),
    )


@given(st.dictionaries(st.sampled_from([*closing()[1]]), ODDER))
def test_no_closing_is_so_odd_that_it_cannot_be_judged(changed):
    honest = closing()[1]
    right = all(
        honest[name] == value for name, value in changed.items() if name != "roll"
    )

    found = faults_of(samples.told_with(CLOSING, *closing(**changed)))

    assert right or found


@given(st.dictionaries(st.sampled_from(["vote_id", "member_id", "choice"]), ODDER))
def test_no_ballot_is_so_odd_that_it_cannot_be_judged(changed):
    _, cast = ballot(samples.MULHOUSE, "for")

    found = faults_of(samples.told_with(5, "BallotCast", cast | changed))

    assert {fault.seq for fault in found} <= {CLOSING}
