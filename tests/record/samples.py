"""One small vote, as the record holds it, and its export.

Lhoussaine Aitbrahim votes for Arbaa Sahel (entry 2) and again (entry 3: the first
ballot is replaced, so it stays sealed); Raul Daoli and Sébastien Houssin vote once.
"""

from assembly.record.entry import entry_text
from assembly.record.export import Header, Line, write_lines
from assembly.record.tree import root_of

STREAM = "assembly/1"
ARBAA_SAHEL, NOVELLARA, MULHOUSE = 5, 17, 30
LHOUSSAINE = {"person": "Lhoussaine Aitbrahim"}
RAUL = {"person": "Raul Daoli"}
SEBASTIEN = {"person": "Sébastien Houssin"}
REPLACED, CLOSING = 2, 6


def ballot(member_id, choice, vote_id=7):
    return "BallotCast", {"vote_id": vote_id, "member_id": member_id, "choice": choice}


def closing(**changed):
    result = {"vote_id": 7, "for": 2, "against": 1, "abstained": 0, "roll": 104}
    return "VoteClosed", result | {"counted": [3, 4, 5]} | changed


ACTS = (
    (SEBASTIEN, "AssemblyOpened", {"assembly_id": 1}),
    (SEBASTIEN, "VoteOpened", {"vote_id": 7, "text": "Les comptes sont approuvés."}),
    (LHOUSSAINE, *ballot(ARBAA_SAHEL, "against")),
    (LHOUSSAINE, *ballot(ARBAA_SAHEL, "for")),
    (RAUL, *ballot(NOVELLARA, "against")),
    (SEBASTIEN, *ballot(MULHOUSE, "for")),
    (SEBASTIEN, *closing()),
    (SEBASTIEN, "AssemblyClosed", {"assembly_id": 1}),
)


def told(acts=ACTS, stream=STREAM, minutes=range(60)):
    """The entries of these acts, one a minute unless their minutes are given."""
    return [
        entry_text(
            stream=stream,
            seq=seq,
            at=f"2026-03-28T09:{minutes[seq]:02}:00.000000Z",
            by=by,
            act=act,
            particulars=particulars,
            nonce=f"{seq:032x}",
        )
        for seq, (by, act, particulars) in enumerate(acts)
    ]


def told_with(seq, act, particulars):
    """The same entries, but what entry `seq` says."""
    acts = [*ACTS]
    acts[seq] = (acts[seq][0], act, particulars)
    return told(acts)


def lines_of(entries, sealed=(REPLACED,)):
    legible = [Line.legible(seq, entry) for seq, entry in enumerate(entries)]
    return [line.sealed() if line.seq in sealed else line for line in legible]


def exported(entries=None, sealed=(REPLACED,), header=None):
    """An honest export: its header states what its lines hold."""
    lines = lines_of(told() if entries is None else entries, sealed)
    root = root_of(line.leaf for line in lines)
    return [*write_lines(header or Header(STREAM, len(lines), root), lines)]
