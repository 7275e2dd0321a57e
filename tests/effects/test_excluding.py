"""An assembly that decided an exclusion closes: the member leaves, or stays (S11)."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.assembly import Assembly
from assembly.models.member import Member
from assembly.models.proxy import Proxy
from assembly.models.representation import Representation
from assembly.queries import proxies, quorums, rolls
from assembly.queries.addressees import addressees
from assembly.queries.candidacies import in_register
from assembly.queries.organs import organs
from assembly.queries.viewers import viewer
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import ItemKind
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.use_cases.proxies.give_proxy import give_proxy
from assembly.use_cases.voting.put_vote import put_vote
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, actor, item_ids, person_id
from tests.exclusions import begun, ended_at, file_of, proposed
from tests.extraordinary import convened_extraordinary, decision, open_extraordinary
from tests.gatherings import come
from tests.proxies import OTHER_EUROPEAN, first_member, held
from tests.sittings import entries
from tests.texts import BOARD_SECRETARY
from tests.use_cases.clockwork.acts import act, letters
from tests.voting import AGAINST, FOR, cast_all, close, told

CLOSING = NOON + timedelta(days=2)
NEXT = CLOSING + timedelta(days=40)


@pytest.fixture
def kairouan(works):
    """A member that holds a post: it is the secretary of the board."""
    return first_member(works, BOARD_SECRETARY)


def sitting_on(works, exclusion):
    """An assembly open, with this exclusion on its agenda and one item more."""
    about = {
        "kind": ItemKind.EXCLUSION,
        "title": "Exclusion",
        "exclusion_id": exclusion,
    }
    return open_extraordinary(works, items=[decision(), about])


def ask(works, sitting):
    with works.begin(actor(works, PRESIDENT)) as work:
        return put_vote(work, item_id=item_ids(works, sitting)[1])


def decide(works, sitting, choice, key="k1"):
    """The president's members alone vote, and the vote is closed."""
    vote = ask(works, sitting)
    cast_all(works, vote, PRESIDENT, choice, key)
    close(works, vote, 103)
    return vote


def closed(works, clock, sitting, moment=CLOSING):
    clock.set(moment)
    return act(works, close_assembly, assembly_id=sitting)


def test_adopted_the_member_leaves_when_the_assembly_closes(works, clock, kairouan):
    exclusion = proposed(works, kairouan)
    sitting = sitting_on(works, exclusion)
    vote = decide(works, sitting, FOR)
    assert ended_at(works, kairouan) is None
    assert rolls_of(works, NOON) == 104
    closed(works, clock, sitting)

    assert ended_at(works, kairouan) == CLOSING
    (entry,) = entries(works, sitting, "MemberExcluded")
    assert (entry["vote_id"], entry["member"]) == (vote, "Kairouan ville")
    assert entry["ended_posts"] == [{"organ": "board", "post": "secretary"}]
    found = file_of(works, exclusion)
    assert (found.decided_at, found.excluded) == (CLOSING, True)
    assert rolls_of(works, CLOSING) == 103


def rolls_of(works, moment):
    with works.look() as db:
        return len(rolls.voting_members(db, opened_at=moment))


def test_it_is_in_no_post_and_gets_no_letter_but_its_history_stays(
    works, clock, kairouan
):
    sitting = sitting_on(works, proposed(works, kairouan))
    decide(works, sitting, FOR)
    closed(works, clock, sitting)

    with works.look() as db:
        who = viewer(db, person_id(works, BOARD_SECRETARY), CLOSING)
        assert not who.represents(kairouan)
        assert who.posts == {}
        board = organs(db, viewer(db, person_id(works, PRESIDENT), CLOSING), CLOSING)[0]
        assert board.seats[2].holder is None
        assert board.seats[2].before[0].member == "Kairouan ville"
        reached = addressees(db, CLOSING, convocation_id=None)
        assert kairouan not in {found.member_id for found in reached}
        assert not in_register(db.get_one(Member, kairouan), CLOSING)
        kept = select(Representation).where(Representation.member_id == kairouan)
        assert db.scalars(kept).one().until is None
    (letter,) = letters(works, "exclusion_decided")
    assert (letter.member_id, letter.about["excluded"]) == (kairouan, True)


