"""A ballot sheet as a browser sends it: read whole, or its faults told in sentences."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from assembly.rules.vocabulary import Choice

AS_FOR_ALL = ""
LEFT_OUT = "later"
MEMBER_FIELD = re.compile(r"member-([1-9][0-9]{0,8})")
KEY = re.compile(r"[\w-]{8,64}", re.ASCII)

_WORDS = frozenset(Choice)


@dataclass(frozen=True)
class SentSheet:
    """What was chosen; `faults` are why it cannot be read, none if it can."""

    key: str
    for_all: str
    each: Mapping[int, str]
    faults: list[str] = field(default_factory=list)

    def choices(self) -> dict[int, Choice]:
        """The choice of each member that is to vote; the others are left out."""
        asked = {
            m: self.for_all if v == AS_FOR_ALL else v for m, v in self.each.items()
        }
        return {m: Choice(value) for m, value in asked.items() if value in _WORDS}


def read_sheet(form: MultiDict[str, str]) -> SentSheet:
    """Read the fields `key`, `all` and one `member-N` for each member."""
    faults = []
    each: dict[int, str] = {}
    for name in form:
        member = MEMBER_FIELD.fullmatch(name)
        if member is not None:
            each[int(member[1])] = form[name]
        elif name.startswith("member-"):
            faults.append(_("“%(name)s” names no member.", name=name[:40]))
    sent = SentSheet(form.get("key", ""), form.get("all", AS_FOR_ALL), each, faults)
    faults += _faults_of_values(sent, form)
    return sent


def _faults_of_values(sent: SentSheet, form: MultiDict[str, str]) -> list[str]:
    faults = []
    if not KEY.fullmatch(sent.key):
        faults.append(_("The sheet has no key of its own. Send the form of this page."))
    if any(len(form.getlist(name)) > 1 for name in form):
        faults.append(_("The sheet says two things at once. Choose one of them."))
    allowed = {AS_FOR_ALL, LEFT_OUT, *_WORDS}
    for value in sorted({sent.for_all, *sent.each.values()} - allowed):
        faults.append(
            _(
                "“%(value)s” is no choice. Choose for, against or abstention.",
                value=value[:40],
            )
        )
    return faults
