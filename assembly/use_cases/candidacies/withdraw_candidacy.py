"""A member does not stand, or stands no longer, for a post (B5)."""

from assembly.events import CandidacyWithdrawn
from assembly.queries import admission, candidacies, locks
from assembly.rules.objection import refuse
from assembly.work import Work


def withdraw_candidacy(work: Work, *, candidacy_id: int) -> None:
    """Withdraw it, as the candidate's own representative, consented to or not.

    Refused to everybody else (S2), a second time, once its post has been put to the
    vote, and after the assembly (B5). Before the deadline it may be declared anew.
    """
    locks.hold_by_candidacy(work.db, candidacy_id)
    who = work.viewer
    found = admission.candidacy(work.db, who, candidacy_id)
    assembly = admission.assembly(work.db, who, found.assembly_id)
    refuse(candidacies.against_withdrawing(work.db, who, assembly, found, work.now))
    found.withdrawn_at = work.now
    work.announce(CandidacyWithdrawn(**candidacies.named(found)))
