"""Assemblies whose minutes are long, or hold names in many scripts, or hostile ones.

They are told act by act; each act is an entry of the record like any other.
"""

from collections.abc import Iterator, Sequence

from assembly.events import (
    AssemblyEvent,
    BallotCast,
    MembersPresent,
    MessageHidden,
    MessagePosted,
    VoteClosed,
    VotePut,
)
from assembly.models.member import Member
from assembly.queries.minutes import Minutes, minutes
from assembly.work import Works
from tests.cast import ONE_MEMBER, PRESIDENT, item_ids
from tests.gatherings import on_roll
from tests.telling import tell

CHOICES = ("for", "for", "against", "abstain", None)  # in turn, along the roll
THERE = {"roll": 104, "present": 104, "represented": 0, "acting_post": "president"}


def read_back(works: Works, sitting: int) -> Minutes:
    with works.look() as db:
        found = minutes(db, f"assembly:{sitting}")
    assert found is not None
    return found


def rename(works: Works, names: Sequence[str]) -> None:
    """The first members of the register are called so."""
    with works.writers.begin() as db:
        for number, name in enumerate(names, 1):
            db.get_one(Member, number).name = name


def named(works: Works, members: Sequence[int]) -> list[dict[str, object]]:
    with works.look() as db:
        return [{"id": n, "name": db.get_one(Member, n).name} for n in members]


def all_come(works: Works, sitting: int) -> None:
    """Every member of the roll is present."""
    told = named(works, on_roll(works, sitting))
    came = MembersPresent(
        assembly_id=sitting, person_id=1, person=ONE_MEMBER, members=told, how="entered"
    )
    tell(works, ONE_MEMBER, came)


def roll_calls(
    works: Works, sitting: int, questions: Sequence[str], item: int = 0
) -> None:
    """A vote on each of these questions, with an answer of nearly every member."""
    members = named(works, on_roll(works, sitting))
    on = item_ids(works, sitting)[item]
    for vote_id, text in enumerate(questions, 1):
        put = VotePut(
            assembly_id=sitting,
            vote_id=vote_id,
            item_id=on,
            text=text,
            acting_post="president",
        )
        _, *cast = tell(works, PRESIDENT, put, *_ballots(sitting, vote_id, members))
        tell(works, PRESIDENT, _closed(sitting, vote_id, on, cast))


def discuss(works: Works, sitting: int, *, body: str, reason: str) -> None:
    """Somebody says so, and the chair hides it for this reason."""
    item = item_ids(works, sitting)[0]
    said = {"assembly_id": sitting, "item_id": item, "message_id": 1}
    posted = MessagePosted(
        **said,
        parent_id=None,
        person_id=1,
        person=ONE_MEMBER,
        member_id=1,
        member=body,
        body=body,
        language="en",
    )
    hidden = MessageHidden(**said, reason=reason, entries=[], acting_post="president")
    tell(works, ONE_MEMBER, posted, hidden)


def _ballots(
    sitting: int, vote_id: int, members: Sequence[dict[str, object]]
) -> Iterator[AssemblyEvent]:
    for place, member in enumerate(members):
        choice = CHOICES[(place + vote_id) % len(CHOICES)]
        if choice is not None:
            yield BallotCast(
                assembly_id=sitting,
                vote_id=vote_id,
                member_id=member["id"],
                member=member["name"],
                choice=choice,
                replaces=None,
            )


def _closed(sitting: int, vote_id: int, item: int, cast: Sequence[int]) -> VoteClosed:
    return VoteClosed(
        assembly_id=sitting,
        vote_id=vote_id,
        item_id=item,
        for_=42,
        against=21,
        abstained=len(cast) - 63,
        adopted=1,
        article="B7",
        counted=cast,
        **THERE,
    )
