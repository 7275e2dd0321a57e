"""The example's extraordinary assemblies: one open, one convened.

What is said and decided stands in config/data/development_meeting.toml.
"""

import tomllib
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from assembly.commands.development_drafts import PRESIDENT, Told, World, convene
from assembly.commands.development_room import cast_for_all, hold
from assembly.commands.parts import CONFIG
from assembly.models.candidacy import Candidacy
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.queries.electors import electors
from assembly.rules.proposals import Proposal, Wording
from assembly.rules.vocabulary import ItemKind, MotionKind, Organ, Post
from assembly.use_cases.amending.move_motion import Motion, move_motion
from assembly.use_cases.amending.put_motion import put_motion
from assembly.use_cases.candidacies.declare_candidacy import declare_candidacy
from assembly.use_cases.electing.cast_secret_ballots import cast_secret_ballots
from assembly.use_cases.electing.put_election import put_election
from assembly.use_cases.proxies.give_proxy import give_proxy
from assembly.use_cases.voting.close_vote import close_vote
from assembly.work import Work

MEETING = CONFIG / "data" / "development_meeting.toml"
NOTICE = timedelta(days=35)


def hold_meeting(world: World, hour: datetime) -> None:
    """One that opened three hours ago and goes on, and one to come."""
    told = tomllib.loads(MEETING.read_text())
    opens_at = hour - timedelta(hours=3)
    meeting = convene(world, told["open"], opens_at, at=opens_at - NOTICE)
    _stand(world, meeting, told["open"]["candidacies"], opens_at - timedelta(days=9))
    _represent(world, meeting, told["open"]["proxies"], opens_at - timedelta(days=2))
    items = hold(world, meeting, told["open"], opens_at)
    _adopt_motion(world, meeting, told["open"]["motion_adopted"], items, opens_at)
    waiting = told["open"]["motion_waiting"]
    wording = Wording(ItemKind.INFORMATION, waiting["title"], waiting["text"])
    _move(world, meeting, waiting, Proposal(MotionKind.ADD, wording=wording), opens_at)
    _elect(world, told["open"]["election_open"], items, opens_at)

    later = hour.replace(hour=8) + timedelta(days=45)
    convene(world, told["later"], later, at=hour - timedelta(hours=19))


def _stand(world: World, assembly_id: int, told: Sequence[Told], at: datetime) -> None:
    for one in told:
        organ, post = Organ(one["organ"]), Post(one["post"])
        with world.at(at).begin(world.actors[one["by"]]) as work:
            declare_candidacy(
                work,
                assembly_id=assembly_id,
                organ=organ,
                post=post,
                member_id=next(
                    m.id for m in work.viewer.members if m.college == "effective"
                ),
                statement=one["statement"],
                consents=True,
            )


def _represent(
    world: World, assembly_id: int, told: Sequence[Told], at: datetime
) -> None:
    for one in told:
        with world.at(at).begin(world.actors[one["by"]]) as work:
            holder = _first_member(work, one["holder"])
            for member in work.viewer.voting_members[: one["members"]]:
                give_proxy(
                    work,
                    assembly_id=assembly_id,
                    giver_id=member.id,
                    holder_id=holder,
                )


def _first_member(work: Work, person: str) -> int:
    """The first member that this person represents."""
    named = (
        select(Member.id)
        .join(Representation, Representation.member_id == Member.id)
        .join(Person, Person.id == Representation.person_id)
        .where(Person.name == person)
        .order_by(Member.number, Member.college)
    )
    return work.db.scalars(named.limit(1)).one()


def _move(
    world: World, assembly_id: int, told: Told, proposal: Proposal, opens_at: datetime
) -> int:
    at = opens_at + timedelta(minutes=told["minutes"])
    with world.at(at).begin(world.actors[told["by"]]) as work:
        motion = Motion(work.viewer.voting_members[0].id, proposal, told["reason"])
        key = f"example-{told['minutes']}"
        return move_motion(work, assembly_id=assembly_id, motion=motion, key=key)


def _adopt_motion(
    world: World,
    assembly_id: int,
    told: Told,
    items: Sequence[int],
    opens_at: datetime,
) -> None:
    wording = Wording(ItemKind.INFORMATION, told["title"], told["text"])
    proposal = Proposal(MotionKind.REWORD, items[told["item"] - 1], wording)
    motion_id = _move(world, assembly_id, told, proposal, opens_at)
    put_at = opens_at + timedelta(minutes=told["minutes"] + 5)
    with world.at(put_at).begin(world.actors[PRESIDENT]) as work:
        vote_id = put_motion(work, motion_id=motion_id)
    cast_for_all(world, vote_id, told["choices"], put_at)
    with world.at(opens_at + timedelta(minutes=told["closed"])).begin(
        world.actors[PRESIDENT]
    ) as work:
        close_vote(work, vote_id=vote_id, confirmed_not_voting=None)


def _elect(world: World, told: Told, items: Sequence[int], opens_at: datetime) -> None:
    put_at = opens_at + timedelta(minutes=told["minutes"])
    with world.at(put_at).begin(world.actors[PRESIDENT]) as work:
        vote_id = put_election(work, item_id=items[told["item"] - 1])
        stood = list(work.db.scalars(select(Candidacy.id).order_by(Candidacy.id)))
    for place, (name, choice) in enumerate(told["choices"].items(), 1):
        works = world.at(put_at + timedelta(minutes=place))
        with works.begin(world.actors[name]) as work:
            assembly_id = work.db.get_one(Candidacy, stood[0]).assembly_id
            whom = [e.member.id for e in electors(work.db, work.viewer, assembly_id)]
            cast_secret_ballots(
                work,
                vote_id=vote_id,
                choices=dict.fromkeys(whom, stood[choice]),
                key=f"example-{vote_id:06}",
            )
