"""The receipt of a sheet: what was received, for whom, and where one goes next."""

import re

from tests.cast import ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, open_sitting
from tests.voting import AGAINST, FOR, cast, cast_all, close, members_of, open_vote, put

KEY = "a-key-of-the-sheet"
IN_PLACE = {"X-In-Place": "1"}


def receipt(browser, vote, sent):
    return browser.get(f"/votes/{vote}/receipts/{sent.sheet_id}").text


def test_who_voted_reads_what_for_whom_when_and_under_which_entry(works, sign_in):
    vote = open_vote(works)
    sent = cast_all(works, vote, ONE_MEMBER, AGAINST, "k1")

    told = receipt(sign_in(ONE_MEMBER), vote, sent)

    assert "<bdi>Novellara</bdi>" in told
    assert "choice-against" in told
    assert f"Entry {sent.lines[0].seq}" in told
    assert re.search(r"<code>[0-9a-f]{64}</code>", told)
    assert "Your member has voted" in told
    assert "Nothing else waits for your vote" in told


def test_a_replaced_ballot_tells_no_choice_before_the_closing_nor_after(works, sign_in):
    vote, browser = open_vote(works), sign_in(ONE_MEMBER)
    replaced = cast_all(works, vote, ONE_MEMBER, AGAINST, "k1")
    standing = cast_all(works, vote, ONE_MEMBER, FOR, "k2")

    before = receipt(browser, vote, replaced)
    close(works, vote, confirmed=103)
    after = receipt(browser, vote, replaced)

    for told in (before, after):
        assert "replaced since" in told
        assert "choice-" not in told
    assert "choice-for" in receipt(browser, vote, standing)


def test_a_receipt_leads_to_those_still_to_vote_and_to_the_next_vote(works, sign_in):
    sitting = open_sitting(works)
    vote, other = put(works, sitting), put(works, sitting, "And the budget.")
    first = members_of(works, TABLE_SECRETARY)[0]
    sent = cast(works, vote, TABLE_SECRETARY, {first: FOR}, "k1")

    told = receipt(sign_in(TABLE_SECRETARY), vote, sent)

    assert "18 of 19 still to vote" in told
    assert "Vote for the other members" in told
    assert re.search(rf'href="/votes/{other}">Next vote</a> <bdi>And the budget', told)


def test_a_sheet_sent_in_place_has_its_receipt_at_once(works, sign_in):
    vote, browser = open_vote(works), sign_in(ONE_MEMBER)
    form = {"key": KEY, f"member-{members_of(works, ONE_MEMBER)[0]}": "for"}

    answer = browser.post(f"/votes/{vote}/ballots", data=form, headers=IN_PLACE)

    assert answer.status_code == 201
    assert "1 ballot was received" in answer.text
    assert "<html" not in answer.text
    assert 'class="waiting"' not in answer.text
    whole = browser.get(answer.headers["Content-Location"]).text
    assert "1 ballot was received" in whole
    assert "</html>" in whole


def test_a_receipt_tells_the_two_members_of_a_territory_apart(works, sign_in):
    vote = open_vote(works)
    sent = cast_all(works, vote, TABLE_SECRETARY, FOR, "k1")

    told = sign_in(TABLE_SECRETARY).get(f"/votes/{vote}/receipts/{sent.sheet_id}").text

    for college in ("effective member", "member by right"):
        assert f'<bdi>Belfaa</bdi></strong> <small class="muted">{college}' in told


def test_a_receipt_is_for_its_person_only(works, sign_in):
    vote = open_vote(works)
    receipt = cast_all(works, vote, ONE_MEMBER, FOR, "k1")

    page = sign_in(PRESIDENT).get(f"/votes/{vote}/receipts/{receipt.sheet_id}")

    assert page.status_code == 404
