"""What was put to the vote on the founding day: everybody there was of one mind."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select

from assembly.commands.founding_agenda import CREATION
from assembly.commands.founding_scene import BETWEEN_TWO, Scene
from assembly.models.agenda_item import AgendaItem
from assembly.models.candidacy import Candidacy
from assembly.models.convocation import Convocation
from assembly.models.vote import Vote
from assembly.queries.electors import electors
from assembly.rules.vocabulary import Choice, ItemKind
from assembly.use_cases.candidacies.declare_candidacy import declare_candidacy
from assembly.use_cases.electing.cast_secret_ballots import cast_secret_ballots
from assembly.use_cases.electing.put_election import put_election
from assembly.use_cases.voting.cast_ballots import cast_ballots
from assembly.use_cases.voting.close_vote import close_vote
from assembly.use_cases.voting.put_vote import put_vote
from assembly.work import Work

Cast = Callable[[Work, list[int], str], object]

STATEMENT = "Élu par l'Assemblée Générale Fondatrice, d'après son acte."


def stand(scene: Scene, assembly_id: int, *, at: datetime) -> None:
    """Who was elected had come forward before the eve."""
    for officer in scene.elected:
        with scene.at(at).begin(scene.actors[scene.representative(officer)]) as work:
            declare_candidacy(
                work,
                assembly_id=assembly_id,
                organ=officer.organ,
                post=officer.post,
                member_id=scene.members[officer.number, officer.college],
                statement=STATEMENT,
                consents=True,
            )


def decide(scene: Scene, assembly_id: int, *, at: datetime) -> datetime:
    """The network is created, statutes and bylaws are approved; when that was done."""
    for item in _items(scene, assembly_id):
        if item.kind is ItemKind.ELECTION:
            continue
        with scene.at(at).begin(scene.chair) as work:
            vote_id = put_vote(work, item_id=item.id, text=f"{CREATION}.")
        at = _vote(scene, vote_id, at, _for(vote_id))
    return at


def elect(scene: Scene, assembly_id: int, *, at: datetime) -> None:
    """Each post in a vote of its own, between those who stand: one for each."""
    for item in _items(scene, assembly_id):
        if item.kind is not ItemKind.ELECTION:
            continue
        with scene.at(at).begin(scene.chair) as work:
            vote_id = put_election(work, item_id=item.id)
            [candidacy] = work.db.scalars(
                select(Candidacy.id).where(
                    Candidacy.assembly_id == assembly_id,
                    Candidacy.organ == item.organ,
                    Candidacy.post == item.post,
                )
            )
        at = _vote(scene, vote_id, at, _naming(vote_id, candidacy))


def _vote(scene: Scene, vote_id: int, at: datetime, cast: Cast) -> datetime:
    """All cast for all whom they vote for, then the chair closes; when that was."""
    moment = at
    for moment, actor in scene.one_after_another(at + BETWEEN_TWO):
        with scene.at(moment).begin(actor) as work:
            assembly_id = _assembly_of(work, vote_id)
            whom = [e.member.id for e in electors(work.db, work.viewer, assembly_id)]
            cast(work, whom, f"founding-{vote_id:04}")
    moment += BETWEEN_TWO
    with scene.at(moment).begin(scene.chair) as work:
        close_vote(work, vote_id=vote_id, confirmed_not_voting=None)
    return moment + BETWEEN_TWO


def _for(vote_id: int) -> Cast:
    def cast(work: Work, whom: list[int], key: str) -> object:
        choices = dict.fromkeys(whom, Choice.FOR)
        return cast_ballots(work, vote_id=vote_id, choices=choices, key=key)

    return cast


def _naming(vote_id: int, candidacy_id: int) -> Cast:
    def cast(work: Work, whom: list[int], key: str) -> object:
        choices = dict.fromkeys(whom, candidacy_id)
        return cast_secret_ballots(work, vote_id=vote_id, choices=choices, key=key)

    return cast


def _assembly_of(work: Work, vote_id: int) -> int:
    return work.db.get_one(Vote, vote_id).assembly_id


def _items(scene: Scene, assembly_id: int) -> list[AgendaItem]:
    in_force = (
        select(AgendaItem)
        .join(Convocation, Convocation.id == AgendaItem.convocation_id)
        .where(Convocation.assembly_id == assembly_id)
        .order_by(AgendaItem.position)
    )
    with scene.works.look() as db:
        return list(db.scalars(in_force))
