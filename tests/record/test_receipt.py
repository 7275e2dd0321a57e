"""A receipt proves one entry under a signed checkpoint, or says what is wrong."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.record.note import Signer
from assembly.record.receipt import BadReceipt, Receipt, receipt_faults
from tests.record.signed import RECEIPT, SIGNER, checkpoint

VERIFIER = SIGNER.verifier
PLACES = st.integers(0, len(RECEIPT.text()) - 1)


def changed(**fields):
    return json.dumps({**json.loads(RECEIPT.text()), **fields}).encode()


def test_a_receipt_is_read_as_it_was_written():
    assert Receipt.of(RECEIPT.text()) == RECEIPT
    assert [*receipt_faults(RECEIPT, VERIFIER)] == []


def test_a_receipt_of_a_sealed_entry_holds_its_leaf_alone():
    sealed = replace(RECEIPT, entry=None)

    assert Receipt.of(sealed.text()) == sealed
    assert [*receipt_faults(sealed, VERIFIER)] == []


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"index": 4}, "its proof does not lead from entry 4 to the checkpoint"),
        ({"size": 7}, "its checkpoint is of 8 entries of 'assembly:1', not of 7"),
        ({"stream": "assembly:2"}, "its checkpoint is of 8 entries of 'assembly:1'"),
        ({"leaf": "00" * 32}, "its entry does not give its leaf hash"),
        ({"proof": []}, "its proof does not lead"),
        ({"entry": "{}"}, "its entry is none"),
        ({"checkpoint": "signed"}, "its checkpoint does not hold"),
        ({"checkpoint": checkpoint(8, by=Signer.generate("other"))}, "not signed by"),
        ({"checkpoint": checkpoint(8, root=bytes(32))}, "its proof does not lead"),
    ],
)
def test_a_receipt_that_does_not_hold_says_why(fields, sentence):
    told = [*receipt_faults(Receipt.of(changed(**fields)), VERIFIER)]

    assert any(sentence in what for what in told), told


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff",
        b"[]",
        b"[" * 100_000,
        b'{"format":"together-receipt/1","format":"together-receipt/1"}',
        b'{"format":"together-receipt/1"}',
        changed(format="together-receipt/2"),
        changed(more=1),
        changed(index=-1),
        changed(index=True),
        changed(leaf="00"),
        changed(proof="00"),
        changed(proof=[0]),
        changed(entry=7),
        changed(stream="\ud800"),
        b" " * (4 * 1024 * 1024) + RECEIPT.text(),
    ],
)
def test_what_is_no_receipt_is_refused(text):
    with pytest.raises(BadReceipt):
        Receipt.of(text)


@given(PLACES, st.integers(1, 255))
def test_no_byte_of_a_receipt_may_be_changed(place, change):
    text = bytearray(RECEIPT.text())
    text[place] ^= change
    try:
        read = Receipt.of(bytes(text))
    except BadReceipt:
        return
    same = replace(read, checkpoint=RECEIPT.checkpoint) == RECEIPT
    assert same or [*receipt_faults(read, VERIFIER)]  # base64 has loose bits at its end
