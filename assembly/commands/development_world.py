"""The example, made by the program's own acts, each at a moment of the past.

What is said and decided stands in config/data/development_world.toml.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from assembly.commands.development_people import SECRETARIAT, enter_people
from assembly.commands.parts import CONFIG
from assembly.mail.post import Post, send_due
from assembly.models.agenda_item import AgendaItem
from assembly.models.convocation import Convocation
from assembly.models.document_store import DocumentStore
from assembly.queries.addressees import addressees
from assembly.queries.not_voted import not_voted
from assembly.rules.vocabulary import AssemblyKind, Choice, DocumentRole, ItemKind
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.use_cases.convening.add_item import add_item
from assembly.use_cases.convening.attach_document import attach_document
from assembly.use_cases.convening.convene_assembly import convene_assembly
from assembly.use_cases.convening.draft_assembly import draft_assembly
from assembly.use_cases.convening.record_other_dispatch import record_other_dispatch
from assembly.use_cases.convening.set_opening import set_opening
from assembly.use_cases.discussing.hide_message import hide_message
from assembly.use_cases.discussing.post_message import post_message
from assembly.use_cases.voting.cast_ballots import cast_ballots
from assembly.use_cases.voting.close_vote import close_vote
from assembly.use_cases.voting.put_vote import put_vote
from assembly.work import CLOCK, Actor, Work, Works

WORLD = CONFIG / "data" / "development_world.toml"
PRESIDENT = "Sébastien Houssin"
NOTICE = timedelta(days=17)
TOLD_OTHERWISE = "Registered letter to the municipality of the territory"
Told = Mapping[str, Any]  # a table of the TOML file


@dataclass(frozen=True)
class World:
    """The program at work, at any moment we say."""

    works: Works
    post: Post
    store: DocumentStore
    actors: Mapping[str, Actor]

    def at(self, moment: datetime) -> Works:
        return replace(self.works, clock=lambda: moment, outlets=())


def build_world(works: Works, *, post: Post, store: DocumentStore) -> None:
    """The founders; one assembly closed, one open, one convened, one in draft."""
    with works.look() as db:
        now = works.now(db)
    hour = now.replace(minute=0, second=0, microsecond=0)
    told = tomllib.loads(WORLD.read_text())
    world = World(works, post, store, enter_people(works, hour - timedelta(days=90)))

    closed_from = hour - timedelta(days=40)
    closed = _convene(world, told["closed"], closed_from, at=closed_from - NOTICE)
    _hold(world, closed, told["closed"], closed_from)
    with world.at(closed_from + timedelta(hours=24)).begin(CLOCK) as work:
        close_assembly(work, assembly_id=closed)

    open_from = hour - timedelta(hours=5)
    opened = _convene(world, told["open"], open_from, at=open_from - NOTICE)
    _hold(world, opened, told["open"], open_from)

    later = hour.replace(hour=9) + timedelta(days=20)
    _convene(world, told["later"], later, at=hour - timedelta(hours=20))
    _draft(world, told["draft"], hour.replace(hour=10) + timedelta(days=60), at=hour)


def _draft(
    world: World, told: Told, opens_at: datetime, *, at: datetime
) -> tuple[int, int]:
    """A draft with its agenda and documents: assembly and convocation."""
    with world.at(at).begin(world.actors[PRESIDENT]) as work:
        assembly_id = draft_assembly(
            work, kind=AssemblyKind.ORDINARY, title=told["title"]
        )
        drafted = select(Convocation.id).where(Convocation.assembly_id == assembly_id)
        convocation_id = work.db.scalars(drafted).one()
        set_opening(work, convocation_id=convocation_id, opens_at=opens_at)
        for item in told["items"]:
            _add(world.store, work, convocation_id, item)
    return assembly_id, convocation_id


def _add(store: DocumentStore, work: Work, convocation_id: int, told: Told) -> None:
    item_id = add_item(
        work,
        convocation_id=convocation_id,
        kind=ItemKind(told["kind"]),
        title=told["title"],
        text=told["text"],
    )
    for paper in told.get("papers", ()):
        attach_document(
            work,
            store=store,
            item_id=item_id,
            filename=paper["filename"],
            content=paper["text"].encode(),
            role=DocumentRole(paper["role"]),
        )


def _convene(world: World, told: Told, opens_at: datetime, *, at: datetime) -> int:
    """A convened assembly whose letters are sent; members without an address told
    otherwise."""
    assembly_id, convocation_id = _draft(
        world, told, opens_at, at=at - timedelta(hours=3)
    )
    works = world.at(at)
    with works.begin(world.actors[SECRETARIAT[0]]) as work:
        for one in addressees(work.db, work.now, convocation_id=convocation_id):
            if not one.reachable:
                record_other_dispatch(
                    work,
                    convocation_id=convocation_id,
                    member_id=one.member_id,
                    how=TOLD_OTHERWISE,
                )
    with works.begin(world.actors[PRESIDENT]) as work:
        convene_assembly(work, convocation_id=convocation_id)
    send_due(works, world.post)
    return assembly_id


def _hold(world: World, assembly_id: int, told: Told, opens_at: datetime) -> None:
    """What is said and voted, in the order of the clock."""
    with world.at(opens_at).begin(CLOCK) as work:
        open_assembly(work, assembly_id=assembly_id)
    with world.works.look() as db:
        in_force = (
            select(AgendaItem.id)
            .join(Convocation, Convocation.id == AgendaItem.convocation_id)
            .where(Convocation.assembly_id == assembly_id)
            .order_by(AgendaItem.position)
        )
        items = db.scalars(in_force).all()
    for item_id, item in zip(items, told["items"], strict=True):
        _discuss(world, item_id, item.get("said", ()), opens_at)
        for vote in item.get("votes", ()):
            _vote(world, item_id, vote, opens_at)


def _discuss(
    world: World, item_id: int, told: Sequence[Told], opens_at: datetime
) -> None:
    posted: list[int] = []
    for place, said in enumerate(told):
        works = world.at(opens_at + timedelta(minutes=said["minutes"]))
        with works.begin(world.actors[said["by"]]) as work:
            answers = said.get("answers")
            message_id = post_message(
                work,
                item_id=item_id,
                parent_id=None if answers is None else posted[answers],
                member_id=work.viewer.members[0].id,
                body=said["body"],
                language=said["language"],
                key=f"example-{item_id}-{place}",
            )
        posted.append(message_id)
        if "hidden" in said:
            with works.begin(world.actors[PRESIDENT]) as work:
                hide_message(work, message_id=message_id, reason=said["hidden"])


def _vote(world: World, item_id: int, told: Told, opens_at: datetime) -> None:
    put_at = opens_at + timedelta(minutes=told["minutes"])
    with world.at(put_at).begin(world.actors[PRESIDENT]) as work:
        vote_id = put_vote(work, item_id=item_id, text=told["text"])
    for place, (name, choice) in enumerate(told["choices"].items(), 1):
        works = world.at(put_at + timedelta(minutes=place))
        with works.begin(world.actors[name]) as work:
            choices = {m.id: Choice(choice) for m in work.viewer.voting_members}
            cast_ballots(
                work, vote_id=vote_id, choices=choices, key=f"example-{vote_id:06}"
            )
    if "closed" in told:
        closes = opens_at + timedelta(minutes=told["closed"])
        with world.at(closes).begin(world.actors[PRESIDENT]) as work:
            missing = len(not_voted(work.db, work.viewer, vote_id, work.now))
            close_vote(work, vote_id=vote_id, confirmed_not_voting=missing)
