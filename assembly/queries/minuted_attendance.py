"""Who was present, represented or absent, as the record of an assembly tells it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from assembly.events import (
    Event,
    MembersPresent,
    PresenceTakenBack,
    ProxyGiven,
    ProxyReturned,
    ProxyRevoked,
)
from assembly.queries.legible import Spoken
from assembly.rules.quorum import gathering

Facts = Mapping[str, Any]  # as the record keeps them
Said = Sequence[Spoken[Event]]


@dataclass(frozen=True)
class Presence:
    """`how`: one way or several, in order, such as door and then entered."""

    member: Facts
    person: str
    how: tuple[str, ...]
    at: datetime
    seq: int


@dataclass(frozen=True)
class Represented:
    member: str
    holder: str
    given_at: datetime
    seq: int


@dataclass(frozen=True)
class ProxyTold:
    """`what`: given, revoked or returned."""

    what: str
    at: datetime
    seq: int
    giver: str
    holder: str
    by: str


@dataclass(frozen=True)
class AttendanceMinute:
    """At the closing; `proxies` and `taken_back` tell all that led to it."""

    present: tuple[Presence, ...]
    represented: tuple[Represented, ...]
    absent: tuple[Facts, ...]
    proxies: tuple[ProxyTold, ...]
    taken_back: tuple[Spoken[PresenceTakenBack], ...]


def attendance(said: Said, roll: Sequence[Facts]) -> AttendanceMinute:
    """Who was there when the assembly closed; associates are among those present."""
    present: dict[int, Presence] = {}
    proxies: dict[int, Spoken[ProxyGiven]] = {}
    told: list[ProxyTold] = []
    taken_back: list[Spoken[PresenceTakenBack]] = []
    for one in said:
        match one.event:
            case MembersPresent() as came:
                _arrive(present, one, came)
            case PresenceTakenBack() as taken:
                present.pop(taken.member_id, None)
                taken_back.append(Spoken(one.seq, one.at, one.by, taken))
            case ProxyGiven() as given:
                proxies[given.giver_id] = Spoken(one.seq, one.at, one.by, given)
                told.append(_told("given", one, given))
            case ProxyRevoked() | ProxyReturned() as ended:
                proxies.pop(ended.giver_id, None)
                returned = isinstance(ended, ProxyReturned)
                told.append(_told("returned" if returned else "revoked", one, ended))
    there = gathering(
        roll=[int(member["id"]) for member in roll],
        present=list(present),
        proxies={giver: p.event.holder_id for giver, p in proxies.items()},
    )
    return AttendanceMinute(
        present=tuple(present.values()),
        represented=tuple(
            Represented(p.event.giver, p.event.holder, p.at, p.seq)
            for giver, p in proxies.items()
            if giver in there.represented
        ),
        absent=tuple(
            m for m in roll if int(m["id"]) not in there.present | there.represented
        ),
        proxies=tuple(told),
        taken_back=tuple(taken_back),
    )


def _arrive(
    present: dict[int, Presence], one: Spoken[Event], came: MembersPresent
) -> None:
    for member in came.members:
        first = present.get(int(member["id"]))
        if first is None:
            first = Presence(member, came.person, (), one.at, one.seq)
        present[int(member["id"])] = Presence(
            first.member, came.person, (*first.how, came.how), first.at, first.seq
        )


def _told(
    what: str, one: Spoken[Event], event: ProxyGiven | ProxyRevoked | ProxyReturned
) -> ProxyTold:
    return ProxyTold(what, one.at, one.seq, event.giver, event.holder, one.by)
