"""The minutes that wait for somebody's signature: said to president and secretary."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.minutes import MinutesSignature
from assembly.queries.viewers import Viewer
from assembly.rules.minutes import PARTS
from assembly.rules.vocabulary import Post


@dataclass(frozen=True)
class MinutesWaiting:
    """`parts`: the signatures that are the viewer's to give, and are not given."""

    assembly_id: int
    title: str
    parts: tuple[Post, ...]


def minutes_waiting(db: Session, viewer: Viewer) -> list[MinutesWaiting]:
    """Of closed assemblies, the first closed first. The vice-president, who signs only
    failing the president, is not asked (B5)."""
    own = [part for part in PARTS if part in viewer.table_posts]
    if not own or viewer.disabled:
        return []
    closed = (
        select(Assembly.id, Assembly.title)
        .where(Assembly.closed_at.is_not(None), Assembly.cancelled_at.is_(None))
        .order_by(Assembly.closed_at, Assembly.id)
    )
    given = _given(db)
    found = [
        MinutesWaiting(number, title, _missing(own, given.get(number, set())))
        for number, title in db.execute(closed)
    ]
    return [waiting for waiting in found if waiting.parts]


def _given(db: Session) -> dict[int, set[Post]]:
    found: dict[int, set[Post]] = {}
    asked = select(MinutesSignature.assembly_id, MinutesSignature.part)
    for number, part in db.execute(asked):
        found.setdefault(number, set()).add(part)
    return found


def _missing(own: Sequence[Post], given: set[Post]) -> tuple[Post, ...]:
    return tuple(part for part in own if part not in given)
