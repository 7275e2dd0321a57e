"""A member without an address is told of a convocation in another way (B6, S8)."""

from sqlalchemy import select

from assembly.events import OtherDispatchRecorded
from assembly.models.convocation import Convocation, OtherDispatch
from assembly.queries import admission, locks
from assembly.queries.addressees import Addressee, addressees
from assembly.queries.convenings import stage
from assembly.rules.convening import objections_to_redrafting
from assembly.rules.drafting import objections_to_other_dispatch
from assembly.rules.objection import refuse
from assembly.work import Work


def record_other_dispatch(
    work: Work, *, convocation_id: int, member_id: int, how: str
) -> None:
    """Record how this member is told; said again, the last word stands.

    By the secretariat or the table, before the convocation is issued. Refuses a
    member that has an address: its convocation goes by e-mail. B6.
    """
    locks.hold_by_convocation(work.db, convocation_id)
    who = work.viewer
    draft = admission.convocation(work.db, who, convocation_id)
    member = _member(work, draft, member_id)
    refuse(
        (
            *objections_to_redrafting(
                issued=draft.issued_at is not None, **stage(draft.assembly, work.now)
            ),
            *objections_to_other_dispatch(
                who.table_posts,
                is_secretariat=who.is_secretariat,
                has_address=member.address is not None,
                how=how,
            ),
        )
    )
    _keep(work, draft, member_id, how.strip())
    work.announce(
        OtherDispatchRecorded(
            assembly_id=draft.assembly_id,
            convocation_id=draft.id,
            member_id=member_id,
            member=member.name,
            how=how.strip(),
        )
    )


def _member(work: Work, draft: Convocation, member_id: int) -> Addressee:
    for member in addressees(work.db, work.now, convocation_id=draft.id):
        if member.member_id == member_id:
            return member
    raise admission.NotFound(f"member {member_id}")


def _keep(work: Work, draft: Convocation, member_id: int, how: str) -> None:
    kept = work.db.scalar(
        select(OtherDispatch).where(
            OtherDispatch.convocation_id == draft.id,
            OtherDispatch.member_id == member_id,
        )
    )
    if kept is None:
        kept = OtherDispatch(convocation_id=draft.id, member_id=member_id)
        work.db.add(kept)
    kept.how = how
    kept.recorded_at = work.now
    kept.recorded_by_id = work.actor.person_id
