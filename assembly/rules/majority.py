"""B6 and B7: what a vote decides. Counts are whole; nothing here is a fraction."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assembly.rules.vocabulary import AssemblyKind, Choice

MAJORITY_ARTICLE = "B6"
"""The ordinary assembly's; B7 says the same of the extraordinary one."""


@dataclass(frozen=True)
class Tally:
    """The ballots of one vote, and how many members stood on its roll."""

    for_: int
    against: int
    abstained: int
    roll: int

    @property
    def voting(self) -> int:
        """Members who voted, abstentions included."""
        return self.expressed + self.abstained

    @property
    def expressed(self) -> int:
        """Votes for and against: an abstention is a vote, but expresses nothing."""
        return self.for_ + self.against

    @property
    def not_voting(self) -> int:
        """Members of the roll who gave no ballot."""
        return self.roll - self.voting


def tally(choices: Iterable[Choice], *, roll: int) -> Tally:
    """Count one choice per member that voted; `roll` is how many might have."""
    counted = Counter(choices)
    return Tally(
        for_=counted[Choice.FOR],
        against=counted[Choice.AGAINST],
        abstained=counted[Choice.ABSTAIN],
        roll=roll,
    )


def adopted(tally: Tally) -> bool:
    """B6, B7: more for than against. A tie adopts nothing, nor does nobody's vote."""
    return tally.for_ > tally.against


def majority_article(kind: AssemblyKind) -> str:
    """The article by which an assembly of this kind decides."""
    return MAJORITY_ARTICLE if kind is AssemblyKind.ORDINARY else "B7"
