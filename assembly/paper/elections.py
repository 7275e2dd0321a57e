"""Who stood for a post, and its secret votes: who took part, never what was said."""

from collections.abc import Iterator

from assembly.paper.blocks import (
    NOTHING,
    Block,
    Style,
    cell,
    counts,
    heading,
    line,
    listing,
    passage,
    reference,
    table,
)
from assembly.paper.marks import entry
from assembly.paper.tongue import Tongue
from assembly.paper.votes import put_and_closed, question_of
from assembly.paper.writing import Written, joined, lines, people
from assembly.queries.minuted_items import CandidacyMinute
from assembly.queries.minuted_votes import ElectionMinute


def candidacies(t: Tongue, stood: list[CandidacyMinute]) -> list[Block]:
    """Who stood for the post of an item, since the convocation, and said what."""
    if not stood:
        return []
    told = (block for one in stood for block in _candidacy(t, one))
    return [heading(2, t.gettext("Candidacies")), *told]


def election(t: Tongue, told: ElectionMinute) -> list[Block]:
    """One round; who took part is an annex."""
    result = told.closed.event
    named = t.gettext("Secret vote, round %(round)s", round=result.round)
    rule = Written(f"({result.article})")
    return [
        heading(2, named),
        passage(lines(told.put.event.text)),
        line(_second_round(t, told), lead=_outcome(t, told), tail=rule),
        *_counted(t, told),
        line(put_and_closed(t, told), style=Style.MUTED),
        reference(t.gettext("Who took part"), mark_of(told)),
    ]


def participants(t: Tongue, told: ElectionMinute) -> list[Block]:
    """The annex that names who took part."""
    heads = [
        (t.gettext("Member"), 0.0),
        (t.gettext("Cast by"), 84.0),
        (t.gettext("Entry"), 13.0),
    ]
    rows = [
        [
            cell(people(one.event.member)),
            cell(_by(t, one.by, one.event.holder)),
            cell(one.seq),
        ]
        for one in told.took_part
    ]
    name, round_ = t.gettext("Who took part"), told.closed.event.round
    asked = question_of(told.put.event.text)
    turn = t.gettext("round %(round)s", round=round_)
    title = t.says(name, t.listed((asked, turn)))
    body = table(heads, rows, numbers=(2,)) if rows else line(t.gettext("Nobody."))
    return [heading(2, title, mark=mark_of(told)), body]


def mark_of(told: ElectionMinute) -> str:
    return f"election-{told.closed.event.vote_id}"


def _by(t: Tongue, name: str, holder: str | None) -> Written:
    if not holder:
        return people(name)
    return t.gettext("%(name)s (%(holder)s), by proxy", name=name, holder=holder)


def _candidacy(t: Tongue, one: CandidacyMinute) -> Iterator[Block]:
    declared = one.declared
    said = t.gettext(
        "declared %(moment)s by %(name)s",
        moment=t.statutory(declared.at),
        name=declared.by,
    )
    told = t.listed((said, *_since(t, one)))
    member = t.says(people(declared.event.member))
    yield listing([line(told, lead=member, tail=entry(t, declared.seq))])
    if declared.event.statement:
        yield passage(lines(declared.event.statement))


def _since(t: Tongue, one: CandidacyMinute) -> Iterator[Written]:
    if gone := one.withdrawn:
        moment = t.statutory(gone.at)
        said = t.gettext("withdrawn %(moment)s", moment=moment)
        yield joined((said, entry(t, gone.seq)))
    elif one.consented is None:
        yield t.gettext("without the consent of the member")
    elif one.consented.seq != one.declared.seq:
        moment = t.statutory(one.consented.at)
        said = t.gettext("consented to %(moment)s", moment=moment)
        yield joined((said, entry(t, one.consented.seq)))


def _outcome(t: Tongue, told: ElectionMinute) -> Written:
    if elected := told.closed.event.elected:
        return t.gettext("%(member)s is elected", member=elected["member"])
    return t.gettext("nobody is elected")


def _second_round(t: Tongue, told: ElectionMinute) -> Written:
    result = told.closed.event
    if result.elected or not result.second_round:
        return NOTHING
    members = t.listed(people(name) for name in told.second_round)
    if result.round == 1:
        return t.gettext("a second round is between %(members)s", members=members)
    return t.gettext("another round is between %(members)s", members=members)


def _counted(t: Tongue, told: ElectionMinute) -> Iterator[Block]:
    result = told.closed.event
    if result.counts is None:
        said = t.gettext("not shown: fewer than three ballots")
        yield line(t.says(t.gettext("Votes"), said))
    else:
        votes = [(people(one["member"]), int(one["ballots"])) for one in result.counts]
        yield counts([*votes, (t.gettext("Blank"), told.blank or 0)])
    yield counts(
        [
            (t.gettext("Took part"), result.participated),
            (t.gettext("Present"), result.present),
            (t.gettext("Represented"), result.represented),
            (t.gettext("Roll"), result.roll),
        ]
    )
