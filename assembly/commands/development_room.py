"""What is said and voted in the rooms of the example."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from assembly.commands.development_drafts import PRESIDENT, Told, World
from assembly.models.agenda_item import AgendaItem
from assembly.models.convocation import Convocation
from assembly.models.vote import Vote
from assembly.queries.electors import electors
from assembly.queries.not_voted import not_voted
from assembly.rules.vocabulary import Choice
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.use_cases.discussing.hide_message import hide_message
from assembly.use_cases.discussing.post_message import post_message
from assembly.use_cases.voting.cast_ballots import cast_ballots
from assembly.use_cases.voting.close_vote import close_vote
from assembly.use_cases.voting.put_vote import put_vote
from assembly.work import CLOCK


def hold(
    world: World, assembly_id: int, told: Told, opens_at: datetime
) -> Sequence[int]:
    """What is said and voted, in the order of the clock; the items of the agenda."""
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
    return items


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
    cast_for_all(world, vote_id, told["choices"], put_at)
    if "closed" in told:
        closes = opens_at + timedelta(minutes=told["closed"])
        with world.at(closes).begin(world.actors[PRESIDENT]) as work:
            missing = len(not_voted(work.db, work.viewer, vote_id, work.now))
            close_vote(work, vote_id=vote_id, confirmed_not_voting=missing)


def cast_for_all(
    world: World, vote_id: int, choices: Mapping[str, str], put_at: datetime
) -> None:
    """Each person's choice, for all members that they vote for."""
    for place, (name, choice) in enumerate(choices.items(), 1):
        works = world.at(put_at + timedelta(minutes=place))
        with works.begin(world.actors[name]) as work:
            assembly_id = work.db.get_one(Vote, vote_id).assembly_id
            cast_ballots(
                work,
                vote_id=vote_id,
                choices={
                    elector.member.id: Choice(choice)
                    for elector in electors(work.db, work.viewer, assembly_id)
                },
                key=f"example-{vote_id:06}",
            )
