"""Reading a CSV file so that whoever wrote it finds what is wrong in it."""

import pytest

from assembly.rules.founding_files import Fault, rows
from assembly.rules.vocabulary import Continent

FILE = "countries.csv"


def read(content: bytes) -> tuple[list[dict[str, str]], list[str]]:
    faults: list[Fault] = []
    found = rows({FILE: content}, FILE, ("code", "name"), faults)
    return [dict(row.cells) for row in found], [str(fault) for fault in faults]


@pytest.mark.parametrize(
    "content",
    [
        b"code,name\nLV,Lettonie\n",
        b"\xef\xbb\xbfcode,name\r\nLV,Lettonie\r\n",
        b'name,code\n"Lettonie",LV',
        b"code,name\n\n  ,  \n LV , Lettonie \n",
    ],
)
def test_the_same_rows_are_read_however_the_file_was_saved(content):
    assert read(content) == ([{"code": "LV", "name": "Lettonie"}], [])


def test_a_column_that_nobody_asks_for_does_no_harm():
    assert read(b"code,note,name\nLV,x,Lettonie\n")[1] == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ["countries.csv: the file is empty"]),
        (b"\n\n", ["countries.csv: the file is empty"]),
        (b"name\nLV\n", ["countries.csv, line 1, column code: the column is missing"]),
        (
            b"code,name,code\n",
            ["countries.csv, line 1, column code: the column stands twice"],
        ),
        (
            b"code,name\nLV\n",
            ["countries.csv, line 2, column name: the row ends before it"],
        ),
        (
            b"code,name\nLV,Lettonie,,\n",
            ["countries.csv, line 2, column name: is followed by cells without a"],
        ),
        (
            b"code,name\nRE,R\xe9union\n",
            ["countries.csv, line 2, column name: is not written in UTF-8: R\ufffdun"],
        ),
        (
            b'code,name\nFR,France\nLV,"Let\ntonie"\n',
            ["countries.csv, line 3, column name: holds a line break"],
        ),
        (b"code,name\nLV,Let\0tonie\n", ["line 2, column name: holds a line break"]),
        (b'code,name\nFR,France\nLV,"Let', ["line 3: is no CSV: unexpected end of"]),
        (b"code,name\nLV," + b"x" * 200_000, ["line 2: is no CSV: field larger than"]),
    ],
)
def test_what_is_no_table_is_named_by_its_place(content, expected):
    _, faults = read(content)

    assert len(faults) == len(expected), faults
    for fault, words in zip(faults, expected, strict=True):
        assert words in fault


def test_a_missing_file_is_named():
    faults: list[Fault] = []
    assert rows({}, FILE, ("code",), faults) == []
    assert list(map(str, faults)) == ["countries.csv: the file is missing"]


def test_a_word_that_is_none_of_the_statutes_is_refused_with_those_that_are():
    faults: list[Fault] = []
    [row] = rows({FILE: b"name\nAtlantis\n"}, FILE, ("name",), faults)

    row.word("name", Continent)

    assert str(faults[0]).endswith("is none of AF, AM, AS, EU, OC: Atlantis")
