"""Assemblies as the clock finds them, and what the record says of them afterwards."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from assembly.events import BallotCast
from assembly.models.assembly import Assembly
from assembly.models.member import Member
from assembly.models.record import Entry
from assembly.models.roll import RollEntry
from assembly.models.vote import Ballot, Vote
from assembly.rules.vocabulary import Choice
from assembly.work import Works
from tests.cast import NOON, actor, item_ids, open_sitting, person_id


def convened_sitting(works: Works, *, opens_at: datetime = NOON) -> int:
    """An ordinary assembly that is convened and has not opened yet."""
    sitting = open_sitting(works, opens_at=opens_at)
    with works.writers.begin() as db:
        db.get_one(Assembly, sitting).opened_at = None
        db.execute(delete(RollEntry).where(RollEntry.assembly_id == sitting))
    return sitting


def change(works: Works, assembly_id: int, **values: object) -> None:
    """Make the assembly be so."""
    with works.writers.begin() as db:
        sitting = db.get_one(Assembly, assembly_id)
        for name, value in values.items():
            setattr(sitting, name, value)


def state_of(works: Works, assembly_id: int) -> Assembly:
    with works.look() as db:
        return db.get_one(Assembly, assembly_id)


def entries(works: Works, assembly_id: int, act: str) -> list[dict[str, Any]]:
    """The particulars of each entry of this act, in order."""
    asked = (
        select(Entry.text)
        .where(Entry.stream == f"assembly:{assembly_id}", Entry.act == act)
        .order_by(Entry.seq)
    )
    with works.look() as db:
        return [json.loads(text)["particulars"] for text in db.scalars(asked)]


def put_to_vote(
    works: Works, assembly_id: int, by: str, choices: Mapping[int, Choice]
) -> int:
    """A vote on the last item, with the ballots of these members, sealed."""
    with works.begin(actor(works, by)) as work:
        chair = person_id(works, by)
        vote = Vote(
            assembly_id=assembly_id,
            item_id=item_ids(works, assembly_id)[-1],
            text="We approve it.",
            opened_at=work.now,
            opened_by_id=chair,
        )
        work.db.add(vote)
        work.db.flush()
        for member_id, choice in choices.items():
            told = BallotCast(
                assembly_id=assembly_id,
                vote_id=vote.id,
                member_id=member_id,
                member=work.db.get_one(Member, member_id).name,
                choice=choice,
                replaces=None,
            )
            work.db.add(
                Ballot(
                    vote_id=vote.id,
                    member_id=member_id,
                    choice=choice,
                    cast_by_id=chair,
                    cast_at=work.now,
                    seq=work.announce(told, sealed=True),
                )
            )
        return vote.id
