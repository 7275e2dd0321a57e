"""`assembly words …`: the catalogues of the languages, kept up to date and compiled."""

import tempfile
from contextlib import chdir
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from assembly.languages import CATALOGUES, LANGUAGES, LOCALES

HOUSE = Path(__file__).resolve().parents[2]
group = click.Group(
    "words", help="The sentences of the program, and their translations."
)

SOURCE = "en"  # its words are the keys
KEYWORDS = ("--keyword=N_", "--keyword=lazy_gettext")  # beside the usual ones
TRANSLATED = tuple(language for language in LANGUAGES if language != SOURCE)


def file_of(language: str) -> Path:
    """Where a language's sentences are written by hand."""
    return CATALOGUES / language / "LC_MESSAGES" / "messages.po"


def read(language: str) -> Catalog:
    """The catalogue of this language, as it was written."""
    with file_of(language).open("rb") as file:
        return read_po(file, locale=LOCALES[language], domain="messages")


def extracted() -> Catalog:
    """Every sentence that the program says now."""
    with tempfile.TemporaryDirectory() as folder, chdir(HOUSE):
        template = Path(folder) / "messages.pot"
        mapping = HOUSE / "config" / "babel.cfg"
        how = [*KEYWORDS, "--add-location=file", "--sort-by-file", "--no-wrap"]
        where = [f"--mapping-file={mapping}", f"--output-file={template}"]
        asked = ["pybabel", "-q", "extract", *how, *where, "assembly"]
        CommandLineInterface().run(asked)  # type: ignore[no-untyped-call]
        with template.open("rb") as file:
            return read_po(file)


@group.command()
def update() -> None:
    """Take in what is new, leave out what is said no more; guess nothing."""
    template = extracted()
    for language in TRANSLATED:
        catalogue = read(language)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        with file_of(language).open("wb") as file:
            write_po(file, catalogue, width=0, omit_header=False, sort_by_file=True)
        missing = len([one for one in catalogue if one.id and not is_whole(one)])
        click.echo(
            f"{language}: {len(catalogue)} sentences, {missing} without translation"
        )


@group.command("compile")
def compile_all() -> None:
    """Make ready what the program reads."""
    for language in TRANSLATED:
        with file_of(language).with_suffix(".mo").open("wb") as file:
            write_mo(file, read(language))


def is_whole(sentence: Message) -> bool:
    """Whether it is translated, in each of its plural forms."""
    said = sentence.string
    return all([said] if isinstance(said, str) else said or [""])
