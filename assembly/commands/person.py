"""`assembly person …`: who may sign in."""

import click

from assembly.app import LANGUAGES
from assembly.commands.parts import at_work
from assembly.queries.admission import NotFound
from assembly.queries.persons import mail_address, person_at
from assembly.use_cases.register.enter_person import enter_person
from assembly.use_cases.signing_in.disable_person import disable_person

group = click.Group("person", help="Who may sign in.")


@group.command()
@click.argument("name")
@click.argument("address")
@click.option("--secretariat", is_flag=True, help="With a post in the secretariat.")
@click.option("--language", type=click.Choice(LANGUAGES), default="fr")
@click.option("--time-zone", metavar="ZONE", default="Europe/Lisbon")
def add(
    name: str, address: str, secretariat: bool, language: str, time_zone: str
) -> None:
    """Enter a person into the register, by NAME and mail ADDRESS."""
    with at_work() as work:
        enter_person(
            work,
            name=name,
            address=address,
            language=language,
            time_zone=time_zone,
            secretariat=secretariat,
        )
    click.echo(f"Entered: {name}.")


@group.command()
@click.argument("address")
@click.argument("reason")
def disable(address: str, reason: str) -> None:
    """Shut out the person with this mail ADDRESS, at once; the record keeps REASON."""
    with at_work() as work:
        person = person_at(work.db, mail_address(address))
        if person is None:
            raise NotFound(f"a person with the address {address}")
        ended = disable_person(work, person_id=person.id, reason=reason)
        name = person.name
    click.echo(f"Shut out: {name}. Sessions ended: {len(ended)}.")
