"""B5, B6 and S2: putting a text to the vote, casting ballots, closing the vote."""

from collections.abc import Collection
from datetime import UTC, datetime

from assembly.rules.chair import objections_to_chairing
from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import ItemKind, Post

LONGEST_QUESTION = 5000
"""Characters of a text put to the vote."""


def objections_to_putting(
    *, posts: Collection[Post], is_open: bool, text: str, item_kind: ItemKind
) -> tuple[Objection, ...]:
    """B5, B6: the chair puts a text to the vote on an item that calls for a decision.

    `is_open` is the assembly's.
    """
    found = [*objections_to_chairing(posts)]
    if not is_open:
        found.append(
            Objection(
                "B6",
                "The assembly is not open: nothing can be put to the vote.",
                "Put it to the vote while the assembly is open.",
            )
        )
    if item_kind is ItemKind.INFORMATION:
        found.append(
            Objection(
                "B6",
                "This item is for information only: it came with nothing to approve.",
                "Put the text to the vote on another item.",
            )
        )
    if item_kind is ItemKind.ELECTION:
        found.append(
            Objection(
                "B5",
                "This item is an election: it is put with its candidates, in secret.",
                "Open the election instead.",
            )
        )
    return (*found, *objections_to_text(text, longest=LONGEST_QUESTION, article="B6"))


def objections_to_casting(  # noqa: PLR0913  (every fact is named)
    *,
    opened_at: datetime,
    closed_at: datetime | None,
    assembly_closes_at: datetime,
    moment: datetime,
    unrepresented: Collection[str],
    off_roll: Collection[str],
) -> tuple[Objection, ...]:
    """B6, S2: a ballot counts in [opened, closed), from whom represents its member.

    The vote closes by the chair or with the assembly, whichever comes first.
    `unrepresented` and `off_roll` name members of the sheet: those for whom the
    person casting does not stand, and those who had no vote at the opening.
    """
    found = [
        *_objections_to_moment(opened_at, closed_at, assembly_closes_at, moment),
    ]
    if unrepresented:
        found.append(
            Objection(
                "S2",
                "You do not represent %(names)s.",
                "Leave out the members that you do not represent.",
                {"names": ", ".join(unrepresented), "count": len(unrepresented)},
            )
        )
    if off_roll:
        found.append(
            Objection(
                "S2",
                "Not on the roll of this assembly, frozen at its opening: %(names)s.",
                "Leave out the members that are not on the roll.",
                {"names": ", ".join(off_roll), "count": len(off_roll)},
            )
        )
    return tuple(found)


def objections_to_closing(
    *,
    posts: Collection[Post],
    closed_at: datetime | None,
    confirmed_not_voting: int | None,
    not_voting: int,
    early: bool,
) -> tuple[Objection, ...]:
    """B5, B6: the chair closes a vote once; early only knowing who has not voted.

    `early`: before the closing of an assembly that is open for 24 hours so that each
    may take part. `confirmed_not_voting` is how many members the chair was shown as
    not having voted; None when it was shown none yet. Both counts are of members.
    """
    found = [*objections_to_chairing(posts)]
    if closed_at is not None:
        found.append(
            Objection(
                "B5",
                "This vote closed at %(closed_at)s.",
                "Its result stands.",
                {"closed_at": closed_at},
            )
        )
    elif early:
        found += _objections_to_haste(confirmed_not_voting, not_voting)
    return tuple(found)


def _objections_to_moment(
    opened_at: datetime,
    closed_at: datetime | None,
    assembly_closes_at: datetime,
    moment: datetime,
) -> tuple[Objection, ...]:
    now, ends = moment.astimezone(UTC), assembly_closes_at.astimezone(UTC)
    if now < opened_at.astimezone(UTC):
        return (
            Objection(
                "B6",
                "This vote opens at %(opened_at)s.",
                "Cast your ballots from then on.",
                {"opened_at": opened_at},
            ),
        )
    if closed_at is not None and closed_at.astimezone(UTC) <= min(now, ends):
        return (
            Objection(
                "B6",
                "This vote closed at %(closed_at)s.",
                "Ballots received before then count as they are.",
                {"closed_at": closed_at},
            ),
        )
    if now >= ends:
        return (
            Objection(
                "B6",
                "This vote closed with the assembly at %(closed_at)s.",
                "Ballots received before then count as they are.",
                {"closed_at": assembly_closes_at},
            ),
        )
    return ()


def _objections_to_haste(
    confirmed: int | None, not_voting: int
) -> tuple[Objection, ...]:
    if confirmed is None:
        return (
            Objection(
                "B6",
                "The assembly is still open; members who have not voted yet:"
                " %(not_voting)s.",
                "See who they are and what hour it is for them, then confirm.",
                {"not_voting": not_voting},
            ),
        )
    if confirmed != not_voting:
        return (
            Objection(
                "B6",
                "Members who had not voted when you confirmed: %(confirmed)s;"
                " now: %(not_voting)s.",
                "See again who has not voted, then confirm.",
                {"confirmed": confirmed, "not_voting": not_voting},
            ),
        )
    return ()
