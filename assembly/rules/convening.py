"""S6, B5, B6 and B7: what a convocation needs, and what it fixes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from assembly.rules.agenda import ItemFacts as ItemFacts
from assembly.rules.agenda import needs_document as needs_document
from assembly.rules.agenda import objections_to_agenda
from assembly.rules.chair import convening_article, objections_to_convening_office
from assembly.rules.hours import objections_to_opening, objections_to_opening_hours
from assembly.rules.notice import objections_to_notice
from assembly.rules.objection import Objection
from assembly.rules.places import Place, objections_to_missing_place
from assembly.rules.vocabulary import AssemblyKind, Post

WARN_BEFORE_LATEST_DAYS = (7, 3, 1)
"""How many days before the latest moment to convene the table is warned."""


@dataclass(frozen=True)
class MemberFacts:
    """A member of any college; reachable by its address or by a recorded dispatch."""

    member_id: int
    name: str
    reachable: bool


def objections_to_convening(  # noqa: PLR0913  (every fact is named)
    *,
    kind: AssemblyKind,
    issued_at: datetime,
    opens_at: datetime | None,
    closes_at: datetime | None,
    place: Place,
    items: Sequence[ItemFacts],
    members: Sequence[MemberFacts],
    posts: Collection[Post],
) -> tuple[Objection, ...]:
    """Everything against convening this assembly at `issued_at`.

    Office (B5, B6), opening, notice and hours (B6, B7), place (S7), agenda and
    documents (B5, B6, B7), and members, associates included, whom no letter reaches.
    """
    return (
        *objections_to_convening_office(posts, kind=kind),
        *_objections_to_times(kind, issued_at, opens_at, closes_at),
        *objections_to_missing_place(kind, place),
        *objections_to_agenda(kind, items),
        *_objections_to_letters(kind, members),
    )


def objections_to_redrafting(
    *, issued: bool, opened: bool, closed: bool, cancelled: bool
) -> tuple[Objection, ...]:
    """B6: once convened, agenda, documents and date are fixed.

    The states follow one another, so only the last one reached is told: it is the
    one that matters.
    """
    if issued and not (opened or closed or cancelled):
        return (
            Objection(
                "B6",
                "The agenda, the documents and the date are fixed since the"
                " convocation.",
                "Convene anew with the change: the notice applies again.",
            ),
        )
    return _objections_to_state(opened=opened, closed=closed, cancelled=cancelled)


def objections_to_cancelling(
    *, posts: Collection[Post], opened: bool, closed: bool, cancelled: bool
) -> tuple[Objection, ...]:
    """B6: only the table calls an assembly off, convened or not, until it opens."""
    return (
        *objections_to_convening_office(posts),
        *_objections_to_state(opened=opened, closed=closed, cancelled=cancelled),
    )


def warnings_due(*, latest: datetime, moment: datetime) -> tuple[int, ...]:
    """The thresholds (in days) passed while convening is still lawful. B6, B7."""
    if lapses(latest=latest, moment=moment):
        return ()
    left = latest.astimezone(UTC) - moment.astimezone(UTC)
    return tuple(d for d in WARN_BEFORE_LATEST_DAYS if left <= timedelta(days=d))


def lapses(*, latest: datetime, moment: datetime) -> bool:
    """Whether an assembly not yet convened can no longer be for its opening. B6, B7."""
    return moment.astimezone(UTC) > latest.astimezone(UTC)


def _objections_to_times(
    kind: AssemblyKind,
    issued_at: datetime,
    opens_at: datetime | None,
    closes_at: datetime | None,
) -> tuple[Objection, ...]:
    unreachable = objections_to_opening(opens_at, kind=kind)
    if unreachable or opens_at is None:
        return unreachable
    notice = objections_to_notice(kind, issued_at=issued_at, opens_at=opens_at)
    if closes_at is None:
        return (
            *notice,
            Objection(
                convening_article(kind),
                "The assembly has no closing yet.",
                "State the day and the hour at which it closes.",
            ),
        )
    hours = objections_to_opening_hours(kind, opens_at=opens_at, closes_at=closes_at)
    return (*notice, *hours)


def _objections_to_letters(
    kind: AssemblyKind, members: Sequence[MemberFacts]
) -> tuple[Objection, ...]:
    unreached = [member.name for member in members if not member.reachable]
    if not unreached:
        return ()
    return (
        Objection(
            convening_article(kind),
            "The convocation goes to all members; those without an address are"
            " %(count)s: %(names)s.",
            "Add their addresses, or let the secretary record another dispatch.",
            {"count": len(unreached), "names": ", ".join(unreached)},
        ),
    )


def _objections_to_state(
    *, opened: bool, closed: bool, cancelled: bool
) -> tuple[Objection, ...]:
    if cancelled:
        return (
            Objection("B6", "This assembly is cancelled.", "Draft another assembly."),
        )
    if closed:
        return (Objection("B6", "This assembly is closed.", "Draft another assembly."),)
    if opened:
        return (
            Objection(
                "B6",
                "This assembly has opened: nothing of its convocation changes now.",
                "Draft another assembly.",
            ),
        )
    return ()
