"""What the tests of votes tell again and again: put, cast, close, read the record."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from assembly.models.member import Member
from assembly.models.record import Entry
from assembly.models.vote import Ballot
from assembly.queries.receipts import Receipt
from assembly.queries.viewers import viewer
from assembly.rules.vocabulary import Choice
from assembly.use_cases.voting.cast_ballots import cast_ballots
from assembly.use_cases.voting.close_vote import close_vote
from assembly.use_cases.voting.put_vote import put_vote
from assembly.work import Works
from tests.cast import PRESIDENT, actor, item_ids, open_sitting, person_id

FOR, AGAINST, ABSTAIN = Choice.FOR, Choice.AGAINST, Choice.ABSTAIN
QUESTION = "The assembly approves the accounts of 2025."


def put(works: Works, sitting: int, text: str = QUESTION, by: str = PRESIDENT) -> int:
    """The text put to the vote on the accounts; the vote."""
    with works.begin(actor(works, by)) as work:
        return put_vote(work, item_id=item_ids(works, sitting)[1], text=text)


def open_vote(works: Works) -> int:
    """A vote open in an assembly that has just opened."""
    return put(works, open_sitting(works))


def members_of(works: Works, name: str) -> list[int]:
    """The voting members of this person, in the register's order."""
    with works.look() as db:
        who = viewer(db, person_id(works, name), works.now(db))
        assert who is not None
        return [m.id for m in who.voting_members]


def cast(
    works: Works, vote: int, by: str, choices: Mapping[int, Choice], key: str
) -> Receipt:
    with works.begin(actor(works, by)) as work:
        return cast_ballots(work, vote_id=vote, choices=choices, key=key)


def cast_all(works: Works, vote: int, by: str, choice: Choice, key: str) -> Receipt:
    """One choice for all members of this person."""
    return cast(works, vote, by, dict.fromkeys(members_of(works, by), choice), key)


def close(works: Works, vote: int, confirmed: int | None, by: str = PRESIDENT) -> None:
    with works.begin(actor(works, by)) as work:
        close_vote(work, vote_id=vote, confirmed_not_voting=confirmed)


def ballots(works: Works, vote: int) -> dict[str, Choice]:
    """The choices that stand, by member's number and college."""
    with works.look() as db:
        asked = (
            select(Member.id, Ballot.choice)
            .join(Member, Member.id == Ballot.member_id)
            .where(Ballot.vote_id == vote)
        )
        return {row[0]: row[1] for row in db.execute(asked)}


def told(works: Works, act: str) -> list[dict[str, Any]]:
    """The particulars of every entry of this act, and whether it is `sealed`."""
    asked = select(Entry).where(Entry.act == act).order_by(Entry.id)
    with works.look() as db:
        return [
            {
                **json.loads(entry.text)["particulars"],
                "seq": entry.seq,
                "sealed": entry.sealed_at is not None,
            }
            for entry in db.scalars(asked)
        ]
