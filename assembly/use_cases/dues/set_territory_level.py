"""The secretariat says whether a territory is local, or larger and so free (B9)."""

from assembly.events import TerritoryLevelSet
from assembly.queries import admission, locks
from assembly.queries.admission import NotFound
from assembly.rules.vocabulary import TerritoryLevel
from assembly.work import Work


def set_territory_level(
    work: Work, *, territory_id: int, level: TerritoryLevel
) -> bool:
    """Set the level, by which dues are owed or not (B9); whether it was another.

    A miss for all but the secretariat.
    """
    locks.hold_register(work.db)
    if not work.viewer.is_secretariat:
        raise NotFound("levels are set by the secretariat")
    territory = admission.territory(work.db, work.viewer, territory_id)
    if territory.level is level:
        return False
    territory.level = level
    work.announce(
        TerritoryLevelSet(
            territory_id=territory.id, territory=territory.name, level=level
        )
    )
    return True
