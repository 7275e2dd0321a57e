"""One open vote: the text, the result, what it follows from, and the roll-call (B6)."""

from collections.abc import Iterator

from assembly.paper.blocks import (
    NOTHING,
    Block,
    Style,
    cell,
    counts,
    heading,
    line,
    passage,
    reference,
    table,
)
from assembly.paper.tongue import Tongue
from assembly.paper.words import N_, Table
from assembly.paper.writing import Written, joined, lines, people
from assembly.queries.minuted_votes import ElectionMinute, RollCallLine, VoteMinute
from assembly.rules.quorum import Decision
from assembly.rules.vocabulary import Choice

LONGEST_TITLE = 110  # characters of a question where it names something
STYLES = {
    Choice.FOR: Style.PLAIN,
    Choice.AGAINST: Style.STRONG,
    Choice.ABSTAIN: Style.EMPHASIS,
}
QUORUM = {  # by majority, and quorum
    (True, True): N_(
        "The majority was for, and the quorum stood: present %(present)s, represented "
        "%(represented)s, of %(roll)s; two thirds = %(needed)s."
    ),
    (True, False): N_(
        "The majority was for; present %(present)s, represented %(represented)s, of "
        "%(roll)s: two thirds = %(needed)s not reached."
    ),
    (False, True): N_(
        "The quorum stood: present %(present)s, represented %(represented)s, of "
        "%(roll)s; two thirds = %(needed)s. The majority was not for."
    ),
    (False, False): N_(
        "The majority was not for, and present %(present)s, represented "
        "%(represented)s, of %(roll)s: two thirds = %(needed)s not reached."
    ),
}


def vote(t: Tongue, told: VoteMinute, *, level: int = 2) -> list[Block]:
    """The vote where the minutes come to it; the roll-call is an annex."""
    result = told.closed.event
    rule = t.gettext("(%(article)s: more for than against)", article=result.article)
    return [
        heading(level, _titled(t, t.gettext("Vote"), told)),
        passage(lines(told.put.event.text)),
        *_compared(t, told),
        line(lead=outcome(t, told), tail=rule),
        *_gathered(t, told.decision),
        _counted(t, told),
        line(put_and_closed(t, told), style=Style.MUTED),
        reference(t.gettext("Roll-call"), mark_of(told)),
    ]


def roll_call(t: Tongue, told: VoteMinute) -> list[Block]:
    """The annex: what each member of the roll answered."""
    heads = [
        (t.gettext("No."), 8.0),
        (t.gettext("Member"), 0.0),
        (t.gettext("College, country"), 45.0),
        (t.gettext("Choice"), 22.0),
        (t.gettext("Cast by"), 42.0),
        (t.gettext("Entry"), 13.0),
    ]
    rows = (_row(t, number, one) for number, one in enumerate(told.roll_call, 1))
    return [
        heading(2, _titled(t, t.gettext("Roll-call"), told), mark=mark_of(told)),
        line(_sum(t, told), lead=outcome(t, told)),
        table(heads, rows, numbers=(0, 5)),
    ]


def mark_of(told: VoteMinute) -> str:
    return f"vote-{told.closed.event.vote_id}"


def question_of(text: str) -> Written:
    """A question short enough to name its vote."""
    said = " ".join(text.split())
    short = said[:LONGEST_TITLE].rstrip()
    return people(said if len(said) <= LONGEST_TITLE else f"{short}…")


def outcome(t: Tongue, told: VoteMinute) -> Written:
    if told.closed.event.adopted:
        return t.gettext("Adopted")
    return t.gettext("Not adopted")


def _titled(t: Tongue, name: Written, told: VoteMinute) -> Written:
    return t.says(name, question_of(told.put.event.text))


def _compared(t: Tongue, told: VoteMinute) -> Iterator[Block]:
    if base := told.put.event.base:
        said = t.gettext("Compared with version %(number)s", number=base["number"])
        yield line(said, sha256=base["sha256"], style=Style.MUTED)


def _gathered(t: Tongue, decision: Decision) -> Iterator[Block]:
    there = {
        "present": decision.present,
        "represented": decision.represented,
        "roll": decision.tally.roll,
    }
    if decision.quorum_needed is not None:
        stood = QUORUM[decision.has_majority, decision.has_quorum]
        yield line(t.gettext(stood, needed=decision.quorum_needed, **there))
    elif decision.present is not None:
        said = t.gettext(
            "Present %(present)s, represented %(represented)s, of %(roll)s", **there
        )
        yield line(Written(f"{said}."))


def _numbers(t: Tongue, told: VoteMinute) -> list[tuple[Written, int]]:
    result = told.closed.event
    return [
        (t.gettext("For"), result.for_),
        (t.gettext("Against"), result.against),
        (t.gettext("Abstained"), result.abstained),
        (t.gettext("Not voting"), told.not_voting),
        (t.gettext("Roll"), result.roll),
    ]


def _counted(t: Tongue, told: VoteMinute) -> Block:
    return counts(_numbers(t, told))


def _sum(t: Tongue, told: VoteMinute) -> Written:
    numbers = (Written(f"{name} {n}") for name, n in _numbers(t, told))
    return joined(numbers, " · ")


def put_and_closed(t: Tongue, told: VoteMinute | ElectionMinute) -> Written:
    """Who put a vote and who closed it, when, and the entries that say so."""
    put = t.gettext(
        "Put %(opened)s by %(name)s; closed %(closed)s",
        opened=t.statutory(told.put.at),
        name=told.put.by,
        closed=t.statutory(told.closed.at),
    )
    by = t.gettext(
        "by %(name)s (entries %(first)s and %(last)s).",
        name=told.closed.by,
        first=told.put.seq,
        last=told.closed.seq,
    )
    return joined((put, by))


def _row(t: Tongue, number: int, one: RollCallLine) -> list[Block]:
    country = t.country(one.member["country"])
    belongs = t.listed((t.word(Table.COLLEGE, one.member["college"]), country))
    return [
        cell(number, Style.MUTED),
        cell(people(one.member["name"])),
        cell(belongs, Style.MUTED),
        *_answer(t, one),
    ]


def _answer(t: Tongue, one: RollCallLine) -> list[Block]:
    if one.choice is None:
        none = cell(t.gettext("did not vote"), Style.MUTED)
        return [none, cell(NOTHING), cell(NOTHING)]
    by = people(one.cast_by)
    if one.holder:
        by = t.gettext(
            "%(name)s (%(holder)s), by proxy", name=one.cast_by, holder=one.holder
        )
    choice = cell(t.word(Table.CHOICE, one.choice), STYLES[one.choice])
    return [choice, cell(by), cell(one.seq or 0)]
