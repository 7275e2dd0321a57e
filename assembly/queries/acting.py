"""The actor of a piece of work, as a viewer: whom the gate lets through."""

from datetime import datetime

from sqlalchemy.orm import Session

from assembly.queries.admission import NotFound
from assembly.queries.viewers import Viewer, viewer


def acting(db: Session, person_id: int | None, moment: datetime) -> Viewer:
    """Who acts, with their rights at this moment; a miss for nobody or the disabled."""
    found = None if person_id is None else viewer(db, person_id, moment)
    if found is None or found.disabled:
        raise NotFound("nobody who may act")
    return found
