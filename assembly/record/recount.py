"""A stranger's recount: does a vote's closing follow from the ballots it names?"""

from collections import Counter
from collections.abc import Iterator, Mapping

from assembly.record.canonical import Json
from assembly.record.entry import Entry

CASTING = "BallotCast"
CLOSING = "VoteClosed"
STATED_AS = {"for": "for", "against": "against", "abstain": "abstained"}

Ballots = Mapping[int, Entry]


def recount(
    closing: Entry, ballots: Ballots, kinds: Mapping[int, str] | None = None
) -> tuple[str, ...]:
    """Every fault of one `VoteClosed` entry, as sentences; none when it is right.

    `ballots` are the legible `BallotCast` entries by number. Each counted one must
    be there, belong to this vote, be cast at or before the closing and stand for a
    member of its own, and not by proxy for one that voted itself (B7); together they
    must give the result stated. `kinds` are those of the agenda's items, by number,
    as far as the record tells: only a change of the statutes states a quorum.
    """
    stated = closing.particulars
    counted = _numbers(stated.get("counted"))
    if -1 in counted or not _is_result(stated):
        return ("its result lacks a whole number or its list of counted ballots",)
    own = _own(ballots, closing)
    refused = {seq: _why_not(seq, ballots, closing, own) for seq in counted}
    good = [ballots[seq].particulars for seq in counted if not refused[seq]]
    return (
        *(f"it counts entry {seq}, which {why}" for seq, why in refused.items() if why),
        *_members_twice(good),
        *_differences(stated, good),
        *_misjudged(stated),
        *_of_another_kind(stated, kinds or {}),
    )


def number(value: Json) -> int:
    """A whole number, or -1 for what is none: no entry and no count has it."""
    return value if isinstance(value, int) else -1


def _is_result(stated: Mapping[str, Json]) -> bool:
    names = ["vote_id", "roll", *STATED_AS.values()]
    if stated.get("quorum_needed") is not None:
        names += ["present", "represented", "quorum_needed"]
    return all(number(stated.get(name)) >= 0 for name in names)


def _numbers(value: Json) -> list[int]:
    return [number(each) for each in value] if isinstance(value, list) else [-1]


def _own(ballots: Ballots, closing: Entry) -> dict[int, int]:
    """The first legible ballot that each member cast itself in this vote."""
    found: dict[int, int] = {}
    for seq, ballot in ballots.items():
        cast = ballot.particulars
        mine = cast.get("vote_id") == closing.particulars["vote_id"]
        if mine and cast.get("proxy_id") is None:
            found.setdefault(number(cast.get("member_id")), seq)
    return found


def _why_not(seq: int, ballots: Ballots, closing: Entry, own: Mapping[int, int]) -> str:
    if seq not in ballots:
        return "is not a legible ballot"
    ballot, cast = ballots[seq], ballots[seq].particulars
    if cast.get("vote_id") != closing.particulars["vote_id"]:
        return "is a ballot of another vote"
    if number(cast.get("member_id")) < 0 or cast.get("choice") not in [*STATED_AS]:
        return "is a ballot without a member or a choice"
    if ballot.at > closing.at or seq >= closing.seq:
        return "was cast after the closing"
    member = number(cast["member_id"])
    if cast.get("proxy_id") is not None and member in own:  # B7, whichever came first
        return f"was cast by proxy, and the member's own ballot is entry {own[member]}"
    return ""


def _members_twice(good: list[Mapping[str, Json]]) -> Iterator[str]:
    times = Counter(number(cast["member_id"]) for cast in good)
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
    if found.total() > number(stated["roll"]):
        yield f"it counts {found.total()} ballots on a roll of {stated['roll']}"


def _misjudged(stated: Mapping[str, Json]) -> Iterator[str]:
    """Where it is called adopted, or not, against its own counts (S7, B6, B7)."""
    roll, needed = number(stated["roll"]), stated.get("quorum_needed")
    there = number(stated.get("present")) + number(stated.get("represented"))
    if there > roll:
        yield f"it states {there} present or represented, of a roll of {roll}"
    two_thirds = -(-2 * roll // 3)
    if needed is not None and needed != two_thirds:
        yield f"it states a quorum of {needed}, two thirds of {roll} are {two_thirds}"
    if "adopted" not in stated:
        return
    majority = number(stated["for"]) > number(stated["against"])
    adopted = majority and (needed is None or 3 * there >= 2 * roll)
    if stated["adopted"] != int(adopted):
        yield f"it states adopted {stated['adopted']!a}, its counts give {int(adopted)}"


def _of_another_kind(
    stated: Mapping[str, Json], kinds: Mapping[int, str]
) -> Iterator[str]:
    kind = kinds.get(number(stated.get("item_id")))
    if kind is None:
        return
    if (kind == "change_of_statutes") != (stated.get("quorum_needed") is not None):
        yield f"its item is {kind}, and a quorum is for a change of the statutes only"
