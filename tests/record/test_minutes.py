"""What is signed of minutes is one text, and anyone writes it again (RFC 8785)."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from assembly.record.minutes import RemarkTold, minutes_hash, minutes_text

ROOT = "ab" * 32
AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
REMARK = RemarkTold(seq=7, at=AT, by="Lhoussaine Aitbrahim", body="À noter.")


def text(**about):
    plain = {"stream": "assembly:1", "size": 7, "root": ROOT, "remarks": []}
    return minutes_text(**{**plain, **about})


def test_the_text_says_from_what_the_minutes_are_drawn_up():
    assert text(size=8, remarks=[REMARK]).decode() == (
        '{"format":"together-minutes/1","remarks":[{"at":"2026-03-02T12:00:00.000000Z",'
        '"body":"À noter.","by":"Lhoussaine Aitbrahim","seq":7}],"root":"'
        + ROOT
        + '","size":8,"stream":"assembly:1"}'
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"stream": "assembly:2"},
        {"size": 6},
        {"root": "cd" * 32},
        {"remarks": [REMARK]},
    ],
)
def test_whatever_changes_has_another_hash(changed):
    assert minutes_hash(text()) == sha256(text()).hexdigest()
    assert minutes_hash(text(**changed)) != minutes_hash(text())
