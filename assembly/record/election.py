"""A stranger's look at an election: who took part is told, never what was said (B5)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from assembly.record.canonical import Json
from assembly.record.entry import Entry
from assembly.record.recount import Ballots, number

TAKING_PART = "SecretBallotCast"
ELECTING = "ElectionClosed"
FEWEST_SHOWN = 3
"""Ballots; fewer are never shown split, for that would tell who said what."""


def election_faults(
    closing: Entry, took_part: Ballots, open_ballots: Ballots
) -> tuple[str, ...]:
    """Every fault of one `ElectionClosed` entry, as sentences; none when it is right.

    `took_part` are the `SecretBallotCast` entries by number, `open_ballots` the
    legible `BallotCast` ones. Those it names must be all of this vote, each of a
    member of its own, as many as it states; the counts and the blank ballots must
    make as many, and whom it calls elected must have led, in the first round with
    more than half of the votes expressed (B5).
    """
    stated = closing.particulars
    named = stated.get("took_part")
    participated = number(stated.get("participated"))
    if not isinstance(named, list) or -1 in (
        participated,
        number(stated.get("vote_id")),
    ):
        return ("its result lacks a whole number or its list of who took part",)
    return (
        *_participation(closing, [number(seq) for seq in named], took_part),
        *_openly(stated, open_ballots),
        *_size(stated, len(named)),
        *_counts(stated),
    )


def _participation(
    closing: Entry, named: list[int], took_part: Ballots
) -> Iterator[str]:
    vote = closing.particulars["vote_id"]
    of_vote = {
        seq: cast
        for seq, cast in took_part.items()
        if cast.particulars.get("vote_id") == vote
    }
    for seq in named:
        if seq not in of_vote:
            yield f"it names entry {seq}, which is not a secret ballot of this vote"
        elif seq >= closing.seq or of_vote[seq].at > closing.at:
            yield f"it names entry {seq}, which was cast after the closing"
    yield from _members_twice(of_vote[seq] for seq in named if seq in of_vote)
    for seq in sorted({*of_vote} - {*named}):
        yield f"it leaves out entry {seq}, a secret ballot of this vote"


def _members_twice(cast: Iterable[Entry]) -> Iterator[str]:
    members = Counter(number(each.particulars.get("member_id")) for each in cast)
    for member, times in members.items():
        if times > 1:
            yield f"member {member} took part {times} times"


def _openly(stated: Mapping[str, Json], open_ballots: Ballots) -> Iterator[str]:
    for seq, cast in open_ballots.items():
        if cast.particulars.get("vote_id") == stated["vote_id"]:
            yield f"entry {seq} is an open ballot in this secret vote"


def _size(stated: Mapping[str, Json], named: int) -> Iterator[str]:
    participated, roll = number(stated["participated"]), number(stated.get("roll"))
    if named != participated:
        yield f"it states that {participated} took part, and names {named}"
    if participated > roll:
        yield f"{participated} took part on a roll of {stated.get('roll')!a}"


def _counts(stated: Mapping[str, Json]) -> Iterator[str]:
    participated = number(stated["participated"])
    counts, expressed = stated.get("counts"), stated.get("expressed")
    if participated < FEWEST_SHOWN:
        if counts is not None or expressed is not None:
            yield f"it shows how {participated} voted: fewer than three are not split"
        return
    given = _by_candidacy(counts)
    if given is None or number(expressed) < 0:
        yield "its counts are not whole numbers, one for each candidacy"
        return
    if sum(given.values()) != expressed:
        yield f"its counts make {sum(given.values())}, and it states {expressed} votes"
    if number(expressed) > participated:
        yield f"it states {expressed} votes expressed by {participated} that took part"
    yield from _elected(stated, given)


def _by_candidacy(counts: Json) -> dict[int, int] | None:
    if not isinstance(counts, list):
        return None
    found: dict[int, int] = {}
    for count in counts:
        if not isinstance(count, dict):
            return None
        candidacy, ballots = (
            number(count.get("candidacy_id")),
            number(count.get("ballots")),
        )
        if -1 in (candidacy, ballots) or candidacy in found:
            return None
        found[candidacy] = ballots
    return found


def _elected(stated: Mapping[str, Json], given: Mapping[int, int]) -> Iterator[str]:
    elected = stated.get("elected")
    who = number(elected.get("candidacy_id")) if isinstance(elected, dict) else None
    first = stated.get("round") == 1
    won = _won(given, first=first)
    if who is None and won is not None:
        how = "more than half" if first else "most ballots"
        yield f"candidacy {won} has {how}, and nobody is elected"
    elif who != won:
        yield f"it calls candidacy {who} elected, against its counts"


def _won(given: Mapping[int, int], *, first: bool) -> int | None:
    """Who has more than half in the first round, later most ballots; a tie: nobody."""
    most = max(given.values(), default=0)
    leads = [each for each, ballots in given.items() if ballots == most]
    enough = 2 * most > sum(given.values()) if first else most > 0
    return leads[0] if enough and len(leads) == 1 else None
