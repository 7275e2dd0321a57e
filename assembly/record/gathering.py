"""A stranger's look at who was there: present or represented at each closing (B7)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from assembly.record.canonical import Json
from assembly.record.entry import Entry
from assembly.record.recount import number

OPENING = "AssemblyOpened"
COMING = "MembersPresent"
TAKING_BACK = "PresenceTakenBack"
GIVING = "ProxyGiven"
ENDING = ("ProxyRevoked", "ProxyReturned")
GATHERING = (OPENING, COMING, TAKING_BACK, GIVING, *ENDING)
"""The acts from which it follows who was there; none of them is ever sealed."""


@dataclass
class _Gathering:
    """Members by number; `roll` is none until the record tells it."""

    roll: frozenset[int] | None = None
    present: set[int] = field(default_factory=set)
    proxies: dict[int, int] = field(default_factory=dict)  # giver: holder

    def take(self, entry: Entry) -> None:
        told = entry.particulars
        if entry.act == OPENING and isinstance(told.get("roll"), list):
            self.roll = frozenset(_ids(told["roll"]))
        elif entry.act == COMING:
            self.present.update(_ids(told.get("members")))
        elif entry.act == TAKING_BACK:
            self.present.discard(number(told.get("member_id")))
        elif entry.act == GIVING:
            self.proxies[number(told.get("giver_id"))] = number(told.get("holder_id"))
        elif entry.act in ENDING:
            self.proxies.pop(number(told.get("giver_id")), None)

    def faults_of(self, stated: Mapping[str, Json]) -> Iterator[str]:
        if self.roll is None:
            return
        there = self.present & self.roll
        absent = self.roll - there
        represented = {g for g, h in self.proxies.items() if g in absent and h in there}
        found = {
            "roll": len(self.roll),
            "present": len(there),
            "represented": len(represented),
        }
        for name, counted in found.items():
            if stated.get(name) not in (None, counted):
                yield f"it states {name} {stated[name]!a}, the record tells {counted}"


def gathering_faults(
    told: Iterable[Entry], closings: Iterable[Entry]
) -> Iterator[tuple[int, str]]:
    """Where a closing states other numbers than the acts before it give (S7, B7).

    `told` are the entries of the acts in GATHERING. Each fault comes with the number
    of its closing. What a closing does not state, and a record that does not tell
    its roll, is not judged.
    """
    so_far = _Gathering()
    for entry in sorted([*told, *closings], key=lambda entry: entry.seq):
        if entry.act in GATHERING:
            so_far.take(entry)
        else:
            yield from (
                (entry.seq, what) for what in so_far.faults_of(entry.particulars)
            )


def _ids(members: Json) -> Iterator[int]:
    for member in members if isinstance(members, list) else []:
        if isinstance(member, dict):
            yield number(member.get("id"))
