"""B5, B6 and B7: what each point of the agenda needs before it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from assembly.rules.chair import convening_article
from assembly.rules.objection import Objection
from assembly.rules.purposes import (
    NOTHING_MORE,
    OF_EXTRAORDINARY,
    Purpose,
    objections_to_incomplete_purpose,
    objections_to_item_kind,
    objections_to_purpose,
)
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Organ, Post


@dataclass(frozen=True)
class ItemFacts:
    """A point of the agenda; `documents` counts those to discuss or approve."""

    position: int
    title: str
    kind: ItemKind
    documents: int = 0
    has_audit_opinion: bool = False
    purpose: Purpose = NOTHING_MORE

    @property
    def elects(self) -> tuple[Organ | None, Post | None]:
        """The post that it fills; an item that fills none has neither."""
        return (self.purpose.organ, self.purpose.post)


def needs_document(kind: ItemKind) -> bool:
    """B6, B7: what is to be discussed or approved comes with its document. The text of
    a change is in the item itself, so is what a body says of itself that asks to become
    a member, and the facts of an exclusion (S11); who stands for a post is told
    later."""
    within = {ItemKind.INFORMATION, ItemKind.ADMISSION, ItemKind.EXCLUSION}
    return kind not in {*within, *OF_EXTRAORDINARY}


def objections_to_agenda(
    kind: AssemblyKind, items: Sequence[ItemFacts]
) -> tuple[Objection, ...]:
    """B6, B7: at least one item, each to approve with its document; B5: the accounts
    with the opinion of the audit board, one election for a post; S5, S6, S11, S12:
    each in the assembly that it is of, with what it needs.
    """
    if not items:
        return (
            Objection(
                convening_article(kind),
                "The agenda is empty.",
                "Add at least one item: the agenda is part of the convocation.",
            ),
        )
    return (
        *(found for item in items for found in _objections_to_item(kind, item)),
        *_objections_to_electing_twice(items),
    )


def objections_to_entering_item(
    kind: AssemblyKind, item: ItemFacts, *, others: Sequence[ItemFacts]
) -> tuple[Objection, ...]:
    """S5, S6, S11, S12: an item enters only the agenda of the assembly that it is of;
    B5: a second election for the same post does not. What it lacks may come later.
    """
    return (
        *objections_to_item_kind(kind, item.kind, title=item.title),
        *objections_to_purpose(item.purpose),
        *_objections_to_electing_twice((*others, item)),
    )


def _objections_to_electing_twice(items: Sequence[ItemFacts]) -> tuple[Objection, ...]:
    first: dict[tuple[Organ | None, Post | None], ItemFacts] = {}
    found = []
    for item in items:
        if None in item.elects or first.setdefault(item.elects, item) is item:
            continue
        found.append(
            Objection(
                "B5",
                "“%(title)s” fills the same post as item %(position)s: there is one"
                " vote for each post.",
                "Choose another post, or leave one of the two out.",
                {"title": item.title, "position": first[item.elects].position},
            )
        )
    return tuple(found)


def _objections_to_item(kind: AssemblyKind, item: ItemFacts) -> tuple[Objection, ...]:
    told = {"position": item.position, "title": item.title}
    found = [
        *objections_to_item_kind(kind, item.kind, title=item.title),
        *objections_to_purpose(item.purpose),
        *objections_to_incomplete_purpose(
            item.kind, item.purpose, position=item.position, title=item.title
        ),
    ]
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