def test_proxies_of_assemblies_to_come_end_and_those_of_this_one_stay(works, clock):
    novellara = first_member(works, ONE_MEMBER)
    other, third = first_member(works, OTHER_EUROPEAN), first_member(works, PRESIDENT)
    sitting = sitting_on(works, proposed(works))
    coming = convened_extraordinary(works, opens_at=NEXT, items=[decision()])
    here = held(works, sitting, other, novellara)
    given = held(works, coming, novellara, other)
    taken = held(works, coming, third, novellara)
    decide(works, sitting, FOR)
    closed(works, clock, sitting)

    with works.look() as db:
        ends = {p.id: (p.revoked_at, p.returned_at) for p in db.scalars(select(Proxy))}
    assert ends == {
        here: (None, None),
        given: (CLOSING, None),
        taken: (None, CLOSING),
    }
    assert len(entries(works, coming, "ProxyRevoked")) == 1
    assert [e["giver"] for e in entries(works, coming, "ProxyReturned")] == ["Mulhouse"]
    assert len(letters(works, "proxy_returned")) == 1


def test_who_was_present_and_left_represents_nobody_in_the_next_assembly(works, clock):
    novellara, other = (
        first_member(works, ONE_MEMBER),
        first_member(works, OTHER_EUROPEAN),
    )
    sitting = sitting_on(works, proposed(works))
    come(works, sitting, [novellara])
    decide(works, sitting, FOR)
    closed(works, clock, sitting)
    coming = convened_extraordinary(works, opens_at=NEXT, items=[decision()])
    with (
        pytest.raises((Refused, LookupError)),
        works.begin(actor(works, OTHER_EUROPEAN)) as work,
    ):
        give_proxy(work, assembly_id=coming, giver_id=other, holder_id=novellara)
    clock.set(NEXT)
    act(works, open_assembly, assembly_id=coming)
    with works.look() as db:
        found = quorums.quorum(db, db.get_one(Assembly, coming))
        assert (found.roll, proxies.in_force(db, coming)) == (103, [])


def test_the_member_concerned_is_on_the_roll_and_votes(works, clock):
    sitting = sitting_on(works, proposed(works))
    vote = ask(works, sitting)
    cast_all(works, vote, ONE_MEMBER, AGAINST, "k1")
    closed(works, clock, sitting)

    (counted,) = told(works, "VoteClosed")
    assert (counted["against"], counted["adopted"]) == (1, 0)
    (entry,) = entries(works, sitting, "ExclusionRejected")
    assert entry["member"] == "Novellara"
    assert ended_at(works, first_member(works, ONE_MEMBER)) is None
    (letter,) = letters(works, "exclusion_decided")
    assert not letter.about["excluded"]


def test_the_last_vote_decides_and_one_is_open_at_a_time(works, clock):
    sitting = sitting_on(works, proposed(works))
    decide(works, sitting, AGAINST)
    ask(works, sitting)
    with pytest.raises(Refused, match="A vote on this exclusion is open already"):
        ask(works, sitting)
    (_first, second) = told(works, "VotePut")
    assert second["text"] == "Exclude Novellara from the network"
    cast_all(works, second["vote_id"], PRESIDENT, FOR, "k2")
    closed(works, clock, sitting)

    assert len(entries(works, sitting, "MemberExcluded")) == 1
    assert entries(works, sitting, "ExclusionRejected") == []


def test_a_rejected_file_is_settled_and_another_may_begin(works, clock):
    exclusion = proposed(works)
    sitting = sitting_on(works, exclusion)
    decide(works, sitting, AGAINST)
    closed(works, clock, sitting)

    assert begun(works, key="novellara-2") != exclusion


def test_a_member_that_has_left_is_not_excluded_again(works, clock):
    novellara = first_member(works, ONE_MEMBER)
    sitting = sitting_on(works, proposed(works))
    decide(works, sitting, FOR)
    closed(works, clock, sitting)

    with pytest.raises(Refused, match="has left the network already"):
        begun(works, novellara, key="novellara-2")
