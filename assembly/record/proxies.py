"""A stranger's look at ballots by proxy: was the proxy in force when it cast (B7)?"""

from collections.abc import Iterable, Iterator

from assembly.record.canonical import Json
from assembly.record.entry import Entry
from assembly.record.gathering import ENDING, GIVING
from assembly.record.recount import number

PROXIES = (GIVING, *ENDING)


def proxy_faults(
    told: Iterable[Entry], used: Iterable[Entry]
) -> Iterator[tuple[int, str]]:
    """Where a ballot is cast by a proxy that its member had not given to its holder,
    or that had ended (B7).

    `told` are the entries of the acts in PROXIES, `used` the legible ballots and who
    took part in secret votes. Each fault comes with the number of the ballot.
    """
    in_force: dict[int, tuple[Json, Json]] = {}
    for entry in sorted([*told, *used], key=lambda entry: entry.seq):
        about = entry.particulars
        proxy = about.get("proxy_id")
        if entry.act == GIVING:
            in_force[number(proxy)] = (about.get("giver_id"), about.get("holder_id"))
        elif entry.act in ENDING:
            in_force.pop(number(proxy), None)
        elif proxy is not None:
            sides = (about.get("member_id"), about.get("holder_id"))
            if in_force.get(number(proxy)) != sides:
                yield entry.seq, f"it is cast by proxy {proxy!a}, not in force then"
