"""What the founding files say, and how a wrong row is named."""

from collections import Counter
from pathlib import Path

import pytest

from assembly.rules.founding import FOUNDING_FILES, read_founding
from assembly.rules.founding_files import BadFiles
from assembly.rules.vocabulary import College
from tests.rules.founding_samples import small_files

FOUNDERS = {name: Path("config/data", name).read_bytes() for name in FOUNDING_FILES}


def faults_of(files: dict[str, bytes]) -> list[str]:
    try:
        read_founding(files)
    except BadFiles as error:
        return [str(fault) for fault in error.faults]
    return []


def test_the_founders_are_104_votes_4_associates_24_persons_and_9_officers():
    founding = read_founding(FOUNDERS)

    colleges = Counter(member.college for member in founding.members)
    assert colleges == {
        College.EFFECTIVE: 73,
        College.BY_RIGHT: 31,
        College.ASSOCIATE: 4,
    }
    assert len(founding.territories) == 83
    assert len(founding.persons) == 24
    assert len(founding.officers) == 9


def test_who_was_spoken_for_by_another_member_has_named_nobody():
    members = read_founding(FOUNDERS).members

    proxies = {m.number: m.represented_by for m in members if m.represented_by}
    nobody = {m.number for m in members if m.representative is None}
    assert proxies == {56: 76, 57: 76}
    assert nobody == {11, 23, 56, 57}


def test_an_associate_is_of_the_continent_of_its_country_in_the_register():
    associates = [m for m in read_founding(FOUNDERS).members if not m.in_territory]

    assert [m.continent for m in associates] == ["EU", "EU", "EU", "AF"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        (
            {"register": ("6,EU,FR", "six,EU,FR")},
            ["line 2, column number: is no whole"],
        ),
        (
            {"register": ("6,EU,FR", "0,EU,FR")},
            ["column number: is no whole number: 0"],
        ),
        (
            {"register": ("6,EU,FR", f"{'9' * 30},EU,FR")},
            ["column number: is no whole"],
        ),
        ({"register": ("6,EU,FR", ",EU,FR")}, ["line 2, column number: is empty"]),
        ({"register": ("11,EU", "6,EU")}, ["line 3, column number: stands on line 2"]),
        ({"register": ("EU,LV", "XX,LV")}, ["column continent: is none of AF, AM,"]),
        ({"register": ("EU,LV", "EU,Lv")}, ["column country_code: is no code of two"]),
        ({"register": ("EU,LV", "EU,L1")}, ["column country_code: is no code of two"]),
        ({"register": ("Salaspils", " ")}, ["line 3, column territory: is empty"]),
        ({"register": ("LSG,1,1", "LSG,1,yes")}, ["is neither 0 nor 1: yes"]),
        ({"register": ("LSG,1,1", "LSG,1,")}, ["authority_confirmed: is empty"]),
        (
            {"register": ("ELC,1,1", "ELC,0,1")},
            ["platform_representative: speaks for a"],
        ),
        (
            {"register": ("0,1,,Radhouen Bouden,\n", "0,0,,,\n")},
            [
                "line 4, column authority_rep",
                "line 5, column platform_confirmed: neith",
            ],
        ),
        (
            {"register": (",76\n", ",99\n")},
            ["represented_by: is no row of an authority"],
        ),
        (
            {"register": (",76\n", ",56\n")},
            ["represented_by: is no row of an authority"],
        ),
        ({"register": (",76\n", ",Kairouan\n")}, ["that spoke for itself: Kairouan"]),
        ({"associates": ("FR,", "BR,")}, ["line 2, column country_code: no territory"]),
        ({"associates": ("M.A.C.I.F.", "")}, ["line 2, column name: is empty"]),
        ({"associates": ("Eric Gignet", "")}, ["column representative: is empty"]),
        (
            {"officers": ("assembly_table", "table")},
            ["column organ: is none of board,"],
        ),
        ({"officers": ("president", "chair")}, ["column post: is none of president,"]),
        ({"officers": ("Mulhouse", "Colmar")}, ["column territory: voting members"]),
        ({"officers": ("by_right", "associate")}, ["column territory: voting members"]),
        (
            {
                "officers": (
                    "FR\n",
                    "FR\nassembly_table,president,by_right,Salaspils,LV\n",
                )
            },
            ["line 3, column post: stands on line 2 already: assembly_table, pre"],
        ),
    ],
)
def test_a_wrong_row_is_named_by_its_file_line_and_column(changes, expected):
    found = faults_of(small_files(**changes))

    assert len(found) == len(expected), found
    for fault, words in zip(found, expected, strict=True):
        assert words in fault
        assert fault.startswith(tuple(f"founding_{file}.csv, line" for file in changes))


def test_every_fault_of_every_file_is_told_at_once():
    found = faults_of(
        small_files(
            register=("Salaspils", ""),
            associates=("86", "eighty-six"),
            officers=("Mulhouse", ""),
        )
    )

    assert [fault.partition(",")[0] for fault in found] == [
        "founding_register.csv",
        "founding_associates.csv",
        "founding_officers.csv",
        "founding_officers.csv",
    ]
