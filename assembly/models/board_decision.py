"""What the three members of the board decide by an open vote among themselves (S11)."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.member import Member
from assembly.rules.vocabulary import BoardSubject, Choice, Post


class BoardBallot(Model):
    __tablename__ = "board_ballots"
    __table_args__ = (UniqueConstraint("decision_id", "post"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    decision_id: Mapped[int] = mapped_column(
        ForeignKey("board_decisions.id"), index=True
    )
    post: Mapped[Post] = mapped_column(Word(Post))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    choice: Mapped[Choice] = mapped_column(Word(Choice))
    reason: Mapped[str] = mapped_column(default="")
    cast_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    cast_at: Mapped[datetime]

    member: Mapped[Member] = relationship()


class BoardDecision(Model):
    """Taken as soon as the majority of the three is certain either way."""

    __tablename__ = "board_decisions"

    id: Mapped[int] = mapped_column(primary_key=True)
    subject: Mapped[BoardSubject] = mapped_column(Word(BoardSubject))
    admission_id: Mapped[int | None] = mapped_column(
        ForeignKey("admission_requests.id"), index=True
    )
    exclusion_id: Mapped[int | None] = mapped_column(
        ForeignKey("exclusions.id"), index=True
    )
    opened_at: Mapped[datetime]
    taken_at: Mapped[datetime | None]
    adopted: Mapped[bool | None]

    ballots: Mapped[list[BoardBallot]] = relationship(order_by=BoardBallot.id)
