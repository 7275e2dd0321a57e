"""`assembly record …`: the record, archived and verified by whoever doubts it."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

import click

from assembly.commands.parts import Mistake, settings, works
from assembly.queries.archives import archive
from assembly.record.archive import write_archive
from assembly.record.judging import Asked, judge
from assembly.record.keys import make_keys, read_verifier

group = click.Group("record", help="The record of acts.")


@group.command()
@click.argument("file", type=click.Path())
@click.option("--key", type=click.Path(), help="The public key, from elsewhere.")
@click.option("--older", type=click.Path(), help="A checkpoint from elsewhere.")
@click.option("--receipt", type=click.Path(), multiple=True, help="A ballot's receipt.")
def verify(
    file: str, key: str | None, older: str | None, receipt: tuple[str, ...]
) -> None:
    """Verify FILE: an archive, its bare entries, or a receipt.

    Needs neither database nor settings. Exit status: 0 it stands, 1 it does not,
    2 a file cannot be read.
    """
    sys.exit(judge(Asked(file, key, older, receipt), sys.stdout))


@group.command()
@click.argument("assembly", type=click.IntRange(min=1), metavar="N")
@click.argument("file", type=click.Path(path_type=Path))
def export(assembly: int, file: Path) -> None:
    """Write the archive of assembly N's record to FILE, which must not be there yet.

    Entries up to the newest signed checkpoint, every signed checkpoint, and the key.
    """
    key = settings().record_verifier
    verifier = None if key is None else read_verifier(key)
    with works() as opened, opened.look() as db:
        parts = archive(db, f"assembly:{assembly}", verifier)
        if parts.size == 0:
            raise Mistake(f"There is no record of assembly {assembly}.")
        with file.open("xb") as written:
            write_archive(written, parts.lines, notes=parts.notes, key=parts.key)
    if not parts.is_signed:
        click.echo("Nothing of it is signed: the archive holds the entries alone.")
    click.echo(f"{file}: {parts.size} entries, {len(parts.notes)} checkpoints.")


@group.command()
@click.option("--name", help="The signer's name; else the host of PUBLIC_URL.")
@click.option("--key", type=click.Path(path_type=Path), help="Else RECORD_KEY.")
@click.option(
    "--verifier", type=click.Path(path_type=Path), help="Else RECORD_VERIFIER."
)
def keygen(name: str | None, key: Path | None, verifier: Path | None) -> None:
    """Make the keys that sign checkpoints: a secret file and a public one.

    What is there already is never overwritten. Needs no settings when all three
    options are given.
    """
    name = _key_name(settings().public_url) if name is None else name
    secret = _free(key or settings().record_key, "RECORD_KEY")
    public = _free(verifier or settings().record_verifier, "RECORD_VERIFIER")
    made = make_keys(name=name, key=secret, verifier=public)
    click.echo(f"The secret key: {secret}")
    click.echo(f"The public key: {public}")
    click.echo(made.encode())


def make_missing_keys(
    *, public_url: str, key: Path | None, verifier: Path | None
) -> None:
    """The keys of an installation, if its settings name both and neither is there."""
    if key is None or verifier is None or key.exists() or verifier.exists():
        return
    for file in (key, verifier):
        file.parent.mkdir(parents=True, exist_ok=True)
    make_keys(name=_key_name(public_url), key=key, verifier=verifier)


def _key_name(public_url: str) -> str:
    """An installation's key has the name of its host."""
    return urlsplit(public_url).hostname or ""


def _free(file: Path | None, setting: str) -> Path:
    """Where a key is to be kept, and none is yet."""
    if file is None:
        raise Mistake(f"{setting} is empty: it says where the key is kept.")
    if file.exists():
        raise Mistake(f"{file} is there already, and a key is never overwritten.")
    return file
