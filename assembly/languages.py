"""The languages of the network: what pages, letters and minutes are written in.

The words of the code are the keys; `assembly/translations` has a catalogue for each
language but English, made by `make words`.
"""

from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("fr", "en", "pt", "ru", "ar", "el", "it", "ro")
FIRST = LANGUAGES[0]  # the founding act's; for whoever asks for none of ours
CATALOGUES = Path(__file__).parent / "translations"

LOCALES: Mapping[str, str] = {
    "fr": "fr",
    "en": "en_GB",  # days before months, as everywhere in the network
    "pt": "pt_PT",  # as Odemira and Brava write it
    "ru": "ru",
    "ar": "ar",
    "el": "el",
    "it": "it",
    "ro": "ro",
}
"""The conventions (CLDR) by which each writes dates, numbers and countries."""


def known_language(language: str | None) -> str:
    """The language itself if it is one of ours; else the first."""
    return FIRST if language is None or language not in LOCALES else language
