"""How a rule says no: it objects, names its article, and says what would help."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Objection:
    """One reason against an act.

    `reason` and `remedy` are sentences with %(name)s places (they are the keys of
    the translations); `particulars` fills the places. Moments stay moments: the
    page writes them in the reader's own zone.
    """

    article: str
    reason: str
    remedy: str = ""
    particulars: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        said = " ".join(part for part in (self.reason, self.remedy) if part)
        return f"{self.article}: {said % self.particulars}"


class Refused(Exception):
    """An act that the statutes do not allow; it carries every objection."""

    def __init__(self, objections: Sequence[Objection]) -> None:
        super().__init__("; ".join(map(str, objections)))
        self.objections = tuple(objections)


def refuse(objections: Sequence[Objection]) -> None:
    """Stop here if there is any objection."""
    if objections:
        raise Refused(objections)
