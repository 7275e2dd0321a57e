"""An assembly is called off, before it opens (B6)."""

from assembly.events import AssemblyCancelled
from assembly.models.assembly import Assembly
from assembly.models.letter import Letter
from assembly.queries import admission, locks
from assembly.queries.addressees import addressees
from assembly.queries.convenings import stage
from assembly.rules.chair import acting_post
from assembly.rules.convening import objections_to_cancelling
from assembly.rules.drafting import LONGEST_REASON
from assembly.rules.objection import refuse
from assembly.rules.texts import objections_to_text
from assembly.work import Work


def cancel_assembly(work: Work, *, assembly_id: int, reason: str) -> None:
    """Call the assembly off for a reason that all may read.

    Once convened, every member with an address gets a letter, and what was not yet
    sent stays unsent (queries/withholding.py); a draft is told to nobody. Refuses
    whoever is not of the table, an assembly open, closed or cancelled already, and
    a reason that cannot be read. B6.
    """
    locks.hold_assembly(work.db, assembly_id)
    who = work.viewer
    assembly = admission.assembly(work.db, who, assembly_id)
    refuse(
        (
            *objections_to_cancelling(
                posts=who.table_posts, **stage(assembly, work.now)
            ),
            *objections_to_text(reason, longest=LONGEST_REASON, article="B6"),
        )
    )
    assembly.cancelled_at = work.now
    if assembly.convened_at is not None:
        _write_letters(work, assembly, reason.strip())
    work.announce(
        AssemblyCancelled(
            assembly_id=assembly_id,
            reason=reason.strip(),
            acting_post=acting_post(who.table_posts) or "",
        )
    )


def _write_letters(work: Work, assembly: Assembly, reason: str) -> None:
    work.db.add_all(
        Letter.queued(
            kind="cancellation",
            occasion=f"cancellation:{assembly.id}",
            moment=work.now,
            member_id=member.member_id,
            person_id=member.person_id,
            address=member.address,
            assembly_id=assembly.id,
            about={"reason": reason},
        )
        for member in addressees(work.db, work.now, convocation_id=None)
        if member.address is not None
    )
