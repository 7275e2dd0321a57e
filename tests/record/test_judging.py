"""What is handed over is judged: an archive, bare entries, a receipt; in sentences."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.record.judging import KEY_INSIDE, NOBODY_SIGNED, Asked, judge
from tests.archives import parts_of, put_together
from tests.record.signed import (
    KEY,
    NOTES,
    RECEIPT,
    SIGNER,
    archived,
    checkpoint,
    lines,
    packed,
)
from tests.tampering import FOREIGN, TABLE, name_of

WHOLE = archived()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("handed-over")


@pytest.fixture
def judged(folder):
    """The judgement of some bytes, with others from elsewhere beside them."""

    def judged(content, key=KEY, older=None, receipts=()):
        def kept(name, text):
            path = folder / name
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            return str(path)

        asked = Asked(
            file=kept("handed-over", content),
            key=None if key is None else kept("key", key),
            older=None if older is None else kept("older", older),
            receipts=[kept(f"receipt-{n}", r) for n, r in enumerate(receipts)],
        )
        out = io.StringIO()
        return judge(asked, out), out.getvalue().replace(f"{folder}/", "")

    return judged


def test_an_honest_archive_stands_with_the_key_from_elsewhere(judged):
    status, said = judged(WHOLE)

    assert status == 0
    assert said.splitlines() == [
        f"Checkpoints signed by {KEY}: 2, the newest of 8 entries.",
        f"The record stands: 8 entries, root {said.split()[-1]}",
    ]


def test_with_the_key_in_it_trust_is_the_readers(judged):
    status, said = judged(WHOLE, key=None)

    assert status == 0
    assert KEY_INSIDE in said
    assert judged(archived(notes=()), key=None)[1].startswith(NOBODY_SIGNED)


def test_a_whole_archive_signed_anew_by_another_stands_only_with_its_own_key(judged):
    parts = parts_of(WHOLE, SIGNER)
    parts.sign_all(FOREIGN)
    parts.key = FOREIGN.verifier.encode()

    assert judged(put_together(parts), key=None)[0] == 0
    assert judged(put_together(parts))[0] == 1


@pytest.mark.parametrize(("tamper", "sentence"), TABLE, ids=name_of)
def test_an_archive_tampered_with_falls_and_says_why(judged, tamper, sentence):
    parts = parts_of(WHOLE, SIGNER)
    tamper(parts)

    status, said = judged(put_together(parts))

    assert status == 1
    assert sentence in said
    assert "The record does not stand" in said or "archive: " in said


def test_an_older_checkpoint_from_elsewhere_is_continued(judged):
    status, said = judged(WHOLE, older=checkpoint(5))

    assert status == 0
    assert "The checkpoint older of 5 entries is continued." in said


@pytest.mark.parametrize(
    ("older", "sentence"),
    [
        (checkpoint(5, root=bytes(32)), "older: its root of 5 entries is 0000"),
        (checkpoint(5, stream="assembly:2"), "older: it is a checkpoint of"),
        (checkpoint(5, by=FOREIGN), "older: it is not signed by"),
        (checkpoint(9), "older: it covers 9 entries, here are 8"),
        ("nothing", "older: a note is a text"),
    ],
)
def test_an_older_checkpoint_that_is_not_continued_is_a_fault(judged, older, sentence):
    status, said = judged(WHOLE, older=older)

    assert status == 1
    assert sentence in said


def test_a_receipt_is_of_this_record(judged):
    status, said = judged(WHOLE, receipts=[RECEIPT.text()])

    assert status == 0
    assert "The receipt receipt-0 holds entry 3." in said


@pytest.mark.parametrize(
    ("receipt", "sentence"),
    [
        (replace(RECEIPT, index=4), "receipt-0: its proof does not lead"),
        (replace(RECEIPT, entry=b"{}"), "receipt-0: its entry does not give"),
    ],
)
def test_a_receipt_that_does_not_hold_is_a_fault(judged, receipt, sentence):
    status, said = judged(WHOLE, receipts=[receipt.text()])

    assert status == 1
    assert sentence in said


def test_a_receipt_of_a_record_that_was_rewritten_is_a_fault(judged):
    parts = parts_of(WHOLE, SIGNER)
    parts.say(3, choice="against")
    parts.good()
    parts.sign_all(SIGNER)

    status, said = judged(put_together(parts), receipts=[RECEIPT.text()])

    assert status == 1
    assert "receipt-0: entry 3 is not the entry that it names" in said


def test_a_receipt_alone_is_judged_with_the_key(judged):
    status, said = judged(RECEIPT.text())
    assert (status, said) == (
        0,
        f"The receipt stands: entry 3 of 'assembly:1' is among the first 8,"
        f" signed by {KEY}.\n",
    )
    assert judged(RECEIPT.text(), key=FOREIGN.verifier.encode())[0] == 1
    assert judged(RECEIPT.text(), key=None)[0] == 2


def test_bare_entries_are_held_against_what_is_from_elsewhere(judged):
    bare = b"".join(lines())

    assert judged(bare, older=checkpoint(5), receipts=[RECEIPT.text()])[0] == 0
    assert judged(bare, older=checkpoint(5, root=bytes(32)))[0] == 1


@pytest.mark.parametrize("key", ["", "name", "x+00000000+AQ==", b"\xff"])
def test_a_key_that_is_none_cannot_be_read(judged, key):
    assert judged(WHOLE, key=key)[0] == 2


def test_checkpoints_without_a_key_are_no_proof(judged):
    status, said = judged(archived(key=None), key=None)

    assert status == 1
    assert "archive: it has checkpoints and no key: name one." in said


@pytest.mark.parametrize(
    "content",
    [
        packed(("entries.jsonl", b"\n" * 5_000_000)),
        packed(("entries.jsonl", b"0" * 40_000_000)),
        packed(("entries.jsonl", b"")),
        b"",
        b"\n" * 2000,
    ],
)
def test_a_bomb_ends_in_sentences(judged, content):
    status, said = judged(content, key=None)

    assert status == 1
    assert len(said) < 200_000
    assert said.splitlines()[-1].startswith("The record does not stand")


@given(place=st.integers(0, len(WHOLE) - 1), change=st.integers(1, 255))
def test_whatever_the_damage_it_is_judged(folder, place, change):
    damaged = bytearray(WHOLE)
    damaged[place] ^= change
    (folder / "damaged").write_bytes(damaged)
    (folder / "key-of-ours").write_text(KEY)
    out = io.StringIO()

    asked = Asked(f"{folder}/damaged", f"{folder}/key-of-ours")
    assert judge(asked, out) in {0, 1}  # some bytes of a zip mean nothing to a reader
    assert out.getvalue()


def test_a_note_is_named_by_its_size(judged):
    notes = [(2, NOTES[0][1]), NOTES[1]]

    status, said = judged(archived(notes=notes))

    assert status == 1
    assert "checkpoints/00000002.txt: it is a checkpoint of 1 entries" in said
