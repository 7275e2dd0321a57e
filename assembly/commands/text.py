"""`assembly text …`: statutes and bylaws approved before this program was there."""

from datetime import datetime, time
from pathlib import Path

import click

from assembly.commands.parts import Mistake, at_work
from assembly.rules.notice import STATUTORY_ZONE
from assembly.rules.vocabulary import GoverningText
from assembly.use_cases.texts.import_text import import_text

group = click.Group("text", help="The versions of statutes and bylaws.")


@group.command("import")
@click.argument("governs", type=click.Choice([text.value for text in GoverningText]))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--number", type=int, required=True, help="0 for the founding text.")
@click.option(
    "--approved",
    type=click.DateTime(["%Y-%m-%d"]),
    required=True,
    help="The day of the assembly that approved it.",
)
def import_(governs: str, file: Path, number: int, approved: datetime) -> None:
    """Enter the UTF-8 text in FILE as a version of the statutes or the bylaws.

    A second time does nothing. Versions are entered in the order of their approval.
    """
    with at_work() as work:
        entered = import_text(
            work,
            governs=GoverningText(governs),
            number=number,
            text=read_text(file),
            approved_at=day_of(approved),
        )
    said = "Entered" if entered else "Entered before; nothing was changed"
    click.echo(f"{said}: version {number} of the {governs}.")


def read_text(file: Path) -> str:
    """The file's text, without a byte order mark."""
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mistake(f"{file}: this is not UTF-8 text.") from error


def day_of(approved: datetime) -> datetime:
    """Noon of the day in the statutory zone: the same day for almost every reader."""
    return datetime.combine(approved.date(), time(12), tzinfo=STATUTORY_ZONE)
