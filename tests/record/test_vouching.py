"""What is signed is held against the entries: stream, number and root."""

import pytest

from assembly.record.verification import verify
from assembly.record.vouching import Vouching
from tests.record.signed import NOTES, RECEIPT, SIGNER, checkpoint, lines


@pytest.fixture
def vouching():
    return Vouching(verify(lines()), SIGNER.verifier)


def told(vouching):
    return [str(fault) for fault in vouching.faults]


def named(notes):
    return [(f"checkpoints/{size:08}.txt", note) for size, note in notes]


def test_honest_checkpoints_are_told_and_leave_no_fault(vouching):
    vouching.checkpoints(named(NOTES))
    vouching.older("minutes", checkpoint(0))
    vouching.receipt("mine", RECEIPT.text())

    assert told(vouching) == []
    assert len(vouching.said) == 3


def test_the_entries_end_at_the_newest_checkpoint(vouching):
    vouching.checkpoints(named(NOTES[:1]))

    assert told(vouching) == [
        "record: it ends at 8 entries, its newest checkpoint is of 1"
    ]


def test_none_signed_is_a_fault_of_the_record(vouching):
    vouching.checkpoints([])

    assert told(vouching) == ["record: no checkpoint of it is signed with this key"]


def test_what_covers_more_asks_for_a_newer_archive(vouching):
    vouching.older("later", checkpoint(9))

    assert told(vouching) == ["later: it covers 9 entries, here are 8"]
