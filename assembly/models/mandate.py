"""A post in an organ, held by a member for a term (S5, B5)."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.member import Member
from assembly.models.vote import Vote
from assembly.rules.vocabulary import Organ, Post


class Mandate(Model):
    """`until` is when it really ended: who is not replaced goes on after the term."""

    __tablename__ = "mandates"

    id: Mapped[int] = mapped_column(primary_key=True)
    organ: Mapped[Organ] = mapped_column(Word(Organ))
    post: Mapped[Post] = mapped_column(Word(Post))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), index=True)
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    term_ends_at: Mapped[datetime | None]  # S5: 2 to 4 years after the election
    vote_id: Mapped[int | None] = mapped_column(ForeignKey("votes.id"))

    member: Mapped[Member] = relationship()
    vote: Mapped[Vote | None] = relationship()
