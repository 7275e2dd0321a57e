"""The chair puts the candidates for a post to the secret vote (B5)."""

from datetime import timedelta

import pytest

from assembly.models.vote import Vote
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import AssemblyKind, Organ, Post, VoteKind
from assembly.use_cases.electing.put_election import put_election
from tests.amending import move, withdraw
from tests.amending import put as put_motion
from tests.cast import (
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    actor,
    item_ids,
)
from tests.elections import cast_all, open_election, put, stand, standing
from tests.extraordinary import decision, election, open_extraordinary
from tests.sittings import change
from tests.voting import close, told
from tests.voting import put as put_text


def test_the_record_names_the_candidates_and_the_vote_is_secret(works):
    vote = put(works, open_election(works), by=VICE_PRESIDENT)

    (entry,) = told(works, "VotePut")
    assert (entry["kind"], entry["round"], entry["vote_id"]) == ("secret", 1, vote)
    assert [c["candidacy_id"] for c in entry["candidates"]] == standing(works, vote)
    assert entry["candidates"][1]["member"] == "Novellara"
    assert entry["acting_post"] == "vice_president"
    with works.look() as db:
        assert db.get_one(Vote, vote).kind is VoteKind.SECRET


def test_who_has_not_consented_does_not_stand(works):
    sitting = open_election(works, candidates=2)
    stand(works, sitting, TABLE_SECRETARY, consented=False)

    assert len(standing(works, put(works, sitting))) == 2


@pytest.mark.parametrize(
    ("organ", "candidates"), [(Organ.BOARD, 1), (Organ.AUDIT_BOARD, 2)]
)
def test_on_the_board_only_effective_members_stand(works, organ, candidates):
    sitting = open_extraordinary(works, items=[election(organ)])
    stand(works, sitting, ONE_MEMBER, organ=organ)  # Novellara, by right
    stand(works, sitting, TABLE_SECRETARY, organ=organ)  # Agadir, effective

    assert len(standing(works, put(works, sitting))) == candidates


def test_nobody_stands(works):
    with pytest.raises(Refused, match="Nobody who may hold this post"):
        put(works, open_election(works, candidates=0))


def test_a_second_click_hears_that_the_vote_is_open(works):
    sitting = open_election(works)
    put(works, sitting)

    with pytest.raises(Refused, match="A vote on this post is open"):
        put(works, sitting)
    assert len(told(works, "VotePut")) == 1


def test_after_somebody_was_elected_nothing_is_put(works):
    sitting = open_election(works, candidates=1)
    vote = put(works, sitting)
    cast_all(works, vote, ONE_MEMBER, *standing(works, vote))
    close(works, vote, confirmed=None)

    with pytest.raises(Refused, match="Mulhouse is elected to this post already"):
        put(works, sitting)


def test_when_nobody_expressed_anything_the_first_round_is_put_anew(works):
    sitting = open_election(works)
    vote = put(works, sitting)
    cast_all(works, vote, ONE_MEMBER, None)
    close(works, vote, confirmed=None)

    again = put(works, sitting)
    assert standing(works, again) == standing(works, vote)
    assert told(works, "VotePut")[-1]["round"] == 1


def test_after_a_round_with_leaders_it_is_the_second_round_that_opens(works):
    sitting = open_election(works)
    vote = put(works, sitting)
    cast_all(works, vote, ONE_MEMBER, standing(works, vote)[0])
    cast_all(works, vote, "Fabio Ragonese", standing(works, vote)[1])
    close(works, vote, confirmed=None)

    with pytest.raises(Refused, match="Open the second round"):
        put(works, sitting)


def test_a_candidate_stands_in_one_open_vote_of_an_organ_at_a_time(works):
    sitting = open_election(works, posts=2)
    stand(works, sitting, ONE_MEMBER, post=Post.VICE_PRESIDENT)
    put(works, sitting)

    with pytest.raises(Refused, match="another post of this organ: Novellara"):
        put(works, sitting, place=1)


def test_who_was_elected_to_another_post_of_the_organ_stands_no_more(works):
    sitting = open_election(works, candidates=1, posts=2)
    for name in (PRESIDENT, ONE_MEMBER):
        stand(works, sitting, name, post=Post.VICE_PRESIDENT)
    vote = put(works, sitting)
    cast_all(works, vote, ONE_MEMBER, *standing(works, vote))
    close(works, vote, confirmed=None)

    put(works, sitting, place=1)
    assert [c["member"] for c in told(works, "VotePut")[-1]["candidates"]] == [
        "Novellara"
    ]


@pytest.mark.parametrize("name", [TABLE_SECRETARY, ONE_MEMBER])
def test_only_the_chair_puts_it(works, name):
    with pytest.raises(Refused, match="B5"):
        put(works, open_election(works), by=name)


def test_only_while_the_assembly_is_open(works, clock):
    sitting = open_election(works)
    clock.set(NOON + timedelta(days=2))

    with pytest.raises(Refused, match="The assembly is not open"):
        put(works, sitting)


def test_only_an_extraordinary_assembly_elects(works):
    sitting = open_election(works)
    change(works, sitting, kind=AssemblyKind.ORDINARY)

    with pytest.raises(Refused, match="Only an extraordinary assembly elects"):
        put(works, sitting)


def test_another_item_is_no_election_and_an_election_has_no_text(works):
    sitting = open_extraordinary(works, items=[decision(), election()])

    with pytest.raises(Refused, match="is not an election"):
        put(works, sitting)
    with pytest.raises(Refused, match="put with its candidates, in secret"):
        put_text(works, sitting)


def test_while_a_motion_on_it_is_voted_on_it_waits(works):
    sitting = open_election(works)
    (item,) = item_ids(works, sitting)
    put_motion(works, move(works, sitting, withdraw(item)))

    with pytest.raises(Refused, match="motion"):
        put(works, sitting)


def test_an_item_that_is_not_there_is_a_miss(works):
    with pytest.raises(NotFound), works.begin(actor(works, PRESIDENT)) as work:
        put_election(work, item_id=999)
