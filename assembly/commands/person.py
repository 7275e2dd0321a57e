"""`assembly person …`: who may sign in."""

from collections.abc import Sequence

import click

from assembly.commands.parts import Mistake, at_work
from assembly.languages import LANGUAGES
from assembly.queries.admission import NotFound
from assembly.queries.persons import KnownPerson, persons_called
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
@click.argument("name_or_address")
@click.option("--reason", required=True, help="The record keeps it.")
def disable(name_or_address: str, reason: str) -> None:
    """Shut a person out at once, found by the whole name or the mail address."""
    with at_work() as work:
        person = _only(persons_called(work.db, name_or_address), name_or_address)
        ended = disable_person(work, person_id=person.id, reason=reason)
    click.echo(f"Shut out: {person.name}. Sessions ended: {len(ended)}.")


def _only(found: Sequence[KnownPerson], called: str) -> KnownPerson:
    if not found:
        raise NotFound(f"nobody in the register is called {called}")
    if len(found) > 1:
        raise Mistake(f"{len(found)} persons are called {called}: give the address.")
    return found[0]
