"""B7 and S12: how an agenda may be amended, and what only some may propose."""

from collections.abc import Collection, Sequence

from assembly.rules.drafting import objections_to_item
from assembly.rules.objection import Objection
from assembly.rules.proposals import (
    Point,
    Proposal,
    Wording,
    amended,
    changes_text,
    touched,
)
from assembly.rules.purposes import (
    CHANGES,
    PROPOSERS,
    Purpose,
    objections_to_item_kind,
    objections_to_purpose,
)
from assembly.rules.vocabulary import AssemblyKind, ItemKind, MotionKind, Organ

NOT_ON_THE_DAY = {
    ItemKind.ELECTION: Objection(
        "B5",
        "Candidacies closed on the eve: no election enters the agenda on the day.",
        "Have it on the agenda of the next convocation.",
    ),
    ItemKind.EXCLUSION: Objection(
        "S11",
        "An exclusion is decided no sooner than one month after the board told the"
        " member of it.",
        "Have it on the agenda of the next convocation.",
    ),
}

AS_THE_BOARD_PROPOSED = Objection(
    "S11",
    "An exclusion is put as the board proposed it: the member has answered those"
    " words.",
    "Move that the item be withdrawn, or speak on it.",
)


def objections_to_proposal(
    agenda: Sequence[Point],
    proposal: Proposal,
    *,
    in_name_of: Organ | None,
    acts_for: Collection[Organ],
) -> tuple[Objection, ...]:
    """B7: what can be moved; S12: what only the board or the table proposes.

    `acts_for`: the organs in which the member that moves holds a post.
    """
    return (
        *objections_to_amending(agenda, proposal),
        *_objections_to_wording(agenda, proposal),
        *_objections_to_office(agenda, proposal, in_name_of, acts_for),
    )


def objections_to_amending(
    agenda: Sequence[Point], proposal: Proposal
) -> tuple[Objection, ...]:
    """B7: whether the agenda, as it is now, can be amended so: what is to be changed
    is there, nothing was put to the vote on it, and something would change."""
    if proposal.kind is MotionKind.REORDER:
        return _objections_to_order(agenda, proposal)
    if proposal.kind is MotionKind.ADD:
        return ()
    places = {point.id: place for place, point in enumerate(agenda, 1)}
    if proposal.item_id not in places:
        return (
            Objection(
                "B7",
                "The item is not on the agenda any more.",
                "Look at the agenda in force.",
            ),
        )
    found = list(_objections_to_touching(agenda, {proposal.item_id}))
    if amended(agenda, proposal) == tuple(agenda):
        found.append(
            Objection(
                "B7",
                "The item is worded so already.",
                "Change its title or its text.",
            )
        )
    return tuple(found)


def _objections_to_touching(
    agenda: Sequence[Point], numbers: Collection[int | None]
) -> tuple[Objection, ...]:
    return tuple(
        Objection(
            "B7",
            "Item %(position)s, “%(title)s”, has been put to the vote: it stays as it"
            " is, where it is.",
            "Move on the items that have not been voted on.",
            {"position": place, "title": point.wording.title},
        )
        for place, point in enumerate(agenda, 1)
        if point.voted and point.id in numbers
    )


def _objections_to_order(
    agenda: Sequence[Point], proposal: Proposal
) -> tuple[Objection, ...]:
    if sorted(proposal.order) != sorted(point.id for point in agenda):
        return (
            Objection(
                "B7",
                "The order does not name each item of the agenda once: items were"
                " added or withdrawn since.",
                "Look at the agenda in force, and order it again.",
            ),
        )
    moved = touched(agenda, proposal)
    if not moved:
        return (
            Objection(
                "B7", "The items are in this order already.", "Choose another order."
            ),
        )
    return _objections_to_touching(agenda, moved)


def _objections_to_wording(
    agenda: Sequence[Point], proposal: Proposal
) -> tuple[Objection, ...]:
    wording = proposal.wording
    if wording is None:
        return ()
    before = {point.id: point.wording.kind for point in agenda}
    kind = before.get(proposal.item_id or 0)
    changed = {wording.kind} if kind is None else {kind, wording.kind}
    found = [*objections_to_item(wording.title, wording.text)]
    if kind is not wording.kind:
        found += [NOT_ON_THE_DAY[k] for k in NOT_ON_THE_DAY if k in changed]
        found += objections_to_item_kind(
            AssemblyKind.EXTRAORDINARY, wording.kind, title=wording.title
        )
    elif kind is ItemKind.EXCLUSION:
        found.append(AS_THE_BOARD_PROPOSED)
    return (*found, *_objections_to_proposed_text(wording))


def _objections_to_proposed_text(wording: Wording) -> tuple[Objection, ...]:
    if wording.kind not in CHANGES:
        return ()
    text = wording.proposed_text or ""
    if not text.strip():
        return (
            Objection(
                "S12",
                "A change of the statutes or bylaws comes with the whole text as it"
                " would be.",
                "Write the whole proposed text.",
            ),
        )
    return objections_to_purpose(Purpose(proposed_text=text))


def _objections_to_office(
    agenda: Sequence[Point],
    proposal: Proposal,
    in_name_of: Organ | None,
    acts_for: Collection[Organ],
) -> tuple[Objection, ...]:
    found = []
    if in_name_of is not None and in_name_of not in acts_for:
        found.append(
            Objection(
                "S12",
                "The member that moves holds no post of the organ in whose name it"
                " moves.",
                "Move for a member of that organ, or for your member alone.",
            )
        )
    if changes_text(agenda, proposal) and in_name_of not in PROPOSERS:
        found.append(
            Objection(
                "S12",
                "A change of the statutes or bylaws enters the agenda only on the"
                " proposal of the board or the assembly table.",
                "Move it in the name of one of them if you hold a post there;"
                " otherwise ask them to propose it.",
            )
        )
    return tuple(found)
