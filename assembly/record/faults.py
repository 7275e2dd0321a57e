"""What may be wrong with a record as a whole, once every line is read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from assembly.record.afterwards import ONLY_WHILE_OPEN, faults_afterwards
from assembly.record.agenda import agenda_hash
from assembly.record.election import ELECTING, TAKING_PART, election_faults
from assembly.record.entry import Entry
from assembly.record.export import Header
from assembly.record.gathering import GATHERING, gathering_faults
from assembly.record.proxies import PROXIES, proxy_faults
from assembly.record.recount import CASTING, CLOSING, number, recount
from assembly.record.tree import Frontier

AGENDAS = ("AssemblyConvened", "AgendaAmended")
READ = {CASTING, CLOSING, TAKING_PART, ELECTING, *AGENDAS, *GATHERING}
READ |= ONLY_WHILE_OPEN
"""The acts whose meaning a verifier judges; of all others, only the text."""

Acts = Mapping[str, Mapping[int, Entry]]  # of these acts, by number


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, with the entry's number where one can be named."""

    seq: int | None
    what: str
    where: str = "record"  # or the file beside it: a checkpoint, a receipt

    def __str__(self) -> str:
        where = self.where if self.seq is None else f"entry {self.seq}"
        return f"{where}: {self.what}"


def against_header(
    header: Header, leaves: Iterable[int], frontier: Frontier
) -> Iterator[Fault]:
    """Where the entries found are not those that the header states."""
    root = frontier.root()
    yield from _missing(leaves, header.size)
    for seq in leaves:
        if seq >= header.size:
            yield Fault(seq, f"it stands beyond the {header.size} that are stated")
    if header.size != frontier.size:
        yield Fault(None, f"{header.size} entries stated, {frontier.size} found")
    if header.root != root:
        yield Fault(None, f"root {header.root.hex()} stated, {root.hex()} found")


def against_receipts(
    leaves: Mapping[int, bytes], known: Mapping[int, str]
) -> Iterator[Fault]:
    """Where the file holds another entry than a receipt names, or none."""
    for seq, leaf in known.items():
        if seq not in leaves:
            yield Fault(seq, "a receipt names it, the file does not hold it")
        elif leaves[seq].hex() != leaf:
            yield Fault(seq, "it is not the entry that a receipt names")


def in_closings(acts: Acts) -> Iterator[Fault]:
    """Where a vote's result does not follow from its ballots, or is given twice."""
    closed: dict[int, int] = {}
    kinds = _kinds(acts)
    for seq, closing in sorted({**acts[CLOSING], **acts[ELECTING]}.items()):
        vote = closing.particulars.get("vote_id")
        first = closed.setdefault(vote, seq) if isinstance(vote, int) else seq
        if first != seq:
            yield Fault(seq, f"it closes a vote that entry {first} closed")
        if closing.act == CLOSING:
            found = recount(closing, acts[CASTING], kinds)
        else:
            found = election_faults(closing, acts[TAKING_PART], acts[CASTING])
        for what in found:
            yield Fault(seq, what)


def in_gatherings(acts: Acts) -> Iterator[Fault]:
    """Where a closing states others present or represented than the record tells."""
    told = [entry for act in GATHERING for entry in acts[act].values()]
    closings = [*acts[CLOSING].values(), *acts[ELECTING].values()]
    for seq, what in gathering_faults(told, closings):
        yield Fault(seq, what)


def in_proxies(acts: Acts) -> Iterator[Fault]:
    """Where a ballot is cast by a proxy that was not in force (B7)."""
    told = [entry for act in PROXIES for entry in acts[act].values()]
    used = [*acts[CASTING].values(), *acts[TAKING_PART].values()]
    for seq, what in proxy_faults(told, used):
        yield Fault(seq, what)


def in_agendas(acts: Acts) -> Iterator[Fault]:
    """Where an agenda told is not the one whose hash stands beside it."""
    for act in AGENDAS:
        for seq, entry in acts[act].items():
            agenda = entry.particulars.get("agenda")
            stated = entry.particulars.get("agenda_hash")
            if not isinstance(agenda, list) or stated != agenda_hash(agenda):
                yield Fault(seq, "its agenda does not give the hash that it states")


def after_closings(acts: Acts) -> Iterator[Fault]:
    """Where something is done that an assembly cannot do once it is closed."""
    for seq, what in faults_afterwards(acts[act] for act in ONLY_WHILE_OPEN):
        yield Fault(seq, what)


def _kinds(acts: Acts) -> dict[int, str]:
    """What each item of the agenda is for, by number, as far as the record tells."""
    found: dict[int, str] = {}
    for act in AGENDAS:
        for entry in acts[act].values():
            agenda = entry.particulars.get("agenda")
            for item in agenda if isinstance(agenda, list) else []:
                if isinstance(item, dict):
                    found[number(item.get("item_id"))] = str(item.get("kind"))
    return found


def _missing(found: Iterable[int], end: int) -> Iterator[Fault]:
    """Each gap below `end`, named by its first entry: a gap may be immense."""
    following = 0
    for seq in [*sorted(seq for seq in found if seq < end), end]:
        if seq - 1 > following:
            yield Fault(following, f"it is missing, and so are all up to {seq - 1}")
        elif seq > following:
            yield Fault(following, "it is missing")
        following = seq + 1
