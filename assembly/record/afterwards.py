"""A stranger's look at what came after the closing: an assembly's acts end with it."""

from collections.abc import Iterable, Iterator, Mapping

from assembly.record.entry import Entry

CLOSED = "AssemblyClosed"
ONLY_WHILE_OPEN = frozenset(
    {
        "AssemblyConvened",
        "AssemblyCancelled",
        "AssemblyOpened",
        "MembersPresent",
        "PresenceTakenBack",
        "MessagePosted",
        "MessageCorrected",
        "MessageWithdrawn",
        "VotePut",
        "BallotCast",
        "SecretBallotCast",
        "VoteClosed",
        "ElectionClosed",
        "ProxyGiven",
        "ProxyRevoked",
        "ProxyReturned",
        "MotionMoved",
        "MotionTakenBack",
        "MotionSetAside",
        "AgendaAmended",
        "MotionWithoutEffect",
        "CandidacyDeclared",
        "CandidacyConsented",
        "CandidacyWithdrawn",
        "MandateBegun",
        "TextAdopted",
        "ProvisionalTextDropped",
        "MemberAdmitted",
        "AdmissionRejected",
        "MemberExcluded",
        "ExclusionRejected",
        CLOSED,
    }
)
"""What an assembly cannot do any more once it is closed (B6, B7)."""


def faults_afterwards(
    told: Iterable[Mapping[int, Entry]],
) -> Iterator[tuple[int, str]]:
    """Each act that came after the closing of its assembly, with its number.

    `told` are the entries of the acts in ONLY_WHILE_OPEN. Letters, remarks and
    signatures of the minutes do come later, and so does hiding a message.
    """
    entries = sorted((e for acts in told for e in acts.values()), key=lambda e: e.seq)
    closed: Entry | None = None
    for entry in entries:
        if closed is not None:
            yield entry.seq, f"{entry.act} after entry {closed.seq} closed the assembly"
        elif entry.act == CLOSED:
            closed = entry
