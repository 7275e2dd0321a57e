"""S7, B7: who is present or represented, and what a change of the statutes needs.

Counts are of members and whole: two thirds are compared without dividing.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from assembly.rules import majority
from assembly.rules.majority import Tally

STATUTES_ARTICLE = "S7, B7"
"""By majority, as everything else, and with two thirds present or represented."""


@dataclass(frozen=True)
class Gathering:
    """The members of a roll that are present, and those that are represented.

    `roll` is how many stand on it. No member is both.
    """

    present: frozenset[int]
    represented: frozenset[int]
    roll: int

    @property
    def needed(self) -> int:
        return needed(self.roll)

    @property
    def stands(self) -> bool:
        return stands(
            present=len(self.present),
            represented=len(self.represented),
            roll=self.roll,
        )


@dataclass(frozen=True)
class Decision:
    """What a vote decides, and from what it follows.

    `present` and `represented` are of an extraordinary assembly; `quorum_needed` is
    there for a change of the statutes only.
    """

    tally: Tally
    article: str
    present: int | None = None
    represented: int | None = None
    quorum_needed: int | None = None

    @property
    def has_majority(self) -> bool:
        return majority.adopted(self.tally)

    @property
    def has_quorum(self) -> bool:
        """Whether nothing is wanting; where no quorum is asked, nothing can be."""
        if self.quorum_needed is None:
            return True
        return (self.present or 0) + (self.represented or 0) >= self.quorum_needed

    @property
    def adopted(self) -> bool:
        """S7, B7: the majority is for and, for the statutes, the quorum stood."""
        return self.has_majority and self.has_quorum


def needed(roll: int) -> int:
    """S7, B7: the fewest members that are two thirds of this roll; 70 of 104."""
    return -(-2 * roll // 3)


def stands(*, present: int, represented: int, roll: int) -> bool:
    """S7, B7: at least two thirds of the roll are present or represented."""
    return 3 * (present + represented) >= 2 * roll


def gathering(
    *, roll: Collection[int], present: Collection[int], proxies: Mapping[int, int]
) -> Gathering:
    """B7: a member is represented that is not present, and whose holder is.

    `roll` and `present` are members; `proxies` those in force, giver: holder. Who is
    not on the roll counts for nothing, as giver and as holder.
    """
    on = frozenset(roll)
    there = on & frozenset(present)
    represented = {
        giver
        for giver, holder in proxies.items()
        if giver in on - there and holder in there
    }
    return Gathering(there, frozenset(represented), len(on))
