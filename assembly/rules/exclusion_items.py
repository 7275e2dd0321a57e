"""S11: the exclusion of a member as a point of an agenda, and as a question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from assembly.rules.defence import FileFacts, earliest_decision
from assembly.rules.exclusion import Charge
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import ExclusionGround
from assembly.rules.wall_clock import whole_minute


@dataclass(frozen=True)
class ExclusionItem:
    """An item that excludes a member; one that was not made of a file has none.

    `in_register`: the member has not left. `elsewhere`: the title of another assembly
    that is convened to decide the same, and has not closed.
    """

    position: int
    title: str
    file: FileFacts | None = None
    proposed_at: datetime | None = None
    in_register: bool = True
    elsewhere: str | None = None


def exclusion_question(member: str) -> str:
    """S11: what the assembly is asked; made by the program, whoever puts it."""
    return f"Exclude {member} from the network"


def exclusion_text(charge: Charge) -> str:
    """S11: what the agenda says of it: the ground, and the facts in the board's own
    words."""
    if charge.ground is ExclusionGround.HARM:
        ground = (
            "harm done deliberately and without justification to the network or to one"
            " of its members"
        )
    else:
        ground = (
            f"obligations unmet for at least three years, since {charge.unmet_since}"
        )
    return f"Proposed by the board (S11). Ground: {ground}.\n\n{charge.facts}"


def objections_to_convening_exclusions(
    items: Sequence[ExclusionItem], *, opens_at: datetime | None
) -> tuple[Objection, ...]:
    """S11: each exclusion is proposed by the board, not settled, and decided no sooner
    than a month after the proposal, by the assembly's opening.

    Particulars: `earliest` is that moment, in whole minutes.
    """
    return tuple(
        found for item in items for found in _objections_to_item(item, opens_at)
    )


def objections_to_putting_exclusion(
    *, settled: bool, open_vote: bool, adopted: bool
) -> tuple[Objection, ...]:
    """S11: one vote at a time on an exclusion, and none once it was adopted or decided
    elsewhere (`settled`)."""
    if adopted or settled:
        return (
            Objection(
                "S11",
                "This exclusion is decided: it takes effect when the assembly closes.",
            ),
        )
    if not open_vote:
        return ()
    return (
        Objection(
            "S11",
            "A vote on this exclusion is open already.",
            "Close that vote first.",
        ),
    )


def objections_to_rewording_tied(*, tied: bool, title: str) -> tuple[Objection, ...]:
    """S11: what the board proposed or approved is put as it is; `tied`: the item was
    made of the file of an admission or an exclusion."""
    if not tied:
        return ()
    return (
        Objection(
            "S11",
            "“%(title)s” was put on the agenda as the board decided it: its words are"
            " not the table's.",
            "Remove the item to leave it to another assembly.",
            {"title": title},
        ),
    )


def _objections_to_item(
    item: ExclusionItem, opens_at: datetime | None
) -> tuple[Objection, ...]:
    told = {"position": item.position, "title": item.title}
    if item.file is None or not item.file.proposed:
        return (
            Objection(
                "S11",
                "Item %(position)s, “%(title)s”: an exclusion is proposed by the board,"
                " and no such proposal stands behind it.",
                "Remove it; what the board proposes is offered on the page of the"
                " draft.",
                told,
            ),
        )
    if item.file.decided or not item.in_register:
        return (
            Objection(
                "S11",
                "Item %(position)s, “%(title)s”, is settled: the member has left the"
                " network, or an assembly has decided.",
                "Remove it from the agenda.",
                told,
            ),
        )
    return (
        *_objections_to_another_assembly(item, told),
        *_objections_to_haste(item, opens_at, told),
    )


def _objections_to_another_assembly(
    item: ExclusionItem, told: Mapping[str, object]
) -> tuple[Objection, ...]:
    if item.elsewhere is None:
        return ()
    return (
        Objection(
            "S11",
            "Item %(position)s, “%(title)s”, is on the agenda of “%(elsewhere)s”, which"
            " is convened to decide it.",
            "Leave it to that assembly.",
            {**told, "elsewhere": item.elsewhere},
        ),
    )


def _objections_to_haste(
    item: ExclusionItem, opens_at: datetime | None, told: Mapping[str, object]
) -> tuple[Objection, ...]:
    if item.proposed_at is None or opens_at is None:
        return ()
    earliest = earliest_decision(item.proposed_at)
    if opens_at >= earliest:
        return ()
    return (
        Objection(
            "S11",
            "Item %(position)s, “%(title)s”: an exclusion is decided no sooner than one"
            " month after the board's proposal, so that the member can defend itself.",
            "Open on %(earliest)s or later, or leave the item to another assembly.",
            {**told, "earliest": whole_minute(earliest)},
        ),
    )
