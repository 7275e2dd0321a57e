"""The clock may be late: a door opens the assembly before it acts in it."""

from assembly.queries.late_openings import is_late
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.web.parts import look, now, works
from assembly.work import CLOCK


def open_if_late(assembly_id: int) -> None:
    """Freeze the roll if the opening has come and no clock has done it yet (S2)."""
    with look() as db:
        late = is_late(db, assembly_id, now())
    if late:
        with works().begin(CLOCK) as work:
            open_assembly(work, assembly_id=assembly_id)
