"""Anybody verifies an archive or a receipt on a page, and nothing of it is kept."""

import io

import pytest

from assembly.record import apart
from tests.archives import parts_of, put_together
from tests.cast import ONE_MEMBER, open_sitting
from tests.drafts import drafted
from tests.record.signed import archived
from tests.signing import SIGNER, VERIFIER, sign, signed, stream_of
from tests.voting import FOR, cast_all, open_vote

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture(autouse=True)
def key(app):
    app.extensions["verifier"] = VERIFIER


@pytest.fixture
def receipt(works):
    """Raul has voted, and the clock has signed."""
    receipt = cast_all(works, open_vote(works), ONE_MEMBER, FOR, "a-key")
    sign(works)
    return receipt


@pytest.fixture
def archive(sign_in, receipt):
    """The archive of that assembly, as Raul downloads it."""
    path = f"/assemblies/{receipt.assembly_id}/record/archive.zip"
    answer = sign_in(ONE_MEMBER).get(path, buffered=True)
    assert answer.mimetype == "application/zip"
    return answer.data


def send(browser, content, **more):
    form = {"file": (io.BytesIO(content), "record.zip"), **more}
    return browser.post("/verify", data=form)


def test_a_stranger_verifies_an_archive_that_a_member_handed_over(stranger, archive):
    answer = send(stranger, archive)

    assert answer.status_code == 200
    assert "It stands" in answer.text
    assert VERIFIER.encode() in answer.text
    assert "<bdi>record.zip</bdi>" in answer.text


def test_an_archive_tampered_with_is_told_with_its_faults(stranger, archive):
    parts = parts_of(archive, SIGNER)
    parts.say(0, text="Another question.")
    parts.good()

    answer = send(stranger, put_together(parts))

    assert "It does not stand" in answer.text
    assert "its root of " in answer.text


def test_a_receipt_stands_alone_and_in_its_archive(sign_in, receipt, archive, stranger):
    line = receipt.lines[0]
    path = (
        f"/votes/{receipt.vote_id}/receipts/{receipt.sheet_id}/entries/{line.seq}.json"
    )
    mine = sign_in(ONE_MEMBER).get(path).data

    alone = send(stranger, mine).text
    within = send(stranger, archive, receipt=(io.BytesIO(mine), "mine.json")).text
    elsewhere = (io.BytesIO(mine.replace(b'"index":', b'"index":1')), "mine.json")

    assert f"The receipt stands: entry {line.seq} of" in alone
    assert f"The receipt receipt holds entry {line.seq}." in within
    assert "It does not stand" in send(stranger, archive, receipt=elsewhere).text


def test_the_archive_of_another_key_is_not_ours(app, stranger):
    assert "It stands" in send(stranger, archived()).text
    app.extensions["verifier"] = None
    assert "The key came with the archive itself" in send(stranger, archived()).text


@pytest.mark.parametrize("content", [b"PK", b"<script>", bytes(5000), b"\xff" * 99])
def test_nonsense_gets_a_sentence(stranger, content):
    answer = send(stranger, content)

    assert answer.status_code == 200
    assert "It does not stand" in answer.text
    assert "<script>" not in answer.text


def test_without_a_file_the_form_is_kept_and_asks_for_one(stranger):
    answer = stranger.post("/verify", data={})

    assert answer.status_code == 422
    assert "Choose a file." in answer.text


def test_a_file_that_is_too_large_is_told_where_to_go(stranger):
    form = "multipart/form-data; boundary=x"
    answer = stranger.post("/verify", data=bytes(22 * 1024 * 1024), content_type=form)

    assert answer.status_code == 413
    assert "with the program on a computer of your own" in answer.text


def test_when_others_verify_it_is_to_wait(stranger, monkeypatch):
    monkeypatch.setattr(apart._places, "acquire", lambda blocking: False)

    answer = send(stranger, archived())

    assert answer.status_code == 503
    assert "Others are verifying just now." in answer.text


def test_a_network_address_verifies_so_often_and_no_more(stranger):
    for _ in range(20):
        assert stranger.post("/verify", data={}).status_code == 422

    answer = stranger.post("/verify", data={})

    assert answer.status_code == 429
    assert "tried too often" in answer.text


def test_the_page_that_the_minutes_name_shows_the_latest_checkpoint(
    works, stranger, receipt
):
    [newest] = signed(works, stream_of(receipt.assembly_id))[-1:]

    page = stranger.get(f"/verify/{receipt.assembly_id}").text

    assert newest.root.hex() in page
    assert f"<dd>{newest.size}</dd>" in page
    assert VERIFIER.encode() in page


def test_before_anything_is_signed_the_page_says_so(app, works, stranger):
    sitting = open_sitting(works)
    assert (
        "Nothing of its record is signed yet."
        in stranger.get(f"/verify/{sitting}").text
    )
    app.extensions["verifier"] = None
    assert "it has no key" in stranger.get(f"/verify/{sitting}").text


def test_a_draft_is_nobodys_to_verify(works, stranger):
    assert stranger.get(f"/verify/{drafted(works)}").status_code == 404


def test_the_record_page_leads_to_archive_and_verification(sign_in, receipt):
    page = sign_in(ONE_MEMBER).get(f"/assemblies/{receipt.assembly_id}/record").text

    assert f"/assemblies/{receipt.assembly_id}/record/archive.zip" in page
    assert 'href="/verify"' in page
    assert "every signed checkpoint, and our key" in page
