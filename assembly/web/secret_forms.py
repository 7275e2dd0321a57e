"""A secret sheet as a browser sends it: read whole, or its faults told in sentences."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from assembly.web.sheet_forms import AS_FOR_ALL, KEY, LEFT_OUT, MEMBER_FIELD

BLANK = "blank"
REVIEW, CHANGE, SEND = "review", "change", "send"
NUMBER = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)


@dataclass(frozen=True)
class SentSecretSheet:
    """What was chosen; `faults` are why it cannot be read, none if it can.

    `step`: the sheet is shown again to be confirmed (review), to be changed, or cast.
    """

    key: str
    step: str
    for_all: str
    each: Mapping[int, str]
    faults: list[str] = field(default_factory=list)

    def values(self) -> dict[int, str]:
        """What was chosen for each member that is to vote; the others are left out."""
        asked = {
            m: self.for_all if v == AS_FOR_ALL else v for m, v in self.each.items()
        }
        return {m: v for m, v in asked.items() if v not in {AS_FOR_ALL, LEFT_OUT}}

    def choices(self) -> dict[int, int | None]:
        """The candidacy chosen for each of them, or None for a blank ballot."""
        return {m: None if v == BLANK else int(v) for m, v in self.values().items()}


def read_secret_sheet(
    form: MultiDict[str, str], candidates: Collection[int]
) -> SentSecretSheet:
    """Read `key`, `step`, `all` and one `member-N` for each member.

    A choice is the number of one of these candidacies, or `blank`.
    """
    faults = []
    each: dict[int, str] = {}
    for name in form:
        member = MEMBER_FIELD.fullmatch(name)
        if member is not None:
            each[int(member[1])] = form[name]
        elif name.startswith("member-"):
            faults.append(_("“%(name)s” names no member.", name=name[:40]))
    sent = SentSecretSheet(
        key=form.get("key", ""),
        step=form.get("step", REVIEW),
        for_all=form.get("all", AS_FOR_ALL),
        each=each,
        faults=faults,
    )
    faults += _faults_of_values(sent, form, {str(c) for c in candidates})
    return sent


def _faults_of_values(
    sent: SentSecretSheet, form: MultiDict[str, str], candidates: Collection[str]
) -> list[str]:
    faults = []
    if not KEY.fullmatch(sent.key):
        faults.append(_("The sheet has no key of its own. Send the form of this page."))
    if sent.step not in {REVIEW, CHANGE, SEND}:
        faults.append(_("This form says to do something that it cannot do."))
    if any(len(form.getlist(name)) > 1 for name in form):
        faults.append(_("The sheet says two things at once. Choose one of them."))
    if {sent.for_all, *sent.each.values()} - {AS_FOR_ALL, LEFT_OUT, BLANK, *candidates}:
        faults.append(
            _("A choice is neither a candidate of this round nor a blank ballot.")
        )
    return faults
