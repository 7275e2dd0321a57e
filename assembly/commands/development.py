"""`assembly development prepare`: a living example, for one's own machine only."""

import click
from sqlalchemy import select

from assembly.app import create_app
from assembly.commands.database import upgrade_to_head
from assembly.commands.development_world import build_world
from assembly.commands.parts import WrongSettings, settings
from assembly.commands.record import make_missing_keys
from assembly.models.assembly import Assembly
from assembly.models.person import Person
from assembly.web.development import Installation, development_link
from assembly.work import Works

group = click.Group("development", help="A living example, for one's own machine.")

PEOPLE = (
    ("Sébastien Houssin", "the table's president"),
    ("Lhoussaine Aitbrahim", "represents 19 members; the table's secretary"),
    ("Raul Daoli", "represents one member"),
    ("Carine Jansen", "an associate"),
    ("Secretariat", "the secretariat"),
)


@group.command()
def prepare() -> None:
    """Make the example if there is none yet, and show links that sign in.

    The founders, one assembly open since some hours, one convened, one closed with
    minutes, one draft. Refused in production.
    """
    found = settings()
    if not found.development:
        raise WrongSettings("ENVIRONMENT is production: there is no example there.")
    for folder in (found.documents_dir, found.outbox_dir):
        folder.mkdir(parents=True, exist_ok=True)
    make_missing_keys(
        public_url=found.public_url,
        key=found.record_key,
        verifier=found.record_verifier,
    )
    upgrade_to_head()
    app = create_app(found)
    works: Works = app.extensions["works"]
    if _empty(works):
        click.echo("Making the example: a minute of patience, this once …")
        with app.app_context():
            build_world(
                works, post=app.extensions["post"], store=app.extensions["documents"]
            )
    for line in _links(works, found):
        click.echo(line)


def _empty(works: Works) -> bool:
    with works.look() as db:
        return db.scalar(select(Assembly.id).limit(1)) is None


def _links(works: Works, found: Installation) -> list[str]:
    with works.look() as db:
        numbers = {
            name: db.scalars(select(Person.id).where(Person.name == name)).one()
            for name, _ in PEOPLE
        }
    return [
        "Sign in with one click (development only), each in a window of its own:",
        *(
            f"  {name}, {who}:\n    {development_link(found, numbers[name])}"
            for name, who in PEOPLE
        ),
    ]
