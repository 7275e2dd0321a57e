"""`assembly register …`: the founders."""

from collections import Counter
from pathlib import Path

import click

from assembly.commands.parts import CONFIG, at_work
from assembly.rules.founding import FOUNDED_AT, FOUNDING_FILES, Founding, read_founding
from assembly.rules.vocabulary import College
from assembly.use_cases.register.import_register import import_register

group = click.Group("register", help="The founders' register.")


@group.command("import")
@click.argument(
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=CONFIG / "data",
)
def import_(folder: Path) -> None:
    """Enter the founders from the CSV files in FOLDER: all of them, or none.

    A second time does nothing; a wrong row is named by file, line and column.
    """
    founding = read_founding(founding_files(folder))
    with at_work() as work:
        entered = import_register(work, founding=founding, since=FOUNDED_AT)
    click.echo(_told(founding) if entered else "Imported before; nothing was changed.")


def founding_files(folder: Path) -> dict[str, bytes]:
    """The founding files that lie in this folder, by name."""
    there = [folder / name for name in FOUNDING_FILES if (folder / name).exists()]
    return {path.name: path.read_bytes() for path in there}


def _told(founding: Founding) -> str:
    colleges = Counter(member.college for member in founding.members)
    return (
        f"Entered: {len(founding.members) - colleges[College.ASSOCIATE]} voting members"
        f" ({colleges[College.EFFECTIVE]} effective,"
        f" {colleges[College.BY_RIGHT]} by right),"
        f" {colleges[College.ASSOCIATE]} associates,"
        f" {len(founding.persons)} persons, {len(founding.officers)} officers."
    )
