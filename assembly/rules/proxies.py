"""B7: one voting member represents another in an extraordinary assembly."""

from dataclasses import dataclass
from datetime import UTC, datetime

from assembly.rules.objection import Objection
from assembly.rules.vocabulary import AssemblyKind, Continent

OTHER_CONTINENT_LIMIT = 0
"""B7: between members of one continent there is no limit; to a holder of another the
text leaves the limit unstated. Our reading: how many proxies from other continents a
member may hold, none."""


@dataclass(frozen=True)
class Occasion:
    """The assembly that a proxy is for. Nobody is represented before it is convened."""

    kind: AssemblyKind
    convened: bool
    cancelled: bool
    closes_at: datetime | None


@dataclass(frozen=True)
class Side:
    """A member as giver or holder: `votes` in this assembly, has `given` its proxy,
    holds so many, of them so many `from_elsewhere`: from other continents."""

    member_id: int
    name: str
    votes: bool
    continent: Continent
    given: bool = False
    holds: int = 0
    from_elsewhere: int = 0


def objections_to_dealing(
    occasion: Occasion, *, moment: datetime
) -> tuple[Objection, ...]:
    """B7: proxies are of an extraordinary assembly, from its convocation until just
    before its closing."""
    if occasion.kind is not AssemblyKind.EXTRAORDINARY:
        return (
            Objection(
                "B7",
                "There are proxies in extraordinary assemblies only: an ordinary one"
                " is open for 24 hours so that each member takes part itself.",
                "Let the member's representative take part, or name another (S2).",
            ),
        )
    if occasion.cancelled or not occasion.convened:
        return (
            Objection(
                "B7",
                "This assembly is not convened: there is nothing to be represented in.",
                "Wait for its convocation.",
            ),
        )
    closes_at = occasion.closes_at
    if closes_at is not None and closes_at.astimezone(UTC) <= moment.astimezone(UTC):
        return (
            Objection(
                "B7",
                "The assembly closed at %(closed_at)s: its proxies ended with it.",
                "",
                {"closed_at": closes_at},
            ),
        )
    return ()


def objections_to_giving(
    giver: Side,
    holder: Side,
    *,
    represents_giver: bool,
    occasion: Occasion,
    moment: datetime,
) -> tuple[Objection, ...]:
    """B7, S2: a voting member names another voting member of its continent to vote
    for it; what is held is not passed on. `represents_giver` is of whoever acts."""
    return (
        *objections_to_dealing(occasion, moment=moment),
        *_objections_to_acting(giver, represents_giver=represents_giver),
        *objections_to_giver(giver),
        *objections_to_holder(giver, holder),
    )


def objections_to_giver(giver: Side) -> tuple[Objection, ...]:
    """B7, S2: who gives its proxy has a vote, has not given it yet, and holds none."""
    about = {"giver": giver.name}
    found = []
    if not giver.votes:
        found.append(
            Objection(
                "S2",
                "%(giver)s has no vote in this assembly, so that it has none to give.",
                "Effective and by-right members on the roll give their proxy.",
                about,
            )
        )
    if giver.given:
        found.append(
            Objection(
                "B7",
                "%(giver)s has given its proxy already.",
                "Revoke that one first, then name another holder.",
                about,
            )
        )
    if giver.holds:
        found.append(
            Objection(
                "B7",
                "%(giver)s holds the proxy of another member, and a proxy cannot be"
                " passed on.",
                "Return what it holds first, then give its own.",
                about,
            )
        )
    return tuple(found)


def objections_to_holder(giver: Side, holder: Side) -> tuple[Objection, ...]:
    """B7, S2: who holds a proxy is another voting member, of the giver's continent,
    and has not given its own. No sentence names the holder: they group a list."""
    found = []
    if holder.member_id == giver.member_id:
        found.append(
            Objection(
                "B7",
                "A member is represented by another member, not by itself.",
                "Name another member.",
            )
        )
    if not holder.votes:
        found.append(
            Objection(
                "S2",
                "The holder has no vote in this assembly: associates, and who is not"
                " on the roll, represent nobody.",
                "Name an effective or by-right member on the roll.",
            )
        )
    elsewhere = holder.continent is not giver.continent
    if elsewhere and holder.from_elsewhere >= OTHER_CONTINENT_LIMIT:
        found.append(
            Objection(
                "B7",
                "The holder is of another continent than %(giver)s: proxies are free"
                " within one continent only.",
                "Name a member of its own continent.",
                {"giver": giver.name},
            )
        )
    if holder.given:
        found.append(
            Objection(
                "B7",
                "The holder has given its own proxy, and a proxy cannot be passed on.",
                "Name a member that takes part itself.",
            )
        )
    return tuple(found)


def _objections_to_acting(
    giver: Side, *, represents_giver: bool
) -> tuple[Objection, ...]:
    if represents_giver:
        return ()
    return (
        Objection(
            "S2",
            "A member gives its proxy itself, and you do not represent %(giver)s.",
            "Ask its representative to do it.",
            {"giver": giver.name},
        ),
    )
