"""`assembly dues import-populations`."""

import pytest

from assembly.models.database import open_database
from assembly.models.dues import Population

HEAD = "number,inhabitants,source,year\n"


@pytest.fixture
def enter(console, tables, tmp_path):
    """The console's answer to a file of these lines, with the founders registered."""
    console("register", "import")

    def enter(*lines):
        file = tmp_path / "populations.csv"
        file.write_text(HEAD + "\n".join(lines), "utf-8")
        return console("dues", "import-populations", str(file))

    return enter


def entered(installation):
    database = open_database(installation["DATABASE_URL"])
    with database.readers() as db:
        found = [(p.territory.number, p.inhabitants) for p in db.query(Population)]
    database.engine.dispose()
    return found


def test_populations_are_entered_once(enter, installation):
    lines = ('9,13 500,"Istat, census",2021', "12,24717,INE,2021")

    assert enter(*lines).output == "Populations entered: 2 of 2.\n"
    assert entered(installation) == [(9, 13_500), (12, 24_717)]
    assert enter(*lines).output == "Populations entered: 0 of 2.\n"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("9,1,x,2021", "999,1,x,2021"), "Line 3: no territory has the number 999."),
        (("9,1,x,2021", "12,1,,2021"), "Line 3: The source of the number is missing."),
        (("9,many,x,2021",), "Line 2: number, inhabitants and year are whole"),
    ],
)
def test_all_are_entered_or_none(enter, installation, lines, said):
    told = enter(*lines)

    assert told.exit_code == 1
    assert said in told.stderr
    assert entered(installation) == []
