"""`assembly text import`."""

import pytest

FOUNDING = "config/data/founding_{}.txt"


@pytest.mark.parametrize("governs", ["statutes", "bylaws"])
def test_the_founding_texts_are_entered_once(console, tables, governs):
    words = ("text", "import", governs, FOUNDING.format(governs))
    flags = ("--number", "0", "--approved", "2013-11-04")

    told = [console(*words, *flags) for _ in range(2)]

    assert [t.exit_code for t in told] == [0, 0], told
    assert told[0].output == f"Entered: version 0 of the {governs}.\n"
    assert told[1].output.startswith("Entered before; nothing was changed")


def test_a_number_out_of_order_is_refused_in_a_sentence(console, tables):
    told = console(
        "text",
        "import",
        "statutes",
        FOUNDING.format("statutes"),
        *("--number", "1", "--approved", "2016-09-01"),
    )

    assert told.exit_code == 1
    assert "S12: The next version has the number 0, not 1." in told.stderr


def test_what_is_not_utf_8_is_said_to_be_so(console, tables, tmp_path):
    file = tmp_path / "statuts.txt"
    file.write_bytes("Préambule".encode("latin-1"))

    told = console(
        "text", "import", "statutes", str(file), "--number=0", "--approved=2013-11-04"
    )

    assert told.exit_code == 1
    assert "this is not UTF-8 text" in told.output
