"""A stranger's recount: does a vote's closing follow from the ballots it names?"""

from collections import Counter
from collections.abc import Iterator, Mapping

from assembly.record.canonical import Json
from assembly.record.entry import Entry

CASTING = "BallotCast"
CLOSING = "VoteClosed"
STATED_AS = {"for": "for", "against": "against", "abstain": "abstained"}


def recount(closing: Entry, ballots: Mapping[int, Entry]) -> tuple[str, ...]:
    """Every fault of one `VoteClosed` entry, as sentences; none when it is right.

    `ballots` are the legible `BallotCast` entries by number. Each counted one must
    be there, belong to this vote, be cast at or before the closing and stand for a
    member of its own; together they must give the result stated.
    """
    counted = _numbers(closing.particulars.get("counted"))
    if -1 in counted or not _is_result(closing.particulars):
        return ("its result lacks a whole number or its list of counted ballots",)
    refused = {seq: _why_not(seq, ballots, closing) for seq in counted}
    good = [ballots[seq].particulars for seq in counted if not refused[seq]]
    return (
        *(f"it counts entry {seq}, which {why}" for seq, why in refused.items() if why),
        *_members_twice(good),
        *_differences(closing.particulars, good),
    )


def _is_result(stated: Mapping[str, Json]) -> bool:
    names = ("vote_id", "roll", *STATED_AS.values())
    return all(_number(stated.get(name)) >= 0 for name in names)


def _number(value: Json) -> int:
    """A whole number, or -1 for what is none: no entry and no count has it."""
    return value if isinstance(value, int) else -1


def _numbers(value: Json) -> list[int]:
    return [_number(each) for each in value] if isinstance(value, list) else [-1]


def _why_not(seq: int, ballots: Mapping[int, Entry], closing: Entry) -> str:
    if seq not in ballots:
        return "is not a legible ballot"
    ballot, cast = ballots[seq], ballots[seq].particulars
    if cast.get("vote_id") != closing.particulars["vote_id"]:
        return "is a ballot of another vote"
    if _number(cast.get("member_id")) < 0 or cast.get("choice") not in [*STATED_AS]:
        return "is a ballot without a member or a choice"
    if ballot.at > closing.at or seq >= closing.seq:
        return "was cast after the closing"
    return ""


def _members_twice(good: list[Mapping[str, Json]]) -> Iterator[str]:
    times = Counter(_number(cast["member_id"]) for cast in good)
    for member, ballots in times.items():
        if ballots > 1:
            yield f"it counts {ballots} ballots of member {member}"


def _differences(
    stated: Mapping[str, Json], good: list[Mapping[str, Json]]
) -> Iterator[str]:
    found = Counter(str(cast["choice"]) for cast in good)
    for choice, name in STATED_AS.items():
        if stated[name] != found[choice]:
            yield f"it states {name} {stated[name]}, a recount gives {found[choice]}"
    if found.total() > _number(stated["roll"]):
        yield f"it counts {found.total()} ballots on a roll of {stated['roll']}"
