"""The letters that browsers need of two fonts, weights 400 to 700, as small files.

Each file holds one script, so that a page fetches only what it writes; fonts.css
says which letters are in which file, and reads the same table as this.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter, parse_unicodes, save_font
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

WEIGHTS = (400, 700)
SOURCE = "@fontsource-variable/source-sans-3"
VAZIRMATN = "@fontsource-variable/vazirmatn"
# Figures of one width for tables and hours; what else joins and places letters.
FEATURES = ("ccmp", "locl", "kern", "mark", "mkmk", "liga", "calt", "rlig", "tnum")
ARABIC_FORMS = ("init", "medi", "fina", "isol")


@dataclass(frozen=True)
class Face:
    """One file: the package and script that it comes from, its letters."""

    package: str
    script: str
    letters: str  # as CSS's unicode-range writes them

    @property
    def family(self) -> str:
        return self.package.rpartition("/")[2]

    @property
    def name(self) -> str:
        return f"{self.family}-{self.script}.woff2"

    @property
    def source(self) -> str:
        return f"{self.package}/files/{self.family}-{self.script}-wght-normal.woff2"


FACES = (
    Face(
        SOURCE,
        "latin",
        "U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02BC,U+02C6,U+02DA,U+02DC,"
        "U+2002-200B,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F-2030,"
        "U+2032-2033,U+2039-203A,U+2044,U+2060,U+20AC,U+2122,U+2191,U+2193,"
        "U+2212,U+2215",
    ),
    # Romanian, Latvian, and whatever else Europe writes with Latin letters.
    Face(
        SOURCE,
        "latin-ext",
        "U+0100-0130,U+0132-0151,U+0154-017F,U+0192,U+01E6-01E7,U+0218-021B,"
        "U+1E02-1E03,U+1E80-1E85,U+1E9E,U+1EF2-1EF3",
    ),
    Face(
        SOURCE,
        "greek",
        "U+037A,U+037E,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03CE",
    ),
    Face(SOURCE, "cyrillic", "U+0301,U+0400-045F,U+0490-0491,U+2116"),
    Face(
        VAZIRMATN,
        "arabic",
        "U+060C,U+061B,U+061F,U+0621-0656,U+0660-066D,U+0670-0671,U+067E,U+0686,"
        "U+0698,U+06A4,U+06A9,U+06AD,U+06AF,U+06CC,U+06D4,U+06F0-06F9,U+200C-200D,"
        "U+FDFC",
    ),
)


def make(packages: Path, folder: Path) -> None:
    """Cut each face out of its package; its licence goes with it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for face in FACES:
        cut(packages / face.source, folder / face.name, face.letters)
        licence = folder / f"{face.family}-licence.txt"
        shutil.copy(packages / face.package / "LICENSE", licence)


def cut(source: Path, target: Path, letters: str) -> None:
    """Write only these letters of a variable font, between the weights in use."""
    options = Options()
    options.flavor = "woff2"
    options.layout_features = [*FEATURES, *ARABIC_FORMS]
    font = TTFont(source)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(letters))
    subsetter.subset(font)
    limited = instantiateVariableFont(font, {"wght": WEIGHTS})
    save_font(limited, target, options)
