"""The agenda motions: what each proposed, why, and what became of it (B7)."""

from collections.abc import Iterator, Sequence

from assembly.paper.blocks import (
    NOTHING,
    Block,
    Style,
    difference,
    heading,
    line,
    listing,
)
from assembly.paper.convocation import agenda
from assembly.paper.marks import entry
from assembly.paper.tongue import Tongue
from assembly.paper.votes import vote
from assembly.paper.words import Table
from assembly.paper.writing import Written, joined, people
from assembly.queries.differences import Paragraph
from assembly.queries.minuted_motions import MotionMinute
from assembly.queries.minutes import Minutes
from assembly.rules.vocabulary import MotionKind


def motions(t: Tongue, minutes: Minutes) -> list[Block]:
    """Nothing where none was moved."""
    if not minutes.motions:
        return []
    reading = t.gettext("What a motion adds is underlined, what it removes struck out.")
    told = (block for one in minutes.motions for block in _motion(t, one))
    title = heading(1, t.gettext("Motions to amend the agenda"))
    return [title, line(reading, style=Style.MUTED), *told, *_amended(t, minutes)]


def _amended(t: Tongue, minutes: Minutes) -> list[Block]:
    if minutes.amended is None:
        return []
    named = heading(2, t.gettext("Agenda as amended"))
    return [named, agenda(t, minutes.amended.event.agenda)]


def _motion(t: Tongue, told: MotionMinute) -> Iterator[Block]:
    moved = told.moved.event
    yield heading(2, _named(t, told))
    yield line(_moved(t, told), tail=entry(t, told.moved.seq))
    if told.wording and (kind := moved.proposal.get("kind")):
        yield line(t.word(Table.ITEM_KIND, kind), style=Style.MUTED)
    for paragraphs in told.wording.values():
        yield difference(_pieces(paragraphs))
    if told.order:
        yield listing((line(people(title)) for title in told.order), numbered=True)
    yield line(joined((t.gettext("Reason:"), people(moved.reason))))
    for one in told.votes:
        yield from vote(t, one, level=3)
    yield from _end(t, told)


def _named(t: Tongue, told: MotionMinute) -> Written:
    match told.moved.event.kind:
        case MotionKind.ADD:
            return t.gettext("To add an item")
        case MotionKind.WITHDRAW:
            return t.gettext("To withdraw: %(item)s", item=told.moved.event.item)
        case MotionKind.REWORD:
            return t.gettext("To reword: %(item)s", item=told.moved.event.item)
        case _:
            return t.gettext("To put the items in another order")


def _moved(t: Tongue, told: MotionMinute) -> Written:
    moved = told.moved.event
    said = t.gettext(
        "Moved %(moment)s by %(member)s (%(name)s)",
        moment=t.statutory(told.moved.at),
        member=moved.mover,
        name=told.moved.by,
    )
    if not moved.in_name_of:
        return said
    organ = t.word(Table.ORGAN, moved.in_name_of)
    return t.listed((said, t.gettext("in the name of: %(organ)s", organ=organ)))


def _pieces(
    paragraphs: Sequence[Paragraph],
) -> Iterator[list[tuple[str, Written]]]:
    for one in paragraphs:
        yield [(piece.change, _kept(piece.text)) for piece in one.pieces]


def _kept(text: str) -> Written:
    """A piece of a sentence keeps the spaces at its ends."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return Written(f"{before}{people(text)}{after}")


def _end(t: Tongue, told: MotionMinute) -> Iterator[Block]:
    if aside := told.set_aside:
        said = t.gettext(
            "by %(name)s: %(reason)s", name=aside.by, reason=aside.event.reason
        )
        yield line(said, lead=t.gettext("Set aside"), tail=entry(t, aside.seq))
    elif back := told.taken_back:
        lead = t.gettext("Taken back by its mover")
        yield line(t.statutory(back.at), lead=lead, tail=entry(t, back.seq))
    else:
        yield from _decided(t, told)


def _decided(t: Tongue, told: MotionMinute) -> Iterator[Block]:
    if amended := told.amended:
        yield line(
            t.statutory(amended.at),
            lead=t.gettext("The agenda was amended"),
            tail=entry(t, amended.seq),
            sha256=amended.event.agenda_hash,
        )
    elif vain := told.without_effect:
        lead = t.gettext("Adopted without effect")
        yield line(people(vain.event.reason), lead=lead, tail=entry(t, vain.seq))
    elif not told.was_put:
        lead = t.gettext("Not put to the vote before the closing")
        yield line(NOTHING, lead=lead)
