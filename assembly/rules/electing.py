"""B5, S5, B7: putting an election to the vote, and its second round."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assembly.rules.chair import objections_to_chairing
from assembly.rules.elections import FIRST_ROUND
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Post


@dataclass(frozen=True)
class Progress:
    """How far the election of one item has come, and who may be chosen in it now.

    `candidates` have consented, hold the college that the post asks for, and were not
    elected to another post of the same organ in this assembly. `leaders` are those of
    the last round closed that may still be chosen. `elsewhere` names candidates of
    this election who stand in a vote open now on another post of the organ.
    """

    candidates: Sequence[int] = ()
    leaders: Sequence[int] = ()
    round: int = 0  # the last one put; 0 before any
    is_open: bool = False  # a vote on it is open
    elected: str | None = None
    elsewhere: Collection[str] = ()


def objections_to_putting_election(
    *,
    posts: Collection[Post],
    is_open: bool,
    assembly_kind: AssemblyKind,
    item_kind: ItemKind,
    progress: Progress,
) -> tuple[Objection, ...]:
    """B5, B7: the chair puts a post to the secret vote between its candidates.

    `is_open` is the assembly's. Refused outside an extraordinary assembly, on an item
    that is no election, without a candidate, while a vote on it is open, once one is
    elected, and when a round without an election calls for a second one.
    """
    found = [
        *objections_to_chairing(posts),
        *_objections_to_hour(is_open=is_open),
        *_objections_to_item(assembly_kind, item_kind),
        *_objections_to_state(progress),
    ]
    if progress.leaders:
        found.append(
            Objection(
                "B5",
                "A round was held, and it calls for a second one between its leaders.",
                "Open the second round.",
            )
        )
    elif not progress.candidates:
        found.append(
            Objection(
                "B5",
                "Nobody who may hold this post stands for it with its consent.",
                "The post stays with who holds it, until an assembly elects.",
            )
        )
    return tuple(found)


def objections_to_second_round(
    *, posts: Collection[Post], is_open: bool, progress: Progress, after_last: bool
) -> tuple[Objection, ...]:
    """B5: after a round that elected nobody, the chair opens one between its leaders.

    `is_open` is the assembly's. After a tied second round it is another one.
    `after_last`: it is asked for after the last round held, and not by a page that
    shows an earlier one.
    """
    found = [
        *objections_to_chairing(posts),
        *_objections_to_hour(is_open=is_open),
        *_objections_to_state(progress),
    ]
    if progress.is_open or progress.elected:
        return tuple(found)
    if progress.round < FIRST_ROUND or not progress.leaders:
        found.append(
            Objection(
                "B5",
                "No round has been held that leaves candidates for a second one.",
                "Open the election first.",
            )
        )
    elif not after_last:
        found.append(
            Objection(
                "B5",
                "Another round was held since.",
                "Look at its result before you open the next one.",
            )
        )
    return tuple(found)


def _objections_to_hour(*, is_open: bool) -> tuple[Objection, ...]:
    if is_open:
        return ()
    return (
        Objection(
            "B7",
            "The assembly is not open: nothing can be put to the vote.",
            "Put it to the vote while the assembly is open.",
        ),
    )


def _objections_to_item(
    assembly_kind: AssemblyKind, item_kind: ItemKind
) -> tuple[Objection, ...]:
    if item_kind is not ItemKind.ELECTION:
        return (
            Objection(
                "B5",
                "This item of the agenda is not an election.",
                "Put a text to the vote on it.",
            ),
        )
    if assembly_kind is not AssemblyKind.EXTRAORDINARY:
        return (
            Objection(
                "B5",
                "Only an extraordinary assembly elects.",
                "Put the election on the agenda of the next one.",
            ),
        )
    return ()


def _objections_to_state(progress: Progress) -> tuple[Objection, ...]:
    found = []
    if progress.elected:
        found.append(
            Objection(
                "B5",
                "%(name)s is elected to this post already.",
                "The election stands.",
                {"name": progress.elected},
            )
        )
    if progress.is_open:
        found.append(
            Objection("B5", "A vote on this post is open.", "Close that vote first.")
        )
    if progress.elsewhere:
        found.append(
            Objection(
                "B5",
                "In a vote open on another post of this organ: %(names)s.",
                "Close that vote first: one member holds one post of an organ.",
                {"names": ", ".join(progress.elsewhere)},
            )
        )
    return tuple(found)
