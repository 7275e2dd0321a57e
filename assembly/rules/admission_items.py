"""S11: an admission on the agenda of an ordinary assembly, and the vote on it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assembly.rules.objection import Objection
from assembly.rules.vocabulary import College

AS = {
    College.EFFECTIVE: "effective member",
    College.BY_RIGHT: "member by right",
    College.ASSOCIATE: "associate",
}


@dataclass(frozen=True)
class AdmissionItem:
    """An item of the agenda for an admission, and the request that it is tied to.

    `approved`: by the board, and neither admitted nor rejected since; `held_by`: the
    title of another convened assembly that has it on its agenda.
    """

    position: int
    title: str
    request_id: int | None
    approved: bool
    held_by: str | None


def admission_question(name: str, college: College) -> str:
    """S11: what the members are asked."""
    return f"Admit {name} as {AS[college]}"


def objections_to_admission_items(
    items: Sequence[AdmissionItem],
) -> tuple[Objection, ...]:
    """S11: each validates a request that the board has approved, once, in one assembly
    at a time."""
    ids = [item.request_id for item in items]
    return tuple(
        found
        for number, item in enumerate(items)
        for found in _objections_to_item(item, ids[:number])
    )


def objections_to_putting_admission(
    *, approved: bool, open_vote: bool, adopted: bool
) -> tuple[Objection, ...]:
    """S11: one vote at a time on a request that the board has approved, and none once
    it was adopted."""
    if adopted:
        return (
            Objection(
                "S11",
                "This admission has been adopted: it takes effect when the assembly"
                " closes.",
            ),
        )
    found = []
    if not approved:
        found.append(_NOT_APPROVED)
    if open_vote:
        found.append(
            Objection(
                "S11",
                "A vote on this admission is open already.",
                "Close that vote first.",
            )
        )
    return tuple(found)


_NOT_APPROVED = Objection(
    "S11",
    "An assembly validates an admission that the board has approved.",
    "Put an approved request on the agenda, from the list of those that wait.",
)


def _objections_to_item(
    item: AdmissionItem, earlier: Collection[int | None]
) -> tuple[Objection, ...]:
    told = {"position": item.position, "title": item.title}
    if item.request_id is None or not item.approved:
        return (
            Objection(
                "S11",
                "Item %(position)s, “%(title)s”, is of no request that the board has"
                " approved and that waits.",
                _NOT_APPROVED.remedy,
                told,
            ),
        )
    if item.request_id in earlier:
        return (
            Objection(
                "S11",
                "Item %(position)s, “%(title)s”, is of the same request as another.",
                "Remove one of the two.",
                told,
            ),
        )
    if item.held_by is None:
        return ()
    return (
        Objection(
            "S11",
            "The request of item %(position)s, “%(title)s”, stands on the agenda of"
            " “%(assembly)s”, which is convened.",
            "Remove the item, or wait for that assembly to close.",
            {**told, "assembly": item.held_by},
        ),
    )
