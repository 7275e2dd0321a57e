"""B7 and B5: who moves to amend the agenda, and what becomes of a motion.

What each function is told of a motion: `put` that it is or was put to the vote, `ended`
that it was decided, set aside or taken back.
"""

from collections.abc import Collection

from assembly.rules.chair import objections_to_chairing
from assembly.rules.drafting import LONGEST_REASON
from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import AssemblyKind, Post


def objections_to_moving(
    *, kind: AssemblyKind, is_open: bool, mover_votes: bool, reason: str
) -> tuple[Objection, ...]:
    """B7: a voting member moves, in an extraordinary assembly, while it is open.

    `mover_votes`: the mover is on the roll, and whoever moves represents it.
    """
    found = []
    if kind is not AssemblyKind.EXTRAORDINARY:
        found.append(
            Objection(
                "B6",
                "The agenda of an ordinary assembly is fixed by its convocation.",
                "Only an extraordinary assembly amends its agenda on the day.",
            )
        )
    elif not is_open:
        found.append(_closed_room())
    if not mover_votes:
        found.append(
            Objection(
                "B7",
                "Motions are moved by voting members, through the person that"
                " represents them.",
                "Choose a member on the roll that you represent.",
            )
        )
    if not reason.strip():
        found.append(
            Objection(
                "B7",
                "A motion is moved for a reason, and none is given.",
                "State the reason: the members will read it before they vote.",
            )
        )
        return tuple(found)
    return (
        *found,
        *objections_to_text(reason, longest=LONGEST_REASON, article="B7"),
    )


def objections_to_stale_form(*, changed: bool) -> tuple[Objection, ...]:
    """B7: who moves has the agenda in force before them. `changed`: not this one."""
    if not changed:
        return ()
    return (
        Objection(
            "B7",
            "The agenda has been amended since you opened this form.",
            "Look at it as it is now, then move again: what you wrote is kept.",
        ),
    )


def objections_to_taking_back(
    *, own: bool, is_open: bool, put: bool, ended: bool
) -> tuple[Objection, ...]:
    """B7: the mover takes its motion back while it waits; not once it was put."""
    found = [*_objections_to_handling(is_open=is_open, put=put, ended=ended)]
    if not own:
        found.append(
            Objection(
                "B7",
                "This motion is another member's.",
                "Only its mover takes it back; the chair can set it aside.",
            )
        )
    return tuple(found)


def objections_to_setting_aside(
    *, posts: Collection[Post], reason: str, is_open: bool, put: bool, ended: bool
) -> tuple[Objection, ...]:
    """B5: the chair does not put a motion to the vote, and says why."""
    found = [
        *objections_to_chairing(posts),
        *_objections_to_handling(is_open=is_open, put=put, ended=ended),
    ]
    if not reason.strip():
        found.append(
            Objection(
                "B5",
                "A motion is set aside for a reason, and none is given.",
                "State the reason: the minutes will show it.",
            )
        )
        return tuple(found)
    return (
        *found,
        *objections_to_text(reason, longest=LONGEST_REASON, article="B5"),
    )


def objections_to_putting_motion(
    *,
    posts: Collection[Post],
    is_open: bool,
    put: bool,
    ended: bool,
    another_put: bool,
) -> tuple[Objection, ...]:
    """B5, B7: the chair puts one motion at a time to the vote, and each only once.

    `another_put`: a vote on another motion is open.
    """
    found = [
        *objections_to_chairing(posts),
        *_objections_to_handling(is_open=is_open, put=put, ended=ended),
    ]
    if another_put:
        found.append(
            Objection(
                "B7",
                "Another motion to amend the agenda is being voted on.",
                "Close that vote first: it may change what this one is about.",
            )
        )
    return tuple(found)


def objections_to_withdrawn_item(*, withdrawn: bool) -> tuple[Objection, ...]:
    """B7: what the assembly withdrew from its agenda is not discussed or voted on."""
    if not withdrawn:
        return ()
    return (
        Objection(
            "B7",
            "The assembly has withdrawn this item from its agenda.",
            "Choose an item of the agenda in force.",
        ),
    )


def objections_to_voting_on_touched(*, touched: bool) -> tuple[Objection, ...]:
    """B7: while a motion is voted on, nothing is put on the items it would change."""
    if not touched:
        return ()
    return (
        Objection(
            "B7",
            "A motion that would change this item is being voted on.",
            "Close that vote first.",
        ),
    )


def _closed_room() -> Objection:
    return Objection(
        "B7",
        "The agenda is amended on the day itself: while the assembly is open.",
        "Outside its hours the motions can only be read.",
    )


def _objections_to_handling(
    *, is_open: bool, put: bool, ended: bool
) -> tuple[Objection, ...]:
    found = [] if is_open else [_closed_room()]
    if put:
        found.append(
            Objection("B7", "This motion has been put to the vote: the vote decides.")
        )
    elif ended:
        found.append(
            Objection(
                "B7",
                "This motion does not wait any more: it was set aside or taken back.",
                "Move it again, if it is still wanted.",
            )
        )
    return tuple(found)
