"""`assembly demo …`: assemblies of the past, held again by the program's own acts."""

from pathlib import Path

import click
from sqlalchemy import select

from assembly.app import create_app
from assembly.commands.database import upgrade_to_head
from assembly.commands.founding_day import hold_founding_assembly
from assembly.commands.founding_lists import founding_lists
from assembly.commands.parts import Mistake, settings_apart
from assembly.models.assembly import Assembly
from assembly.work import Works

group = click.Group("demo", help="Assemblies of the past, held again.")


@group.command()
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("var/founding"),
    help="Where its database, documents and letters go.",
)
def founding(folder: Path) -> None:
    """Hold the founding assembly of 4 November 2013 again, from the founding files.

    In a database of its own, which must be empty. What the act does not tell (how it
    was convened, how many voted for each officer) is filled in, and said at the end.
    """
    found = settings_apart(folder)
    upgrade_to_head(found.database_url)
    app = create_app(found)
    works: Works = app.extensions["works"]
    with works.look() as db:
        if db.scalar(select(Assembly.id).limit(1)) is not None:
            raise Mistake(f"{folder}: the founding assembly was held there already.")
    with app.app_context():
        assembly_id = hold_founding_assembly(
            works, post=app.extensions["post"], store=app.extensions["documents"]
        )
    with works.look() as db:
        for line in founding_lists(db, assembly_id):
            click.echo(line)
