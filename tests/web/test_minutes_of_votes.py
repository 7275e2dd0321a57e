"""Proxies' ballots, elections and what follows, as the minutes tell it (B5, B7)."""

import pytest

from assembly.events import (
    BallotCast,
    CandidacyConsented,
    CandidacyDeclared,
    CandidacyWithdrawn,
    ElectionClosed,
    MandateBegun,
    ProvisionalTextDropped,
    SecretBallotCast,
    TextAdopted,
)
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, item_ids
from tests.extraordinary import bylaws, decision, election, open_extraordinary
from tests.telling import closed, closed_minutes, put, tell

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def sitting(works):
    return open_extraordinary(works, items=(decision(), election(), bylaws()))


@pytest.fixture
def minutes(works, clock, sign_in, sitting):
    """What is read in the minutes, once the assembly has closed."""
    return lambda: closed_minutes(works, clock, sign_in(ONE_MEMBER), sitting)


def test_the_roll_call_names_the_holder_of_the_proxy(works, sitting, minutes):
    item = item_ids(works, sitting)[0]
    ballot = BallotCast(
        assembly_id=sitting,
        vote_id=7,
        member_id=1,
        member="Kalinkovo",
        choice="for",
        replaces=None,
        proxy_id=1,
        holder_id=2,
        holder="Novellara",
    )
    _, seq = tell(works, ONE_MEMBER, put(sitting, item_id=item), ballot)
    tell(works, PRESIDENT, closed(sitting, [seq], item_id=item))

    read = minutes()

    assert "For 1 Member" in read
    assert "voted by Raul Daoli (Novellara), holder of" in read
    assert "Present 1, represented 1, of 104." in read


POST = {"organ": "assembly_table", "post": "president"}


def candidacy(kind, sitting, number, member, **about):
    about = {"candidacy_id": number, "member_id": number, "member": member, **about}
    return kind(assembly_id=sitting, **POST, **about)


def elected(sitting, item, took_part, **about):
    result = {"participated": len(took_part), "expressed": 3, "elected": None}
    result |= {"counts": None, "second_round": (), "round": 1, **about}
    return ElectionClosed(
        assembly_id=sitting,
        vote_id=7,
        item_id=item,
        roll=104,
        present=3,
        represented=1,
        article="B5",
        took_part=took_part,
        acting_post="president",
        **POST,
        **result,
    )


STOOD = [
    {"candidacy_id": n, "member_id": n, "member": name}
    for n, name in enumerate(("Mulhouse", "Novellara", "Agadir"), 1)
]


def secret_vote(works, sitting, **about):
    """Four take part, one of them by proxy; one ballot is blank."""
    item = item_ids(works, sitting)[1]
    by_proxy = {"proxy_id": 1, "holder_id": 2, "holder": "Novellara"}
    own = dict.fromkeys(by_proxy)
    cast = [
        SecretBallotCast(
            assembly_id=sitting,
            vote_id=7,
            member_id=number,
            member=f"Member {number}",
            **(by_proxy if number == 1 else own),
        )
        for number in (1, 2, 3, 4)
    ]
    asked = put(sitting, item_id=item, kind="secret", candidates=STOOD)
    _, *took_part = tell(works, ONE_MEMBER, asked, *cast)
    counts = [{**one, "ballots": n} for one, n in zip(STOOD, (2, 1, 0), strict=True)]
    about = {"counts": counts, **about}
    tell(works, PRESIDENT, elected(sitting, item, took_part, **about))


def test_an_election_tells_who_stood_and_who_took_part_and_no_choice(
    works, sitting, minutes
):
    stood = {"statement": "We would.", "consented": 1}
    told = [candidacy(CandidacyDeclared, sitting, 1, "Mulhouse", **stood)]
    for number, member in ((2, "Novellara"), (3, "Agadir")):
        asked = {"statement": "", "consented": 0}
        told.append(candidacy(CandidacyDeclared, sitting, number, member, **asked))
    told.append(candidacy(CandidacyConsented, sitting, 2, "Novellara"))
    told.append(candidacy(CandidacyWithdrawn, sitting, 3, "Agadir"))
    tell(works, ONE_MEMBER, *told)
    secret_vote(works, sitting, elected=STOOD[0])

    read = minutes()

    assert "Secret vote, round 1: Mulhouse is elected" in read
    assert "Mulhouse 2 Novellara 1 Agadir 0 Blank ballots 1" in read
    assert "needs more than 1 of 3 ballots that name a candidate. Took part 4" in read
    assert "Member 1 Raul Daoli for Novellara, holder of its proxy" in read
    assert ", consented to" in read
    assert ", withdrawn" in read
    assert "Statement We would." in read


@pytest.mark.parametrize(("consents", "stands"), [(1, True), (0, False)])
def test_a_candidacy_is_told_as_it_was_declared_last(
    works, sitting, minutes, consents, stands
):
    once = {"statement": "We would.", "consented": 0}
    anew = {"statement": "We would again.", "consented": consents}
    tell(
        works,
        ONE_MEMBER,
        candidacy(CandidacyDeclared, sitting, 2, "Novellara", **once),
        candidacy(CandidacyConsented, sitting, 2, "Novellara"),
        candidacy(CandidacyWithdrawn, sitting, 2, "Novellara"),
        candidacy(CandidacyDeclared, sitting, 2, "Novellara", **anew),
    )

    read = minutes()

    assert "Statement We would again." in read
    assert ", withdrawn" not in read
    assert ("without the consent of the member" in read) is not stands


def test_without_half_the_second_round_is_told(works, sitting, minutes):
    secret_vote(works, sitting, second_round=(1, 2))

    assert "nobody is elected ; a second round is between Mulhouse, Novellara" in (
        minutes()
    )


def test_after_a_tied_second_round_another_one_is_told(works, sitting, minutes):
    secret_vote(works, sitting, second_round=(1, 2), round=2)

    assert "nobody is elected ; another round is between Mulhouse, Novellara" in (
        minutes()
    )


def test_fewer_than_three_ballots_are_not_split(works, sitting, minutes):
    secret_vote(works, sitting, expressed=None, counts=None)

    assert "not shown: fewer than three ballots" in minutes()


def test_versions_and_mandates_follow(works, sitting, minutes):
    text = {"version_id": 1, "governs": "bylaws", "sha256": "ab12"}
    version = TextAdopted(
        assembly_id=sitting,
        number=3,
        body="Article 1",
        item_id=item_ids(works, sitting)[2],
        vote_id=7,
        validates_provisional=1,
        **text,
    )
    dropped = ProvisionalTextDropped(assembly_id=sitting, vote_id=None, **text)
    begun = MandateBegun(
        assembly_id=sitting,
        member_id=1,
        member="Mulhouse",
        term_ends_at=NOON.replace(year=2029),
        vote_id=7,
        previous_member_id=2,
        previous_member="Novellara",
        **POST,
    )
    tell(works, PRESIDENT, version, dropped, begun)

    read = minutes()

    assert "bylaws, version 3, in force from" in read
    assert "It was the board's provisional version (B12)." in read
    assert "the assembly closed without deciding on the board's provisional" in read
    assert "Mulhouse is president (Assembly table) until 1 March 2029" in read
    assert ", after Novellara" in read
