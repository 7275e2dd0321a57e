"""The chair opens the next round of an election that elected nobody (B5)."""

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import Post
from tests.cast import (
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
)
from tests.elections import (
    cast,
    cast_all,
    open_election,
    put,
    put_again,
    result,
    stand,
    standing,
)
from tests.extraordinary import decision, open_extraordinary
from tests.voting import close, members_of, told
from tests.voting import put as put_text


def split(works, vote, *each):
    """Ballots of the vice-president's members: so many for each candidate in turn."""
    members = iter(members_of(works, VICE_PRESIDENT))
    several = zip(standing(works, vote), each, strict=True)
    choices = {next(members): c for c, many in several for _ in range(many)}
    cast(works, vote, VICE_PRESIDENT, choices, f"key-{vote}")
    close(works, vote, confirmed=None)


def test_it_is_between_the_two_who_led_and_most_votes_elect(works):
    vote = put(works, open_election(works))
    split(works, vote, 3, 1, 2)
    mulhouse, _novellara, agadir = standing(works, vote)

    second = put_again(works, vote, by=VICE_PRESIDENT)
    assert standing(works, second) == [mulhouse, agadir]
    split(works, second, 2, 3)

    assert result(works, vote).elected_id is None
    assert result(works, second).elected_id == agadir
    assert told(works, "VotePut")[-1]["round"] == 2
    assert told(works, "ElectionClosed")[0]["second_round"] == [mulhouse, agadir]


def test_who_tied_for_the_second_place_is_taken_in(works):
    vote = put(works, open_election(works))
    split(works, vote, 2, 1, 1)

    assert standing(works, put_again(works, vote)) == standing(works, vote)


def test_after_a_tied_second_round_another_one_is_between_the_same(works):
    vote = put(works, open_election(works))
    split(works, vote, 2, 2, 1)
    second = put_again(works, vote)
    split(works, second, 2, 2)

    third = put_again(works, second)
    assert standing(works, third) == standing(works, second)
    split(works, third, 0, 1)
    assert result(works, third).elected_id == standing(works, third)[1]


def test_a_leader_elected_to_another_post_meanwhile_is_left_out(works):
    sitting = open_election(works, posts=2)
    stand(works, sitting, ONE_MEMBER, post=Post.VICE_PRESIDENT)
    vote = put(works, sitting)
    split(works, vote, 2, 2, 1)
    other = put(works, sitting, place=1)
    split(works, other, 1)

    assert standing(works, put_again(works, vote)) == standing(works, vote)[:1]


def test_a_second_click_hears_that_the_round_is_open(works):
    vote = put(works, open_election(works))
    split(works, vote, 1, 1, 0)
    put_again(works, vote)

    with pytest.raises(Refused, match="A vote on this post is open"):
        put_again(works, vote)


def test_a_window_that_shows_an_earlier_round_opens_no_other(works):
    vote = put(works, open_election(works))
    split(works, vote, 1, 1, 0)
    split(works, put_again(works, vote), 1, 1)

    with pytest.raises(Refused, match="Another round was held since"):
        put_again(works, vote)
    assert len(told(works, "VotePut")) == 2


@pytest.mark.parametrize(
    ("each", "why"),
    [
        ((3, 1, 1), "Mulhouse is elected"),
        ((1, 1, 0), "Only the chair"),
    ],
)
def test_it_is_refused_with_its_reason(works, each, why):
    vote = put(works, open_election(works))
    split(works, vote, *each)

    by = ONE_MEMBER if "chair" in why else PRESIDENT
    with pytest.raises(Refused, match=why):
        put_again(works, vote, by=by)


def test_a_round_without_any_choice_leaves_nobody_for_a_second(works):
    vote = put(works, open_election(works))
    cast_all(works, vote, TABLE_SECRETARY, None)
    close(works, vote, confirmed=None)

    with pytest.raises(Refused, match="Open the election first"):
        put_again(works, vote)


def test_a_vote_on_a_text_and_one_that_is_not_there_have_no_second_round(works):
    text = put_text(works, open_extraordinary(works, items=[decision(), decision()]))

    with pytest.raises(Refused, match="No round has been held"):
        put_again(works, text)
    with pytest.raises(NotFound):
        put_again(works, 999)
