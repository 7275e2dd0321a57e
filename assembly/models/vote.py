"""A vote (the question), its ballots (one member's answer each), its result."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.agenda_item import AgendaItem
from assembly.models.agenda_motion import AgendaMotion
from assembly.models.base import Model, Word
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.proxy import Proxy
from assembly.models.text_version import TextVersion
from assembly.rules.quorum import Decision
from assembly.rules.vocabulary import Choice, VoteKind


class Vote(Model):
    """On an item of the agenda, or on a motion to amend it; one of the two.

    A secret vote is an election (models/election.py); it has no `result` here.
    """

    __tablename__ = "votes"

    id: Mapped[int] = mapped_column(primary_key=True)
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"), index=True)
    item_id: Mapped[int | None] = mapped_column(
        ForeignKey("agenda_items.id"), index=True
    )
    motion_id: Mapped[int | None] = mapped_column(
        ForeignKey("agenda_motions.id"), index=True
    )
    kind: Mapped[VoteKind] = mapped_column(
        Word(VoteKind), default=VoteKind.OPEN, server_default=VoteKind.OPEN
    )
    round: Mapped[int] = mapped_column(default=1, server_default="1")
    text: Mapped[str]
    # The version that the proposed text was compared with when it was put (S12).
    base_version_id: Mapped[int | None] = mapped_column(ForeignKey("text_versions.id"))
    opened_at: Mapped[datetime]
    opened_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))

    item: Mapped[AgendaItem | None] = relationship()
    motion: Mapped[AgendaMotion | None] = relationship()
    base_version: Mapped[TextVersion | None] = relationship()
    result: Mapped["Result | None"] = relationship(back_populates="vote")

    def close(
        self, *, at: datetime, decision: Decision, by_id: int | None = None
    ) -> None:
        """Close it for good with its result; `by_id` none: with the assembly."""
        self.closed_at = at
        self.closed_by_id = by_id
        self.result = Result(
            for_count=decision.tally.for_,
            against_count=decision.tally.against,
            abstained_count=decision.tally.abstained,
            roll_count=decision.tally.roll,
            adopted=decision.adopted,
            article=decision.article,
            present_count=decision.present,
            represented_count=decision.represented,
            quorum_needed=decision.quorum_needed,
        )


class Result(Model):
    """Whole counts, written once, when the vote closes."""

    __tablename__ = "results"

    vote_id: Mapped[int] = mapped_column(ForeignKey("votes.id"), primary_key=True)
    for_count: Mapped[int]
    against_count: Mapped[int]
    abstained_count: Mapped[int]
    roll_count: Mapped[int]
    adopted: Mapped[bool]
    article: Mapped[str]
    # Of the roll, when the vote closed; empty in an ordinary assembly.
    present_count: Mapped[int | None]
    represented_count: Mapped[int | None]
    quorum_needed: Mapped[int | None]  # members; only for a change of the statutes

    vote: Mapped[Vote] = relationship(back_populates="result")


class Ballot(Model):
    """The last ballot received in time from one member; `seq` is its record entry."""

    __tablename__ = "ballots"
    __table_args__ = (
        UniqueConstraint("vote_id", "member_id"),
        Index("ix_ballots_tally", "vote_id", "choice"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    vote_id: Mapped[int] = mapped_column(ForeignKey("votes.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    choice: Mapped[Choice] = mapped_column(Word(Choice))
    cast_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    # The proxy by which the holder cast it; none: the member's own ballot.
    proxy_id: Mapped[int | None] = mapped_column(ForeignKey("proxies.id"))
    cast_at: Mapped[datetime]
    seq: Mapped[int]
    replaced: Mapped[int] = mapped_column(default=0)  # how often

    member: Mapped[Member] = relationship()
    proxy: Mapped[Proxy | None] = relationship()
    cast_by: Mapped[Person] = relationship()


class Sheet(Model):
    """One sending of ballots by one person: the same `key` gives the same receipt."""

    __tablename__ = "sheets"
    __table_args__ = (UniqueConstraint("person_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    vote_id: Mapped[int] = mapped_column(ForeignKey("votes.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    key: Mapped[str]
    received_at: Mapped[datetime]
    seqs: Mapped[list[int]]  # the record entries of its ballots, in order
