"""The file itself: its standards, its fonts, its bytes, and where it is kept."""

import hashlib
from dataclasses import replace

import pytest

from assembly.paper import press as pressing
from assembly.paper.press import NotPrinted, printer
from tests.minutes import remark
from tests.paper.reading import facts_of, fonts_of, is_tagged, language_of, standards_of


def test_the_file_says_which_standards_it_keeps(sitting, printed):
    file = printed(sitting)

    assert standards_of(file) == {
        "pdfaid:part": "2",
        "pdfaid:conformance": "A",
        "pdfuaid:part": "1",
    }
    assert is_tagged(file)
    assert language_of(file) == "en"


def test_every_font_is_ours_and_embedded(sitting, printed):
    fonts = fonts_of(printed(sitting))

    assert {embedded for _, embedded in fonts} == {True}
    assert {name.partition("+")[2].partition("-")[0] for name, _ in fonts} == {
        "NotoSans"
    }


def test_title_author_and_date_are_those_of_the_assembly(sitting, printed):
    facts = facts_of(printed(sitting))

    assert facts["Title"] == "Minutes: International meeting"
    assert facts["Author"].startswith("Together, international network")
    assert facts["CreationDate"] == "D:20260303120000Z"


def test_the_same_record_gives_the_same_bytes(works, sitting, printed, press, tmp_path):
    first = printed(sitting)
    elsewhere = replace(press, folder=tmp_path / "elsewhere")

    with works.look() as db:
        again = elsewhere.minutes(db, sitting, "en")

    assert again.content == first
    assert again.sha256 == hashlib.sha256(first).hexdigest()


def test_what_was_printed_is_kept_and_what_is_outgrown_goes(
    works, sitting, printed, press, monkeypatch
):
    first = printed(sitting)
    remark(works, sitting)
    with works.look() as db:
        second = press.minutes(db, sitting, "en")
    assert second.content != first
    assert [kept.read_bytes() for kept in press.folder.iterdir()] == [second.content]

    monkeypatch.setattr(pressing, "typeset", None)  # it is not set again
    with works.look() as db:
        assert press.minutes(db, sitting, "en").content == second.content


def test_a_folder_that_cannot_be_written_keeps_nobody_from_reading(
    works, sitting, printed, press, tmp_path
):
    first = printed(sitting)
    (tmp_path / "file").write_text("no folder")
    without = replace(press, folder=tmp_path / "file" / "printed")

    with works.look() as db:
        assert without.minutes(db, sitting, "en").content == first


def test_an_open_assembly_has_no_minutes(works, sitting, press):
    with works.look() as db:
        assert press.minutes(db, sitting, "en") is None
    with pytest.raises(LookupError):
        printer(works, press)(sitting, "en")


def test_the_post_gets_the_same_file(works, sitting, printed, press):
    file = printed(sitting)

    assert printer(works, press)(sitting, "en") == file


@pytest.mark.parametrize("page", ['#set document(title: "T")\n#text[中]', "#panic()"])
def test_a_refusal_of_the_typesetter_is_told_as_one(
    sitting, printed, monkeypatch, tmp_path, page
):
    refused = tmp_path / "refused.typ"
    refused.write_text(f'#set text(font: "Noto Sans")\n{page}')
    monkeypatch.setattr(pressing, "TEMPLATE", refused)

    with pytest.raises(NotPrinted):
        printed(sitting)
