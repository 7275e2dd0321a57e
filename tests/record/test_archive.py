"""An archive is read within bounds, whatever it is; what is none gets a sentence."""

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.record.archive import TROUBLE, BadArchive, open_archive
from tests.record.signed import KEY, NOTES, archived, lines, packed

ENTRIES = b"".join(lines())
WHOLE = archived()
ENCRYPTED = 0x1


def read(content):
    with open_archive(io.BytesIO(content)) as archive:
        return archive, archive.entries.read()


def with_flag(content, flag):
    """The same zip, its first part said to be so, at both places that say it."""
    changed = bytearray(content)
    changed[6] |= flag
    changed[content.index(b"PK\x01\x02") + 8] |= flag
    return bytes(changed)


def renamed(content, old, new):
    return content.replace(old, new)


def test_an_archive_is_read_as_it_was_written():
    archive, entries = read(WHOLE)

    assert entries == ENTRIES
    assert archive.key == KEY + "\n"
    assert [*archive.notes] == [
        ("checkpoints/00000001.txt", NOTES[0][1]),
        ("checkpoints/00000008.txt", NOTES[1][1]),
    ]


def test_the_same_record_gives_the_same_archive():
    assert archived() == archived()


def test_without_a_key_and_checkpoints_the_entries_stand_alone():
    archive, entries = read(archived(notes=(), key=None))

    assert (archive.notes, archive.key, entries) == ([], None, ENTRIES)


ENTRIES_PART = ("entries.jsonl", ENTRIES)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "it is cut off"),
        (b"PK", "it is cut off"),
        (WHOLE[:-1], "it is cut off, or goes on after its end"),
        (WHOLE + b"x", "it is cut off, or goes on after its end"),
        (WHOLE[:-2] + b"\x01\x00x", "it is cut off, or goes on after its end"),
        (b"PK" + bytes(100), "it is cut off"),
        (bytes(20) + b"PK\x05\x06" + bytes(18), "it has no entries.jsonl"),
        (packed(("key.txt", KEY)), "it has no entries.jsonl"),
        (packed(ENTRIES_PART, ENTRIES_PART), "it has a part twice"),
        (packed(ENTRIES_PART, ("../entries.jsonl", b"")), "'../entries.jsonl'"),
        (packed(ENTRIES_PART, ("/etc/passwd", b"")), "'/etc/passwd'"),
        (packed(ENTRIES_PART, ("checkpoints/", b"")), "'checkpoints/'"),
        (packed(ENTRIES_PART, ("checkpoints/1.txt", b"")), "a part that we do not"),
        (packed(ENTRIES_PART, ("\x1b[2J", b"")), r"'\x1b[2J'"),
        (packed(ENTRIES_PART, ("key.txt", b"\xff")), "key.txt is not UTF-8"),
        (packed(ENTRIES_PART, ("key.txt", bytes(2**20))), "more than 65536 bytes"),
        (packed(ENTRIES_PART, method=zipfile.ZIP_BZIP2), "packed in another way"),
        (packed(*((str(n), b"") for n in range(1001))), "more than 1000 parts"),
        (with_flag(WHOLE, ENCRYPTED), "its part entries.jsonl is encrypted"),
        (
            renamed(packed(("entries.jsonlXY", b"")), b"lXY", b"l\x00Y"),
            r"'entries.jsonl\x00Y'",
        ),
    ],
)
def test_what_is_no_archive_is_refused_with_a_sentence(content, sentence):
    with pytest.raises(BadArchive) as refused:
        read(content)

    assert sentence in str(refused.value)


def test_an_index_that_claims_to_be_immense_is_not_believed():
    claimed = bytearray(WHOLE)
    struct.pack_into("<L", claimed, len(WHOLE) - 10, 2**32 - 2)

    with pytest.raises(BadArchive, match="more than 1000 parts"):
        read(bytes(claimed))


def test_a_far_index_is_not_followed():
    end = WHOLE[-22:]
    with pytest.raises(BadArchive, match="not written as we write it"):
        read(WHOLE[:-22] + b"PK\x06\x07" + bytes(16) + end)


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_a_damaged_archive_is_refused_or_breaks_off_as_foreseen(place, change):
    damaged = bytearray(WHOLE)
    damaged[place] ^= change
    try:
        read(bytes(damaged))
    except (BadArchive, *TROUBLE):
        return
