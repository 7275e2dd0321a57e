"""The record as anyone may have it: it verifies, and a sealed choice is not in it."""

from assembly.events import BallotCast, VotePut
from assembly.queries.exports import export, record_page
from assembly.record.verification import verify
from tests.cast import ONE_MEMBER, PRESIDENT, actor, open_sitting


def a_vote_and_a_sealed_ballot(works):
    sitting = open_sitting(works)
    with works.begin(actor(works, PRESIDENT)) as work:
        put = VotePut(
            assembly_id=sitting, vote_id=1, item_id=1, text="?", acting_post="president"
        )
        work.announce(put)
    cast = BallotCast(
        assembly_id=sitting,
        vote_id=1,
        member_id=9,
        member="Novellara",
        choice="against",
        replaces=None,
    )
    with works.begin(actor(works, ONE_MEMBER)) as work:
        seq = work.announce(cast, sealed=True)
    return f"assembly:{sitting}", seq


def test_an_export_with_a_sealed_ballot_verifies(works):
    stream, _ = a_vote_and_a_sealed_ballot(works)

    with works.look() as db:
        verdict = verify(list(export(db, stream)))

    assert verdict.ok, verdict.faults
    assert verdict.size == 2


def test_a_sealed_choice_stands_nowhere_in_the_export(works):
    stream, _ = a_vote_and_a_sealed_ballot(works)

    with works.look() as db:
        told = b"".join(export(db, stream))

    assert b"VotePut" in told
    assert b"BallotCast" not in told
    assert b"against" not in told


def test_unsealed_it_is_shown_and_the_root_is_the_same(works):
    stream, seq = a_vote_and_a_sealed_ballot(works)
    with works.look() as db:
        before = record_page(db, stream, page=1)
    with works.begin(actor(works, PRESIDENT)) as work:
        work.unseal(stream, [seq])

    with works.look() as db:
        after = record_page(db, stream, page=1)

    assert before.lines[seq].text is None
    assert "against" in after.lines[seq].text
    assert before.root == after.root
