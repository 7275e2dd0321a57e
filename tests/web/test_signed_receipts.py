"""A ballot's signed receipt: for who cast it, as long as the ballot stands."""

import json
import re

import pytest

from assembly.record.checkpoint import open_checkpoint
from assembly.record.entry import read_entry
from assembly.record.tree import leaf_hash, verify_inclusion
from tests import elections
from tests.cast import ASSOCIATE, ONE_MEMBER, PRESIDENT, TABLE_SECRETARY
from tests.signing import VERIFIER, sign, stream_of
from tests.voting import AGAINST, FOR, cast_all, close, open_vote

DOWNLOAD = re.compile(r'href="(/votes/\d+/receipts/\d+/entries/\d+\.json)"')


@pytest.fixture
def key(app):
    app.extensions["verifier"] = VERIFIER


def page_of(receipt):
    return f"/votes/{receipt.vote_id}/receipts/{receipt.sheet_id}"


def file_of(receipt, line):
    return f"{page_of(receipt)}/entries/{line.seq}.json"


@pytest.mark.usefixtures("key", "in_english")
def test_it_is_there_as_soon_as_the_clock_has_signed(works, sign_in):
    vote = open_vote(works)
    receipt = cast_all(works, vote, ONE_MEMBER, FOR, "a-key")
    raul = sign_in(ONE_MEMBER)

    before = raul.get(page_of(receipt)).text
    assert "within seconds" in before
    assert f'href="{page_of(receipt)}"' in before
    assert raul.get(file_of(receipt, receipt.lines[0])).status_code == 404
    sign(works)

    after = raul.get(page_of(receipt)).text
    assert "within seconds" not in after
    assert DOWNLOAD.findall(after) == [file_of(receipt, receipt.lines[0])]


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize("closed", [False, True])
def test_it_proves_by_itself_that_the_ballot_stands_in_the_record(
    works, sign_in, closed
):
    vote = open_vote(works)
    receipt = cast_all(works, vote, TABLE_SECRETARY, AGAINST, "a-key")
    if closed:
        close(works, vote, confirmed=104 - len(receipt.lines))
    sign(works)

    for line in receipt.lines:
        answer = sign_in(TABLE_SECRETARY).get(file_of(receipt, line))
        told = json.loads(answer.data)
        checkpoint = open_checkpoint(told["checkpoint"], VERIFIER)
        assert "attachment" in answer.headers["Content-Disposition"]
        assert told["format"] == "together-receipt/1"
        assert (told["stream"], told["index"]) == (stream_of(1), line.seq)
        assert told["leaf"] == line.leaf == leaf_hash(told["entry"].encode()).hex()
        assert told["size"] == checkpoint.size
        assert read_entry(told["entry"].encode()).particulars["choice"] == AGAINST
        assert verify_inclusion(
            leaf=bytes.fromhex(told["leaf"]),
            index=told["index"],
            size=told["size"],
            proof=[bytes.fromhex(step) for step in told["proof"]],
            root=checkpoint.root,
        )


@pytest.mark.usefixtures("key", "in_english")
def test_a_ballot_that_was_replaced_is_proven_to_nobody_any_more(works, sign_in):
    vote = open_vote(works)
    first = cast_all(works, vote, ONE_MEMBER, FOR, "key-one")
    second = cast_all(works, vote, ONE_MEMBER, AGAINST, "key-two")
    sign(works)
    raul = sign_in(ONE_MEMBER)

    assert raul.get(file_of(first, first.lines[0])).status_code == 404
    assert DOWNLOAD.findall(raul.get(page_of(first)).text) == []
    assert raul.get(file_of(second, second.lines[0])).status_code == 200


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize("name", [PRESIDENT, ASSOCIATE])
def test_nobody_gets_another_s(works, sign_in, name):
    receipt = cast_all(works, open_vote(works), ONE_MEMBER, FOR, "a-key")
    sign(works)

    answer = sign_in(name).get(file_of(receipt, receipt.lines[0]))

    assert answer.status_code == 404


@pytest.mark.usefixtures("key")
def test_an_entry_of_somebody_else_is_not_of_this_sheet(works, sign_in):
    vote = open_vote(works)
    mine = cast_all(works, vote, ONE_MEMBER, FOR, "a-key")
    theirs = cast_all(works, vote, TABLE_SECRETARY, FOR, "a-key")
    sign(works)
    raul = sign_in(ONE_MEMBER)

    for line in theirs.lines:
        assert raul.get(file_of(mine, line)).status_code == 404
    assert raul.get(f"{page_of(mine)}/entries/0.json").status_code == 404


@pytest.mark.usefixtures("key", "in_english")
def test_a_secret_ballot_has_none(works, sign_in):
    vote = elections.put(works, elections.open_election(works))
    receipt = elections.cast_all(works, vote, ONE_MEMBER, None)
    sign(works)
    raul = sign_in(ONE_MEMBER)

    page = raul.get(page_of(receipt))
    assert page.status_code == 200
    assert "signed receipt" not in page.text
    assert raul.get(file_of(receipt, receipt.lines[0])).status_code == 404


@pytest.mark.usefixtures("in_english")
def test_without_a_key_the_receipt_says_that_nothing_is_signed(works, sign_in):
    receipt = cast_all(works, open_vote(works), ONE_MEMBER, FOR, "a-key")

    page = sign_in(ONE_MEMBER).get(page_of(receipt)).text

    assert "does not sign its record" in page
    assert "within seconds" not in page
