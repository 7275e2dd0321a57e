"""The secretary adds a remark to the minutes of a closed assembly (B5)."""

from sqlalchemy import select

from assembly.effects import drafting_minutes
from assembly.events import MinutesRemarked
from assembly.models.minutes import MinutesRemark
from assembly.queries import admission, locks
from assembly.queries.minutes_signing import signing
from assembly.rules.minutes import objections_to_remarking
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import Post
from assembly.work import Work


def remark_on_minutes(work: Work, *, assembly_id: int, body: str, key: str) -> int:
    """Append the remark below the facts, which stay as they are; its number.

    The same `key` again is the same remark. B5: refused to all but the secretary of
    the table, before the closing, once anybody has signed, and without a text.
    """
    locks.hold_assembly(work.db, assembly_id)
    who = work.viewer
    admission.assembly(work.db, who, assembly_id)
    own_key = f"{who.person_id}:{assembly_id}:{key}"
    already = _sent(work, own_key)
    if already is not None:
        return already
    found = signing(work.db, assembly_id)
    refuse(
        objections_to_remarking(
            who.table_posts,
            closed=found is not None,
            signed=found is not None and bool(found.signatures),
            body=body,
        )
    )
    assert found is not None, "the rule refuses before the closing"  # noqa: S101
    minutes = drafting_minutes.keep(work, found)
    remark = MinutesRemark(
        assembly_id=assembly_id,
        body=body.replace("\r\n", "\n").strip(),
        key=own_key,
        remarked_at=work.now,
        remarked_by_id=who.person_id,
    )
    work.db.add(remark)
    work.db.flush()
    work.announce(
        MinutesRemarked(
            assembly_id=assembly_id,
            remark_id=remark.id,
            body=remark.body,
            acting_post=Post.SECRETARY,
        )
    )
    drafting_minutes.draw_up_again(work, minutes)
    return remark.id


def _sent(work: Work, key: str) -> int | None:
    return work.db.scalar(select(MinutesRemark.id).where(MinutesRemark.key == key))
