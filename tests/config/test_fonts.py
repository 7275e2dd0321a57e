"""The pages' fonts: what is cut is what the stylesheet says, and it is small."""

import re
from pathlib import Path

import pytest
from fontTools.subset import parse_unicodes
from fontTools.ttLib import TTFont

from assembly.web.assets import FOLDER
from config.fonts import FACES

SHEET = (FOLDER / "css" / "fonts.css").read_text()
LARGEST = 24_000  # bytes; a page in one language needs two files at most


def letters_in_sheet(name):
    found = re.search(rf"{re.escape(name)}.*?unicode-range: ([^;]+);", SHEET, re.DOTALL)
    return set(parse_unicodes(found[1].replace(" ", "")))


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_each_file_holds_the_letters_that_the_stylesheet_says(face):
    file = FOLDER / "fonts" / face.name
    held = set(TTFont(file).getBestCmap())

    assert letters_in_sheet(face.name) == set(parse_unicodes(face.letters))
    assert held <= letters_in_sheet(face.name)
    assert file.stat().st_size <= LARGEST


@pytest.mark.parametrize(
    "words",
    [
        "Réseau des Territoires de Coresponsabilité, œuvre à 2 €",
        "Adunarea generală hotărăște și votează",
        "Sapulce, Ventspils, lēmumi, ģimene, ķēde, ņemt, šūna, žagars",
        "Η Γενική Συνέλευση ψηφίζει· ΐ",  # noqa: RUF001
        "Собрание голосует № 1 ё",
        "الجمعية العامة، تصوّت ١٢٣ قابس؟",
    ],
)
def test_no_letter_of_the_networks_languages_is_missing(words):
    fonts = [TTFont(FOLDER / "fonts" / face.name) for face in FACES]
    held = {letter for font in fonts for letter in font.getBestCmap()}

    assert [letter for letter in words if ord(letter) not in held] == []


def test_weights_from_regular_to_bold_are_in_each_file():
    for face in FACES:
        axis = TTFont(Path(FOLDER, "fonts", face.name))["fvar"].axes[0]
        assert (axis.minValue, axis.maxValue) == (400, 700)
