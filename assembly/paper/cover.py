"""The first page: which assembly, and what it decided."""

from collections.abc import Iterator

from assembly.paper.blocks import Block, Style, cell, facts, heading, line, table
from assembly.paper.items import heading_of
from assembly.paper.tongue import Tongue
from assembly.paper.votes import outcome, question_of
from assembly.paper.words import Table
from assembly.paper.writing import Written
from assembly.queries.minuted_items import ItemMinute
from assembly.queries.minuted_votes import ElectionMinute, VoteMinute
from assembly.queries.minutes import Minutes

NUMBER = 13.0  # millimetres


def summary(t: Tongue, minutes: Minutes) -> list[Block]:
    """When, where, how many."""
    convened, closed = minutes.convened.event, minutes.closed
    rows = [
        (t.gettext("Assembly"), t.word(Table.ASSEMBLY_KIND, convened.kind)),
        (t.gettext("Opened"), t.statutory(minutes.opened.at)),
        (t.gettext("Closed"), t.statutory(closed.at)),
    ]
    if convened.place:
        place = t.gettext("%(place)s, and online", place=convened.place)
        rows.insert(1, (t.gettext("Place"), place))
    rows.append((t.gettext("Attendance"), _there(t, minutes)))
    return [facts((name, line(said)) for name, said in rows)]


def decisions(t: Tongue, minutes: Minutes) -> list[Block]:
    """Every vote with its result, in the order of the agenda."""
    rows = [*_of_motions(t, minutes), *_of_items(t, minutes)]
    title = heading(1, t.gettext("What was decided"))
    if not rows:
        return [title, line(t.gettext("No vote was put."), style=Style.MUTED)]
    heads = [
        (t.gettext("Item"), 43.0),
        (t.gettext("Question"), 0.0),
        (t.gettext("Result"), 28.0),
        (t.gettext("For"), NUMBER),
        (t.gettext("Against"), NUMBER + 3),
        (t.gettext("Abstained"), NUMBER + 11),
    ]
    return [title, table(heads, rows, numbers=(3, 4, 5))]


def _there(t: Tongue, minutes: Minutes) -> Written:
    closed = minutes.closed.event
    if not minutes.is_extraordinary:
        return t.gettext(
            "Present %(present)s of the %(roll)s members on the roll",
            present=closed.present,
            roll=closed.roll,
        )
    return t.gettext(
        "Present %(present)s, represented %(represented)s, of the %(roll)s members on "
        "the roll",
        present=closed.present,
        represented=len(minutes.attendance.represented),
        roll=closed.roll,
    )


def _of_motions(t: Tongue, minutes: Minutes) -> Iterator[list[Block]]:
    for motion in minutes.motions:
        for vote in motion.votes:
            yield _vote(t, t.gettext("Agenda motion"), vote)


def _of_items(t: Tongue, minutes: Minutes) -> Iterator[list[Block]]:
    for item in minutes.items:
        yield from _of_item(t, item)


def _of_item(t: Tongue, item: ItemMinute) -> Iterator[list[Block]]:
    for vote in item.votes:
        yield _vote(t, heading_of(item), vote)
    for election in item.elections:
        yield _election(t, heading_of(item), election)


def _vote(t: Tongue, item: Written, vote: VoteMinute) -> list[Block]:
    told = vote.closed.event
    counted = (told.for_, told.against, told.abstained)
    return [
        cell(item),
        cell(question_of(vote.put.event.text)),
        cell(outcome(t, vote), Style.STRONG if told.adopted else Style.PLAIN),
        *(cell(number) for number in counted),
    ]


def _election(t: Tongue, item: Written, election: ElectionMinute) -> list[Block]:
    told = election.closed.event
    result = t.gettext("nobody is elected")
    if told.elected:
        result = t.gettext("%(member)s is elected", member=told.elected["member"])
    asked = t.gettext("Secret vote, round %(round)s", round=told.round)
    style = Style.STRONG if told.elected else Style.PLAIN
    nothing = [cell(Written("\u2013"), Style.MUTED)] * 3
    return [cell(item), cell(asked), cell(result, style), *nothing]
