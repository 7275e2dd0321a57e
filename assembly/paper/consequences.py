"""What follows from the assembly: mandates, and what it let fall (B5, B12)."""

from collections.abc import Iterator

from assembly.events import MandateBegun, ProvisionalTextDropped
from assembly.paper.blocks import Block, heading, line, listing
from assembly.paper.marks import entry
from assembly.paper.tongue import Tongue
from assembly.paper.words import Table
from assembly.paper.writing import Written
from assembly.queries.minutes import Minutes


def consequences(t: Tongue, minutes: Minutes) -> list[Block]:
    """Nothing where nothing follows."""
    lines = [
        *(
            line(_mandate(t, begun.event), tail=entry(t, begun.seq))
            for begun in minutes.mandates
        ),
        *(
            line(
                _dropped(t, dropped.event),
                tail=entry(t, dropped.seq),
                sha256=dropped.event.sha256,
            )
            for dropped in minutes.dropped
        ),
    ]
    return [heading(1, t.gettext("What follows")), listing(lines)] if lines else []


def closing(t: Tongue, minutes: Minutes) -> list[Block]:
    opened, closed = minutes.opened, minutes.closed
    return [
        heading(1, t.gettext("Closing")),
        line(
            t.gettext("Opened %(moment)s", moment=t.statutory(opened.at)),
            tail=entry(t, opened.seq),
        ),
        line(
            t.gettext("Closed %(moment)s", moment=t.statutory(closed.at)),
            tail=entry(t, closed.seq),
        ),
    ]


def _mandate(t: Tongue, begun: MandateBegun) -> Written:
    return t.listed(_told_of(t, begun))


def _told_of(t: Tongue, begun: MandateBegun) -> Iterator[Written]:
    yield t.gettext(
        "%(member)s is %(post)s (%(organ)s) until %(day)s",
        member=begun.member,
        post=t.word(Table.POST, begun.post),
        organ=t.word(Table.ORGAN, begun.organ),
        day=t.day(begun.term_ends_at),
    )
    if begun.previous_member and begun.previous_member != begun.member:
        yield t.gettext("after %(member)s", member=begun.previous_member)
    if begun.left_post:
        post = t.word(Table.POST, begun.left_post)
        yield t.gettext("and leaves its post of %(post)s", post=post)


def _dropped(t: Tongue, dropped: ProvisionalTextDropped) -> Written:
    text = t.word(Table.TEXT, dropped.governs)
    if dropped.vote_id:
        return t.gettext(
            "%(text)s: the board's provisional version was not validated and is "
            "dropped (B12)",
            text=text,
        )
    return t.gettext(
        "%(text)s: the assembly closed without deciding on the board's provisional "
        "version, which is dropped (B12)",
        text=text,
    )
