"""The lines of a file that may be hostile: of bounded length, bounded in number."""

from collections.abc import Iterator
from typing import BinaryIO

from assembly.record.archive import TROUBLE
from assembly.record.faults import Fault

LONGEST_LINE = 32 * 1024 * 1024
LARGEST_FILE = 4 * 1024 * 1024 * 1024
"""In bytes; a record of years has far less, and a bomb has more."""


def bounded_lines(file: BinaryIO, faults: list[Fault]) -> Iterator[bytes]:
    """The lines of a file up to its very last byte; what stops it goes to `faults`."""
    left = LARGEST_FILE
    while left > 0:
        try:
            raw = file.readline(LONGEST_LINE + 1)
        except TROUBLE:
            faults.append(Fault(None, "the entries are damaged, and break off"))
            return
        if not raw:
            return
        if len(raw) > LONGEST_LINE:
            faults.append(Fault(None, f"a line has more than {LONGEST_LINE} bytes"))
            return
        if not raw.endswith(b"\n"):
            faults.append(Fault(None, "the last line is cut off: it has no line feed"))
        left -= len(raw)
        yield raw
    faults.append(Fault(None, f"it has more than {LARGEST_FILE} bytes"))
