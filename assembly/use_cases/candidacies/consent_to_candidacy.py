"""A member that another proposed consents to stand (B5)."""

from assembly.events import CandidacyConsented
from assembly.queries import admission, candidacies, locks
from assembly.rules.objection import refuse
from assembly.work import Work


def consent_to_candidacy(work: Work, *, candidacy_id: int) -> None:
    """Consent, as the candidate's own representative: from now on it stands.

    Refused to everybody else (S2), from the deadline on, once withdrawn or consented
    to (B5), and when the member may hold the post no longer (S5).
    """
    locks.hold_by_candidacy(work.db, candidacy_id)
    who = work.viewer
    found = admission.candidacy(work.db, who, candidacy_id)
    assembly = admission.assembly(work.db, who, found.assembly_id)
    refuse(candidacies.against_consenting(work.db, who, assembly, found, work.now))
    found.consented_at = work.now
    work.announce(CandidacyConsented(**candidacies.named(found)))
