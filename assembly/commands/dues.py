"""`assembly dues …`: populations, many at once."""

from pathlib import Path

import click

from assembly.commands.parts import at_work
from assembly.commands.text import read_text
from assembly.queries.territories import territories_by_number
from assembly.rules.objection import Objection, Refused, refuse
from assembly.rules.population_lists import ListedPopulation, read_populations
from assembly.use_cases.dues.enter_population import enter_population
from assembly.work import Work

group = click.Group("dues", help="What the dues of the territories follow from.")


@group.command("import-populations")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def import_populations(file: Path) -> None:
    """Enter the populations in FILE: all of them, or none.

    FILE is a table (CSV, UTF-8) with the columns number (of the territory),
    inhabitants, source and year (of the source). A second time does nothing.
    """
    listed = read_populations(read_text(file))
    with at_work() as work:
        numbers = territories_by_number(work.db)
        refuse([_unknown(one) for one in listed if one.number not in numbers])
        new = sum(_enter(work, numbers[one.number], one) for one in listed)
    click.echo(f"Populations entered: {new} of {len(listed)}.")


def _enter(work: Work, territory_id: int, one: ListedPopulation) -> bool:
    try:
        return enter_population(
            work,
            territory_id=territory_id,
            inhabitants=one.inhabitants,
            source=one.source,
            year=one.year,
        )
    except Refused as refusal:
        raise Refused([_at(one, each) for each in refusal.objections]) from refusal


def _at(one: ListedPopulation, against: Objection) -> Objection:
    return Objection(
        against.article,
        f"Line {one.line}: {against.reason}",
        against.remedy,
        against.particulars,
    )


def _unknown(one: ListedPopulation) -> Objection:
    return Objection(
        "B9",
        "Line %(line)s: no territory has the number %(number)s.",
        "",
        {"line": one.line, "number": one.number},
    )
