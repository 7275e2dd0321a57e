"""What the pages say of a change of the statutes: majority and quorum (S7, B7)."""

import pytest

from tests.cast import ONE_MEMBER, PRESIDENT, item_ids
from tests.extraordinary import decision, open_extraordinary, statutes
from tests.gatherings import come, give_proxies, on_roll, put_on
from tests.voting import AGAINST, FOR, cast_all, close

pytestmark = pytest.mark.usefixtures("in_english")
FAILED_QUORUM = (
    "The majority was for; present 61, represented 8, of 104: two thirds = 70 not"
    " reached."
)


def closed(works, *, represented, choice=FOR, item=0):
    """The assembly and the closed vote on one of its items."""
    sitting = open_extraordinary(works, items=(statutes(), decision()))
    roll = on_roll(works, sitting)
    come(works, sitting, roll[:61])
    give_proxies(works, sitting, roll[61 : 61 + represented], roll[0])
    vote = put_on(works, sitting, item_ids(works, sitting)[item])
    cast_all(works, vote, PRESIDENT, choice, "key-of-mulhouse")
    close(works, vote, confirmed=None)
    return sitting, vote


@pytest.mark.parametrize(
    ("represented", "choice", "said"),
    [
        (8, FOR, FAILED_QUORUM),
        (9, FOR, "The majority was for, and the quorum stood: present 61"),
        (9, AGAINST, "two thirds = 70. The majority was not for."),
        (8, AGAINST, "The majority was not for, and present 61, represented 8, of 104"),
    ],
)
def test_the_result_names_which_of_the_two_failed(
    works, sign_in, represented, choice, said
):
    _, vote = closed(works, represented=represented, choice=choice)

    page = sign_in(ONE_MEMBER).get(f"/votes/{vote}").text

    assert said in page
    assert "S7, B7" in page
    assert ("Not adopted" in page) is (said[:30] != "The majority was for, and the ")


@pytest.mark.parametrize("where", ["room", "desk"])
def test_room_and_desk_name_it_too(works, sign_in, where):
    sitting, _ = closed(works, represented=8)

    assert (
        FAILED_QUORUM in sign_in(PRESIDENT).get(f"/assemblies/{sitting}/{where}").text
    )


def test_another_vote_says_who_was_there_and_asks_no_quorum(works, sign_in):
    _, vote = closed(works, represented=2, item=1)

    page = sign_in(ONE_MEMBER).get(f"/votes/{vote}").text

    assert "Present 61, represented 2, of 104." in page
    assert "two thirds" not in page


def test_a_bar_a_gauge_and_the_hours_say_the_same_in_words(works, sign_in):
    _, vote = closed(works, represented=2)

    page = sign_in(ONE_MEMBER).get(f"/votes/{vote}").text

    assert "Adopted needs more than 1 of 2 votes for or against." in page
    assert "Missing <strong>7</strong>" in page
    assert "<strong>Europe</strong> 2 of 56 members" in page
    assert "<strong>Africa</strong> 0 of 48 members" in page
