"""A file's lines are read to the last byte, but not without end."""

import io
import zlib

import pytest

from assembly.record import lines
from assembly.record.lines import bounded_lines


class Damaged(io.BytesIO):
    def readline(self, size=-1):
        if self.tell():
            raise zlib.error
        return super().readline(size)


def read(file):
    faults = []
    return [*bounded_lines(file, faults)], [fault.what for fault in faults]


def test_every_line_is_read():
    assert read(io.BytesIO(b"a\n\nb\n")) == ([b"a\n", b"\n", b"b\n"], [])


@pytest.mark.parametrize(
    ("file", "taken", "fault"),
    [
        (io.BytesIO(b"a\nb"), [b"a\n", b"b"], "the last line is cut off"),
        (io.BytesIO(b"a\nlong line\n"), [b"a\n"], "a line has more than 4 bytes"),
        (io.BytesIO(b"a\nb\nc\nd\n"), [b"a\n", b"b\n", b"c\n"], "more than 6 bytes"),
        (Damaged(b"a\nb\n"), [b"a\n"], "the entries are damaged"),
    ],
)
def test_what_stops_the_reading_is_a_fault(monkeypatch, file, taken, fault):
    monkeypatch.setattr(lines, "LONGEST_LINE", 4)
    monkeypatch.setattr(lines, "LARGEST_FILE", 6)

    found, faults = read(file)

    assert found == taken
    assert fault in faults[0]
