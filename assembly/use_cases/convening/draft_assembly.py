"""An assembly is drafted by a member of the table (S6, S7)."""

from assembly.events import AssemblyDrafted
from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.rules.drafting import objections_to_drafting
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import AssemblyKind
from assembly.work import Work


def draft_assembly(work: Work, *, kind: AssemblyKind, title: str) -> int:
    """Begin an assembly, with its first convocation as a draft; the assembly's id.

    Refuses whoever is not of the table, and a title that cannot be read. B6, B7.
    """
    who = work.viewer
    refuse(objections_to_drafting(who.table_posts, kind=kind, title=title))
    drafted = Assembly(
        kind=kind,
        title=title.strip(),
        drafted_at=work.now,
        drafted_by_id=who.person_id,
    )
    work.db.add(drafted)
    work.db.flush()
    work.db.add(
        Convocation(assembly_id=drafted.id, number=1, drafted_at=work.now),
    )
    work.announce(
        AssemblyDrafted(assembly_id=drafted.id, kind=kind, title=drafted.title)
    )
    return drafted.id
