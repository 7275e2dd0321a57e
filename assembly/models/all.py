"""Every table, for migrations and for making a database at once."""

from assembly.models import (
    agenda_item,
    assembly,
    attendance,
    convocation,
    document,
    letter,
    mandate,
    member,
    message,
    person,
    record,
    representation,
    roll,
    sign_in,
    territory,
    vote,
)
from assembly.models.base import Model

__all__ = [
    "Model",
    "agenda_item",
    "assembly",
    "attendance",
    "convocation",
    "document",
    "letter",
    "mandate",
    "member",
    "message",
    "person",
    "record",
    "representation",
    "roll",
    "sign_in",
    "territory",
    "vote",
]
