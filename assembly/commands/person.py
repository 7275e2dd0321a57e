"""`assembly person …`: who may sign in."""

import click

from assembly.app import LANGUAGES
from assembly.commands.parts import at_work
from assembly.use_cases.register.enter_person import enter_person

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
