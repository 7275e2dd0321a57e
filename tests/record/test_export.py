import json

import pytest

from assembly.record.export import Header, Line, read_header, read_line, write_lines
from assembly.record.tree import leaf_hash
from tests.record import samples

HEADER = Header("assembly/1", 2, bytes(32))


def test_the_file_has_a_header_and_a_line_for_each_entry():
    lines = [Line.legible(0, b'"Loul\xc3\xa9"'), Line(1, bytes(32))]

    header, legible, sealed = write_lines(HEADER, lines)

    zeros = b"0" * 64
    assert header == (
        b'{"format":"together-record/1","root":"' + zeros + b'","size":2,'
        b'"stream":"assembly/1"}\n'
    )
    leaf = leaf_hash('"Loulé"'.encode()).hex()
    assert json.loads(legible) == {"seq": 0, "leaf": leaf, "entry": '"Loulé"'}
    assert sealed == b'{"leaf":"' + zeros + b'","seq":1}\n'


def test_the_file_reads_back_as_it_was_written():
    header, *rest = samples.exported()

    assert read_header(header).size == len(rest)
    assert [read_line(line) for line in rest] == samples.lines_of(samples.told())


@pytest.mark.parametrize("line", samples.exported()[1:3])
def test_a_line_is_read_from_text_and_without_its_line_feed_too(line):
    assert read_line(line.decode().removesuffix("\n")) == read_line(line)


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (b"together-record/1", b"together-record/2"),
        (b'"size":2', b'"size":-2'),
        (b'"size":2', b'"size":"2"'),
        (b'"size":2', b'"size":2,"sizf":2'),
        (b'"size":2,', b""),
        (b'"0', b'"'),
        (b'"0', b'"A'),
        (b'"assembly/1"', b"1"),
        (b"}\n", b"}\r\n"),
        (b"}\n", b"}\n\n"),
        (b"{", b" {"),
    ],
)
def test_another_header_is_refused(written, instead):
    (header,) = write_lines(HEADER, [])

    with pytest.raises(ValueError, match=r".+"):
        read_header(header.replace(written, instead, 1))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"[]",
        b'{"seq":0}',
        b'{"leaf":"' + b"0" * 64 + b'","seq":-1}',
        b'{"leaf":"' + b"0" * 64 + b'","seq":0,"tail":1}',
        b'{"leaf":"' + b"0" * 63 + b'","seq":0}',
        b'{"entry":null,"leaf":"' + b"0" * 64 + b'","seq":0}',
        b'{"leaf":"' + b"0" * 64 + b'","seq":0}\n\n',
        "\ud800",
    ],
)
def test_another_line_is_refused(line):
    with pytest.raises(ValueError, match=r".+"):
        read_line(line)
