from datetime import UTC, datetime, timedelta, timezone

import pytest

from assembly.record.entry import entry_text, moment_text, read_entry

OPENING = {
    "stream": "assembly/1",
    "seq": 0,
    "at": "2026-03-28T09:00:00.000000Z",
    "by": {"person": "Sébastien Houssin", "for": "Mulhouse"},
    "act": "AssemblyOpened",
    "particulars": {"assembly_id": 1},
    "nonce": "00112233445566778899aabbccddeeff",
}


def test_an_entry_has_this_text_and_no_other():
    assert entry_text(**OPENING).decode() == (
        '{"act":"AssemblyOpened","at":"2026-03-28T09:00:00.000000Z",'
        '"by":{"for":"Mulhouse","person":"Sébastien Houssin"},'
        '"nonce":"00112233445566778899aabbccddeeff","particulars":{"assembly_id":1},'
        '"seq":0,"stream":"assembly/1","v":1}'
    )


def test_an_entry_reads_back_as_it_was_said():
    entry = read_entry(entry_text(**OPENING))

    assert vars(entry) == OPENING


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("stream", ""),
        ("seq", -1),
        ("seq", "0"),
        ("at", "2026-03-28T09:00:00Z"),
        ("at", "2026-03-28 09:00:00.000000Z"),
        ("at", "2026-03-28T09:00:00.000000+00:00"),
        ("at", "2026-02-29T09:00:00.000000Z"),
        ("at", 0),
        ("by", []),
        ("act", ""),
        ("particulars", None),
        ("nonce", "00"),
        ("nonce", "00112233445566778899AABBCCDDEEFF"),
    ],
)
def test_a_part_out_of_form_is_refused_by_name(part, value):
    with pytest.raises(ValueError, match=part):
        entry_text(**OPENING | {part: value})


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (b'"v":1', b'"v":2'),
        (b',"v":1', b""),
        (b'"v":1', b'"v":1,"w":1'),
        (b'"seq":0', b'"seq": 0'),
        (b"assembly/1", b""),
    ],
)
def test_a_text_of_another_form_is_not_an_entry(written, instead):
    with pytest.raises(ValueError, match=r".+"):
        read_entry(entry_text(**OPENING).replace(written, instead))


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 3, 28, 9, tzinfo=UTC), "2026-03-28T09:00:00.000000Z"),
        (
            datetime(2026, 3, 29, 0, 30, 0, 7, tzinfo=timezone(timedelta(hours=1))),
            "2026-03-28T23:30:00.000007Z",
        ),
    ],
)
def test_a_moment_is_written_in_utc(moment, text):
    assert moment_text(moment) == text


def test_a_moment_without_a_zone_is_no_moment():
    with pytest.raises(ValueError, match="zone"):
        moment_text(datetime(2026, 3, 28, 9))  # noqa: DTZ001
