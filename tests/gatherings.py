"""Who came to an extraordinary assembly, and who is represented there."""

from collections.abc import Collection

from sqlalchemy import select

from assembly.events import ProxyGiven, VotePut
from assembly.models.attendance import Attendance
from assembly.models.member import Member
from assembly.models.proxy import Proxy
from assembly.models.roll import RollEntry
from assembly.models.vote import Vote
from assembly.work import Works
from tests.cast import PRESIDENT, actor, person_id


def on_roll(works: Works, sitting: int) -> list[int]:
    """The members of the roll, in the register's order."""
    asked = (
        select(Member.id)
        .join(RollEntry, RollEntry.member_id == Member.id)
        .where(RollEntry.assembly_id == sitting)
        .order_by(Member.number, Member.college)
    )
    with works.look() as db:
        return list(db.scalars(asked))


def come(works: Works, sitting: int, members: Collection[int]) -> None:
    """These members are present."""
    with works.writers.begin() as db:
        db.add_all(
            Attendance(
                assembly_id=sitting,
                member_id=member,
                person_id=person_id(works, PRESIDENT),
                since=works.now(db),
                how="entered",
            )
            for member in members
        )


def give_proxies(
    works: Works, sitting: int, givers: Collection[int], holder: int
) -> None:
    """Each giver names the holder; the record says so."""
    with works.begin(actor(works, PRESIDENT)) as work:
        held_by = work.db.get_one(Member, holder).name
        for giver in givers:
            proxy = Proxy(
                assembly_id=sitting,
                giver_id=giver,
                holder_id=holder,
                given_at=work.now,
                given_by_id=work.actor.person_id,
            )
            work.db.add(proxy)
            work.db.flush()
            work.announce(
                ProxyGiven(
                    assembly_id=sitting,
                    proxy_id=proxy.id,
                    giver_id=giver,
                    giver=work.db.get_one(Member, giver).name,
                    holder_id=holder,
                    holder=held_by,
                )
            )


def put_on(works: Works, sitting: int, item: int, text: str = "Adopt it.") -> int:
    """An open vote on this item, put by the president; its number."""
    with works.begin(actor(works, PRESIDENT)) as work:
        vote = Vote(
            assembly_id=sitting,
            item_id=item,
            text=text,
            opened_at=work.now,
            opened_by_id=work.actor.person_id,
        )
        work.db.add(vote)
        work.db.flush()
        put = VotePut(
            assembly_id=sitting,
            vote_id=vote.id,
            item_id=item,
            text=text,
            acting_post="president",
        )
        work.announce(put)
        return vote.id
