"""The secretariat enters how many live in a territory, and by which source (B9)."""

from sqlalchemy import select

from assembly.events import PopulationEntered
from assembly.models.dues import Population
from assembly.models.territory import Territory
from assembly.queries import locks
from assembly.queries.admission import NotFound
from assembly.rules.cycle import day_of
from assembly.rules.dues_entries import objections_to_population
from assembly.rules.objection import refuse
from assembly.work import CONSOLE, Work


def enter_population(
    work: Work, *, territory_id: int, inhabitants: int, source: str, year: int
) -> bool:
    """Enter the population that the source gives for `year`; whether it was new.

    Nothing entered is changed: the last entry holds, and the same one sent twice is
    one. Refused by B9 without a source, beyond what a territory can have, and for
    years to come. For the console; a miss for all others but the secretariat.
    """
    locks.hold_register(work.db)
    if work.actor != CONSOLE and not work.viewer.is_secretariat:
        raise NotFound("populations are entered by the secretariat")
    territory = work.db.get(Territory, territory_id)
    if territory is None:
        raise NotFound(f"territory {territory_id}")
    said = " ".join(source.split())
    refuse(
        objections_to_population(
            inhabitants=inhabitants, source=said, year=year, today=day_of(work.now)
        )
    )
    if _last(work, territory_id) == (inhabitants, said, year):
        return False
    work.db.add(
        Population(
            territory_id=territory.id,
            inhabitants=inhabitants,
            source=said,
            year=year,
            entered_at=work.now,
            entered_by_id=work.actor.person_id,
        )
    )
    work.announce(
        PopulationEntered(
            territory_id=territory.id,
            territory=territory.name,
            inhabitants=inhabitants,
            source=said,
            year=year,
        )
    )
    return True


def _last(work: Work, territory_id: int) -> tuple[int, str, int] | None:
    entered = select(Population).where(Population.territory_id == territory_id)
    last = work.db.scalar(entered.order_by(Population.id.desc()).limit(1))
    return None if last is None else (last.inhabitants, last.source, last.year)
