"""The one question of an item that the program words: whether to adopt its text (S12),
whether to admit its body, or to exclude its member (S11)."""

from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.queries import changes
from assembly.queries.admissions import agendas
from assembly.queries.changes import TextQuestion
from assembly.queries.exclusions import items


def question_of(
    db: Session, assembly: Assembly, item: AgendaItem
) -> TextQuestion | None:
    """What is asked by putting this item to the vote, and against asking it; none for
    an item on which the chair words each text."""
    return (
        changes.question_of(db, assembly, item)
        or agendas.question_of(db, item)
        or items.question_of(db, item)
    )
