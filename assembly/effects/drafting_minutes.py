"""Minutes are drawn up from the record: at the closing, and anew with each remark."""

from assembly.models.minutes import Minutes
from assembly.queries.exports import header
from assembly.queries.minutes_signing import Signing
from assembly.work import Work


def draft(work: Work, *, assembly_id: int) -> None:
    """Draw up the minutes from all that the record says until now.

    Call it right after the assembly's closing was announced.
    """
    size, root = _standing(work, assembly_id)
    work.db.add(
        Minutes(assembly_id=assembly_id, drafted_at=work.now, size=size, root=root)
    )


def keep(work: Work, found: Signing) -> Minutes:
    """The row of these minutes. An assembly that closed before minutes were kept has
    none until the first act on them: then it is what the record said at its closing."""
    kept = work.db.get(Minutes, found.assembly_id)
    if kept is None:
        kept = Minutes(
            assembly_id=found.assembly_id,
            drafted_at=work.now,
            size=found.size,
            root=found.root,
        )
        work.db.add(kept)
    return kept


def draw_up_again(work: Work, minutes: Minutes) -> None:
    """Take in what was announced since: the secretary's remark."""
    minutes.size, minutes.root = _standing(work, minutes.assembly_id)


def _standing(work: Work, assembly_id: int) -> tuple[int, str]:
    work.recorder.write()
    head = header(work.db, f"assembly:{assembly_id}")
    return head.size, head.root.hex()
