"""Each item of the agenda: what it asked, who spoke, what became of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from assembly.paper.blocks import (
    NOTHING,
    Block,
    Style,
    heading,
    line,
    listing,
    passage,
)
from assembly.paper.elections import candidacies, election
from assembly.paper.marks import entry
from assembly.paper.membership import membership
from assembly.paper.tongue import Tongue
from assembly.paper.votes import vote
from assembly.paper.words import Table
from assembly.paper.writing import Written, joined, lines, people
from assembly.queries.minuted_items import ItemMinute

Facts = Mapping[str, Any]  # as the record keeps them


def item(t: Tongue, told: ItemMinute) -> list[Block]:
    return [
        heading(1, heading_of(told)),
        *_amended(t, told),
        *facts_of(t, told.item),
        *_convened_as(t, told),
        *_discussed(t, told),
        *candidacies(t, told.candidacies),
        *(block for one in told.votes for block in vote(t, one)),
        *(block for one in told.elections for block in election(t, one)),
        *_adopted(t, told),
        *(membership(t, one) for one in told.membership),
    ]


def heading_of(told: ItemMinute) -> Written:
    """Its place in the agenda, unless it was withdrawn, and its title."""
    title = people(told.item["title"])
    if told.withdrawn_by:
        return title
    return Written(f"{told.item['position']}. {title}")


def facts_of(t: Tongue, told: Facts) -> Iterator[Block]:
    """An item as the record keeps it: what it is for, its text, its documents."""
    yield line(joined(_purpose(t, told), " · "), style=Style.MUTED)
    if told.get("text"):
        yield passage(lines(told["text"]))
    if told.get("proposed_text"):
        yield line(lead=t.gettext("The proposed text"))
        yield passage(lines(told["proposed_text"]))
    if documents := told.get("documents"):
        yield listing(
            line(people(one["filename"]), sha256=one["sha256"]) for one in documents
        )


def _purpose(t: Tongue, told: Facts) -> Iterator[Written]:
    kind = t.word(Table.ITEM_KIND, told["kind"])
    if told.get("post"):
        years = int(told["term_years"])
        about = (
            t.word(Table.ORGAN, told["organ"]),
            t.word(Table.POST, told["post"]),
            t.ngettext("%(num)s year", "%(num)s years", years),
        )
        kind = t.says(kind, t.listed(about))
    yield kind
    if told.get("proposed_by"):
        organ = t.word(Table.ORGAN, told["proposed_by"])
        yield t.gettext("proposed by: %(organ)s", organ=organ)


def _amended(t: Tongue, told: ItemMinute) -> Iterator[Block]:
    if told.added:
        moment = t.statutory(told.added.at)
        said = t.gettext("Added by an agenda motion %(moment)s", moment=moment)
        yield line(said, tail=entry(t, told.added.seq), style=Style.MUTED)
    if told.withdrawn_by:
        moment = t.statutory(told.withdrawn_by.at)
        said = t.gettext("Withdrawn by an agenda motion %(moment)s", moment=moment)
        yield line(lead=said, tail=entry(t, told.withdrawn_by.seq))


def _convened_as(t: Tongue, told: ItemMinute) -> Iterator[Block]:
    if was := told.convened_as:
        yield line(lead=t.gettext("As it was convened: %(title)s", title=was["title"]))
        yield from facts_of(t, was)


def _discussed(t: Tongue, told: ItemMinute) -> Iterator[Block]:
    if not (told.messages or told.withdrawn or told.hidden):
        yield line(t.gettext("Nobody spoke."))
        return
    yield line(joined(_spoken(t, told)))
    for hidden in told.hidden:
        said = t.gettext(
            "Message %(id)s was hidden by %(name)s: %(reason)s",
            id=hidden.event.message_id,
            name=hidden.by,
            reason=hidden.event.reason,
        )
        yield line(said, tail=entry(t, hidden.seq))


def _spoken(t: Tongue, told: ItemMinute) -> Iterator[Written]:
    yield t.ngettext(
        "%(num)s message stands.", "%(num)s messages stand.", told.messages
    )
    if told.speakers:
        heard = t.listed(people(name) for name in told.speakers)
        yield joined((t.gettext("Heard:"), Written(f"{heard}.")))
    if told.withdrawn:
        yield t.ngettext(
            "%(num)s was withdrawn by its author.",
            "%(num)s were withdrawn by their authors.",
            told.withdrawn,
        )


def _adopted(t: Tongue, told: ItemMinute) -> Iterator[Block]:
    for adopted in told.adopted:
        text = adopted.event
        said = t.gettext(
            "%(text)s, version %(number)s, in force from %(moment)s",
            text=t.word(Table.TEXT, text.governs),
            number=text.number,
            moment=t.statutory(adopted.at),
        )
        provisional = NOTHING
        if text.validates_provisional:
            provisional = t.gettext("It was the board's provisional version (B12).")
        yield line(
            provisional, lead=said, tail=entry(t, adopted.seq), sha256=text.sha256
        )
