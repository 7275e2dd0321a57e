"""A checkpoint of a stream of the record: its size and root, signed by our key.

`due_at` is when the act was done that asks for it; the signature is put under it by
whichever process holds the key, which need not be the one that did the act.
"""

from datetime import datetime

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from assembly.models.base import Model


class Checkpoint(Model):
    """`act` asked for it; a rolling one, of no act, is replaced by the next."""

    __tablename__ = "checkpoints"
    __table_args__ = (UniqueConstraint("stream", "size"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    stream: Mapped[str]
    size: Mapped[int]  # how many entries it covers
    root: Mapped[bytes] = mapped_column(LargeBinary(32))
    act: Mapped[str | None]  # AssemblyConvened, AssemblyOpened…; none: a rolling one
    due_at: Mapped[datetime]
    signed_at: Mapped[datetime | None] = mapped_column(index=True)
    note: Mapped[str | None]  # the signed note, as it is handed out
