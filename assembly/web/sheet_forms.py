"""A ballot sheet as a browser sends it: read whole, or its faults told in sentences.

Open and secret sheets have the same fields: `key`, one `member-N` for each member, and
`all`, which fills the lines and casts nothing. What a choice is, each says itself
(web/secret_forms.py).
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from assembly.rules.vocabulary import Choice

NOTHING = ""
LEFT_OUT = "later"
_MEMBER_FIELD = re.compile(r"member-([1-9][0-9]{0,8})")
_KEY = re.compile(r"[\w-]{8,64}", re.ASCII)

_WORDS = frozenset(Choice)


@dataclass(frozen=True, kw_only=True)
class SentValues:
    """What was chosen; `faults` are why it cannot be read, none if it can."""

    key: str
    for_all: str
    each: Mapping[int, str]
    faults: list[str] = field(default_factory=list)

    @property
    def fills(self) -> bool:
        """One choice for all: the sheet is shown filled, and nothing is cast by it."""
        return self.for_all != NOTHING and not self.faults

    def filled(self, members: Iterable[int]) -> dict[int, str]:
        """What the sheet shows next: to these members without a choice the one for all
        is given, if it was asked for."""
        given = {m: self.for_all for m in members if not self.each.get(m)}
        return {**self.each, **(given if self.fills else {})}

    def values(self) -> dict[int, str]:
        """What was chosen for each member that is to vote; the others are left out."""
        return {m: v for m, v in self.each.items() if v not in {NOTHING, LEFT_OUT}}


@dataclass(frozen=True, kw_only=True)
class SentSheet(SentValues):
    """The sheet of an open vote."""

    def choices(self) -> dict[int, Choice]:
        """The choice of each member that is to vote."""
        return {m: Choice(value) for m, value in self.values().items()}


def read_sheet(form: MultiDict[str, str]) -> SentSheet:
    """Read the sheet of an open vote."""
    return SentSheet(**read_values(form, _unknown_choices))


def read_values(
    form: MultiDict[str, str], faults_of: Callable[[Collection[str]], list[str]]
) -> dict[str, Any]:
    """The fields of `SentValues`; `faults_of` says what is wrong with the choices."""
    each = {}
    faults = []
    for name in form:
        member = _MEMBER_FIELD.fullmatch(name)
        if member is not None:
            each[int(member[1])] = form[name]
        elif name.startswith("member-"):
            faults.append(_("“%(name)s” names no member.", name=name[:40]))
    key, for_all = form.get("key", ""), form.get("all", NOTHING)
    if not _KEY.fullmatch(key):
        faults.append(_("The sheet has no key of its own. Send the form of this page."))
    if any(len(form.getlist(name)) > 1 for name in form):
        faults.append(_("The sheet says two things at once. Choose one of them."))
    faults += faults_of({for_all, *each.values()} - {NOTHING, LEFT_OUT})
    return {"key": key, "for_all": for_all, "each": each, "faults": faults}


def _unknown_choices(sent: Collection[str]) -> list[str]:
    return [
        _(
            "“%(value)s” is no choice. Choose for, against or abstention.",
            value=value[:40],
        )
        for value in sorted({*sent} - _WORDS)
    ]
