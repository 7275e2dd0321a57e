"""The terms that run, and of which end somebody is to be warned (S5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.letter import Letter
from assembly.models.mandate import Mandate
from assembly.queries.viewers import in_force
from assembly.rules.terms import latest_term_end, term_warnings_due
from assembly.rules.vocabulary import ItemKind, Organ, Post

KIND = "term_ends"  # of the letters


@dataclass(frozen=True)
class Term:
    """A mandate with its end; the founding act stated none, so that it is the latest
    that S5 allows (`stated` false)."""

    mandate_id: int
    organ: Organ
    post: Post
    member_id: int
    member: str
    ends_at: datetime
    stated: bool

    @property
    def seat(self) -> tuple[Organ, Post]:
        return self.organ, self.post


@dataclass(frozen=True)
class Ending:
    """Terms that end at one moment; `months` is the threshold reached, 0: ended."""

    ends_at: datetime
    months: int
    terms: Sequence[Term]


@dataclass(frozen=True)
class ElectionConvened:
    """An assembly that is convened and will elect to a post."""

    assembly_id: int
    title: str
    opens_at: datetime


def term_of(mandate: Mandate) -> Term:
    """The term of this mandate, with its end by the register or by the rule."""
    return Term(
        mandate_id=mandate.id,
        organ=mandate.organ,
        post=mandate.post,
        member_id=mandate.member_id,
        member=mandate.member.name,
        ends_at=mandate.term_ends_at or latest_term_end(mandate.since),
        stated=mandate.term_ends_at is not None,
    )


def running_terms(db: Session, moment: datetime) -> list[Term]:
    """Of the mandates held at this moment, by organ and post."""
    held = (
        select(Mandate)
        .options(joinedload(Mandate.member))
        .where(in_force(Mandate.since, Mandate.until, moment))
    )
    found = [term_of(mandate) for mandate in db.scalars(held)]
    return sorted(found, key=lambda term: _rank(term.seat))


def elections_convened(db: Session) -> dict[tuple[Organ, Post], ElectionConvened]:
    """For each post, the first assembly convened to elect to it that is not over."""
    asked = (
        select(AgendaItem.organ, AgendaItem.post, Assembly)
        .join(Convocation, Convocation.id == AgendaItem.convocation_id)
        .join(Assembly, Assembly.id == Convocation.assembly_id)
        .where(
            AgendaItem.kind == ItemKind.ELECTION,
            AgendaItem.withdrawn_at.is_(None),
            Convocation.issued_at.is_not(None),
            Convocation.superseded_at.is_(None),
            Assembly.cancelled_at.is_(None),
            Assembly.closed_at.is_(None),
        )
        .order_by(Assembly.opens_at.desc())
    )
    return {
        (organ, post): ElectionConvened(found.id, found.title, found.opens_at)
        for organ, post, found in db.execute(asked)
        if organ is not None and post is not None and found.opens_at is not None
    }


def endings(db: Session, moment: datetime) -> list[Ending]:
    """What to warn of at this moment: each term by the last threshold it reached,
    unless an assembly is convened to elect to the post before its end."""
    convened = elections_convened(db)
    found = []
    for term in running_terms(db, moment):
        election = convened.get(term.seat)
        if election is not None and election.opens_at < term.ends_at:
            continue
        due = term_warnings_due(ends_at=term.ends_at, moment=moment)
        if due:
            found.append((term.ends_at, min(due), term))
    return _grouped(found)


def endings_to_tell(db: Session, moment: datetime) -> list[Ending]:
    """Those of which nobody was told yet, by a letter of this threshold."""
    told = {
        (mandate_id, about["months"])
        for about in db.scalars(select(Letter.about).where(Letter.kind == KIND))
        for mandate_id in about["mandates"]
    }
    return _grouped(
        (ending.ends_at, ending.months, term)
        for ending in endings(db, moment)
        for term in ending.terms
        if (term.mandate_id, ending.months) not in told
    )


def _grouped(found: Iterable[tuple[datetime, int, Term]]) -> list[Ending]:
    ordered = sorted(found, key=lambda of: (of[0], of[1], _rank(of[2].seat)))
    return [
        Ending(ends_at, months, [term for _end, _months, term in several])
        for (ends_at, months), several in groupby(ordered, key=lambda of: of[:2])
    ]


def _rank(seat: tuple[Organ, Post]) -> tuple[int, int]:
    """The order of the statutes: board, table, audit board; president first."""
    organ, post = seat
    return list(Organ).index(organ), list(Post).index(post)
