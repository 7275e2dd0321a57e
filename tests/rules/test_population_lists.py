"""B9: populations come as a table too."""

import pytest

from assembly.rules.objection import Refused
from assembly.rules.population_lists import ListedPopulation, read_populations

HEAD = "number,inhabitants,source,year\n"


def test_each_line_is_read():
    text = HEAD + '9,13 500,"Istat, census",2021\n12,"24.717",INE,2021\n'

    assert read_populations(text) == [
        ListedPopulation(2, 9, 13_500, "Istat, census", 2021),
        ListedPopulation(3, 12, 24_717, "INE", 2021),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "does not name the columns"),
        ("number;inhabitants;source;year\n9;1;x;2021", "does not name the columns"),
        (HEAD + "9,many,x,2021", "Line 2"),
        (HEAD + "9,1,x,2021\nnine,1,x,2021\n9,1", "Line 3.*Line 4"),
        (HEAD + "9,1,x,²", "Line 2"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_line(text, said):
    with pytest.raises(Refused, match=said):
        read_populations(text)
