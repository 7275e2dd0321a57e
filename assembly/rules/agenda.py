"""B5, B6 and B7: what each point of the agenda needs before it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from assembly.rules.chair import convening_article
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import AssemblyKind, ItemKind


@dataclass(frozen=True)
class ItemFacts:
    """A point of the agenda; `documents` counts those to discuss or approve."""

    position: int
    title: str
    kind: ItemKind
    documents: int
    has_audit_opinion: bool


def needs_document(kind: ItemKind) -> bool:
    """B6, B7: what is to be discussed or approved comes with its document."""
    return kind is not ItemKind.INFORMATION


def objections_to_agenda(
    kind: AssemblyKind, items: Sequence[ItemFacts]
) -> tuple[Objection, ...]:
    """B6, B7: at least one item, each to approve with its document; B5: the accounts
    with the opinion of the audit board.
    """
    if not items:
        return (
            Objection(
                convening_article(kind),
                "The agenda is empty.",
                "Add at least one item: the agenda is part of the convocation.",
            ),
        )
    return tuple(found for item in items for found in _objections_to_item(kind, item))


def _objections_to_item(kind: AssemblyKind, item: ItemFacts) -> tuple[Objection, ...]:
    told = {"position": item.position, "title": item.title}
    found = []
    if needs_document(item.kind) and item.documents < 1:
        found.append(
            Objection(
                convening_article(kind),
                "Item %(position)s, “%(title)s”, lacks its document.",
                "Add the document to discuss or approve.",
                told,
            )
        )
    if item.kind is ItemKind.ACCOUNTS and not item.has_audit_opinion:
        found.append(
            Objection(
                "B5",
                "Item %(position)s, “%(title)s”, lacks the opinion of the audit board"
                " on the accounts.",
                "Add the audit board's opinion to its documents.",
                told,
            )
        )
    return tuple(found)
