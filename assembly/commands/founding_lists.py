"""What the minutes of the founding assembly say, as lists to lay beside the act."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from assembly.events import AssemblyOpened
from assembly.queries.minutes import Minutes, minutes

FILLED_IN = """\
Not told by the act, and filled in: the convocation by letter on 1 October 2013, who
chaired, candidacies, that everybody there voted for each officer, terms of 4 years.
Officers whom S5 would refuse today (cities on the board) are recorded as history."""


def founding_lists(db: Session, assembly_id: int) -> Iterator[str]:
    """The lists, line by line, from the record alone."""
    found = minutes(db, f"assembly:{assembly_id}")
    if found is None:
        return
    yield from _attendance(found)
    yield from _decisions(found)
    yield "Officers:"
    for begun in found.mandates:
        told = begun.event
        how = "elected" if told.vote_id is not None else "as history"
        yield f"  {told.organ}, {told.post}: {told.member} ({how})"
    yield FILLED_IN


def _attendance(found: Minutes) -> Iterator[str]:
    opened: AssemblyOpened = found.opened.event
    on_roll = {int(member["id"]) for member in opened.roll}
    there = [p for p in found.attendance.present if int(p.member["id"]) in on_roll]
    persons = {presence.person for presence in there}
    represented = found.attendance.represented
    yield (
        f"Members: {len(on_roll)}; present {len(there)} through {len(persons)} persons;"
        f" represented {len(represented)}; absent {len(found.attendance.absent)}."
    )
    for one in represented:
        yield f"  {one.member}, represented by {one.holder}"
    for absent in found.attendance.absent:
        yield f"  absent: {absent['name']}"


def _decisions(found: Minutes) -> Iterator[str]:
    yield "Decisions:"
    for item in found.items:
        for vote in item.votes:
            told = vote.closed.event
            yield (
                f"  {item.item['title']}: for {told.for_}, against {told.against},"
                f" abstained {told.abstained}"
            )
        for version in item.adopted:
            yield f"    {version.event.governs}, version {version.event.number}"
