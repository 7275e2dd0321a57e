"""A secret sheet as a browser sends it: read whole, or its faults told in sentences."""

from collections.abc import Collection
from dataclasses import dataclass

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from assembly.web.sheet_forms import SentValues, read_values

BLANK = "blank"
REVIEW, CHANGE, SEND = "review", "change", "send"


@dataclass(frozen=True, kw_only=True)
class SentSecretSheet(SentValues):
    """The sheet of a secret vote.

    `step`: the sheet is shown again to be confirmed (review), to be changed, or cast.
    """

    step: str

    def choices(self) -> dict[int, int | None]:
        """The candidacy chosen for each of them, or None for a blank ballot."""
        return {m: None if v == BLANK else int(v) for m, v in self.values().items()}


def read_secret_sheet(
    form: MultiDict[str, str], candidates: Collection[int]
) -> SentSecretSheet:
    """Read the fields of every sheet, and `step`.

    A choice is the number of one of these candidacies, or `blank`.
    """
    known = {BLANK, *map(str, candidates)}
    step = form.get("step", REVIEW)
    sent = read_values(form, lambda choices: _unknown_choices({*choices} - known))
    if step not in {REVIEW, CHANGE, SEND}:
        sent["faults"].append(_("This form says to do something that it cannot do."))
    return SentSecretSheet(step=step, **sent)


def _unknown_choices(unknown: Collection[str]) -> list[str]:
    """Which one it is stays unsaid: a choice is told on no page but the sheet."""
    if not unknown:
        return []
    return [_("A choice is neither a candidate of this round nor a blank ballot.")]
