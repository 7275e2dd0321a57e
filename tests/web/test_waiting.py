"""The banner: the votes that wait for the reader, on each page until they are cast."""

from tests.cast import ASSOCIATE, ONE_MEMBER, TABLE_SECRETARY, open_sitting
from tests.voting import FOR, QUESTION, cast, cast_all, members_of, open_vote, put


def banner(browser, but=0):
    return browser.get(f"/votes/waiting?but={but}").text


def test_a_vote_waits_above_every_page_until_the_last_member_has_voted(works, sign_in):
    vote, browser = open_vote(works), sign_in(TABLE_SECRETARY)
    first, *others = members_of(works, TABLE_SECRETARY)
    for path in ("/", "/calendar", "/members"):
        assert "19 members still to vote" in browser.get(path).text

    cast(works, vote, TABLE_SECRETARY, {first: FOR}, "k1")
    assert "18 members still to vote" in banner(browser)
    cast(works, vote, TABLE_SECRETARY, dict.fromkeys(others, FOR), "k2")
    assert banner(browser).strip() == ""


def test_several_votes_fold_into_one_line(works, sign_in):
    sitting = open_sitting(works)
    first, second = put(works, sitting), put(works, sitting, "And the budget.")

    told = banner(sign_in(ONE_MEMBER))

    assert "2 votes wait for you" in told
    assert told.index(f'data-waits="{first}"') < told.index(f'data-waits="{second}"')


def test_the_sheet_itself_is_not_announced_above_itself_but_other_votes_are(
    works, sign_in
):
    sitting = open_sitting(works)
    vote, other = put(works, sitting), put(works, sitting, "And the budget.")
    browser = sign_in(ONE_MEMBER)

    for told in (browser.get(f"/votes/{vote}").text, banner(browser, but=vote)):
        assert f'data-waits="{other}"' in told
        assert f'data-waits="{vote}"' not in told


def test_nothing_waits_for_who_does_not_vote(works, sign_in):
    open_vote(works)

    assert QUESTION not in banner(sign_in(ASSOCIATE))


def test_who_has_voted_elsewhere_is_led_to_the_next_vote(works, sign_in):
    sitting = open_sitting(works)
    vote, other = put(works, sitting), put(works, sitting, "And the budget.")
    cast_all(works, vote, ONE_MEMBER, FOR, "k1")

    page = sign_in(ONE_MEMBER).get(f"/votes/{vote}").text

    assert "Your member has voted" in page
    assert f'href="/votes/{other}">Next vote' in page
