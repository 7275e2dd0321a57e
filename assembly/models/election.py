"""A secret vote: who took part, and what was said, in two tables that nothing links.

`Participation` knows the member and not the choice; `SealedBallot` the choice and
neither member, person, moment nor order: its key is random, and with every sheet all
ballots of the vote are laid down anew (models/sealing.py).
"""

from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model
from assembly.models.candidacy import Candidacy
from assembly.models.member import Member
from assembly.models.vote import Vote


class VoteCandidate(Model):
    """Who stands in this round."""

    __tablename__ = "vote_candidates"

    vote_id: Mapped[int] = mapped_column(ForeignKey("votes.id"), primary_key=True)
    candidacy_id: Mapped[int] = mapped_column(
        ForeignKey("candidacies.id"), primary_key=True
    )

    candidacy: Mapped[Candidacy] = relationship()


class Participation(Model):
    """`seq` is its entry in the record, which says no more than this row."""

    __tablename__ = "participations"

    vote_id: Mapped[int] = mapped_column(ForeignKey("votes.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), primary_key=True)
    cast_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    proxy_id: Mapped[int | None] = mapped_column(ForeignKey("proxies.id"))
    seq: Mapped[int]

    member: Mapped[Member] = relationship()


class SealedBallot(Model):
    """One anonymous ballot; no candidacy: blank."""

    __tablename__ = "sealed_ballots"
    __table_args__ = (
        Index("ix_sealed_ballots_tally", "vote_id", "candidacy_id"),
        {"sqlite_with_rowid": False},
    )

    id: Mapped[str] = mapped_column(primary_key=True)  # random
    vote_id: Mapped[int] = mapped_column(ForeignKey("votes.id"))
    candidacy_id: Mapped[int | None] = mapped_column(ForeignKey("candidacies.id"))


class ElectionResult(Model):
    """Whole counts, written once, when the vote closes.

    `counts` is empty when fewer than three ballots were given: shown split, they
    would tell who said what.
    """

    __tablename__ = "election_results"

    vote_id: Mapped[int] = mapped_column(ForeignKey("votes.id"), primary_key=True)
    participated: Mapped[int]
    expressed: Mapped[int | None]  # ballots that name a candidate
    counts: Mapped[list[dict[str, Any]] | None]  # candidacy_id, ballots
    roll_count: Mapped[int]
    present_count: Mapped[int]
    represented_count: Mapped[int]
    elected_id: Mapped[int | None] = mapped_column(ForeignKey("candidacies.id"))
    leaders: Mapped[list[int]]  # candidacies that a second round would be between
    article: Mapped[str]

    vote: Mapped[Vote] = relationship()
    elected: Mapped[Candidacy | None] = relationship()
