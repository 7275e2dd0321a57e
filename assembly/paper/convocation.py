"""How the assembly was convened: by whom, with which letters, on which agenda (B6)."""

from collections.abc import Mapping, Sequence
from typing import Any

from assembly.paper.blocks import Block, Style, facts, heading, line, listing
from assembly.paper.marks import entry
from assembly.paper.tongue import Tongue
from assembly.paper.words import Table
from assembly.paper.writing import Written, people
from assembly.queries.minutes import Minutes

Facts = Mapping[str, Any]  # as the record keeps them


def convocation(t: Tongue, minutes: Minutes) -> list[Block]:
    return [
        heading(1, t.gettext("Convocation")),
        facts(_facts(t, minutes)),
        *_not_reached(t, minutes),
        *_replaced(t, minutes),
        *_agenda(t, minutes),
    ]


def agenda(t: Tongue, items: Sequence[Facts]) -> Block:
    """Titles and kinds, in order."""
    lines = (
        line(people(item["title"]), tail=t.word(Table.ITEM_KIND, item["kind"]))
        for item in items
    )
    return listing(lines, numbered=True)


def _facts(t: Tongue, minutes: Minutes) -> list[tuple[Written, Block]]:
    convened, opened = minutes.convened, minutes.opened.event
    by = t.gettext(
        "by %(name)s, %(post)s of the assembly table",
        name=convened.by,
        post=t.word(Table.POST, convened.event.acting_post),
    )
    when = t.listed((t.statutory(convened.at), by))
    kind = t.word(Table.ASSEMBLY_KIND, convened.event.kind)
    return [
        (t.gettext("Convened"), line(when, tail=entry(t, convened.seq))),
        (t.gettext("Assembly"), line(kind)),
        *_place(t, minutes),
        (t.gettext("Opening"), line(t.statutory(opened.opens_at))),
        (t.gettext("Closing"), line(t.statutory(opened.closes_at))),
        (t.gettext("Agenda and documents"), line(sha256=convened.event.agenda_hash)),
        (t.gettext("Dispatch"), line(_dispatch(t, minutes))),
    ]


def _place(t: Tongue, minutes: Minutes) -> list[tuple[Written, Block]]:
    told = minutes.convened.event
    if not told.place:
        return []
    zone = people(f"({told.time_zone})") if told.time_zone else Written()
    said = t.gettext("%(place)s, and online", place=told.place)
    return [(t.gettext("Place"), line(said, tail=zone))]


def _dispatch(t: Tongue, minutes: Minutes) -> Written:
    told = minutes.convened.event
    letters, other = told.addressed, len(told.told_otherwise)
    return t.listed(
        (
            t.ngettext("%(num)s letter written", "%(num)s letters written", letters),
            t.ngettext("%(num)s sent", "%(num)s sent", minutes.sent),
            t.ngettext("%(num)s failed", "%(num)s failed", len(minutes.failed)),
            t.ngettext(
                "%(num)s member told otherwise", "%(num)s members told otherwise", other
            ),
        )
    )


def _not_reached(t: Tongue, minutes: Minutes) -> list[Block]:
    told = [
        (people(one["member"]), people(one["how"]))
        for one in minutes.convened.event.told_otherwise
    ]
    failed = [
        (people(one.event.member or ""), people(one.event.reason))
        for one in minutes.failed
    ]
    lines = [line(t.says(*pair)) for pair in (*told, *failed)]
    return [listing(lines)] if lines else []


def _replaced(t: Tongue, minutes: Minutes) -> list[Block]:
    return [
        line(
            t.gettext(
                "It replaced the convocation of %(moment)s (entry %(seq)s).",
                moment=t.statutory(earlier.at),
                seq=earlier.seq,
            ),
            style=Style.MUTED,
        )
        for earlier in minutes.earlier
    ]


def _agenda(t: Tongue, minutes: Minutes) -> list[Block]:
    named = t.gettext("Agenda as convened")
    return [heading(2, named), agenda(t, minutes.convened.event.agenda)]
