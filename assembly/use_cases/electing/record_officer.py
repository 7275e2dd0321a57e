"""An officer whom an act of before this program names is recorded as history (S5)."""

from datetime import datetime

from assembly.effects import mandates
from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.queries import locks
from assembly.rules.vocabulary import Organ, Post
from assembly.work import Work


def record_officer(  # noqa: PLR0913  (every particular is named)
    work: Work,
    *,
    assembly_id: int,
    organ: Organ,
    post: Post,
    member_id: int,
    term_ends_at: datetime,
) -> None:
    """Record at the console that this member holds the post from now on, without a
    vote: history stands as it is, also where S5 would refuse the election today.

    `assembly_id`: the assembly whose act says so; the record keeps it there.
    """
    locks.hold_assembly(work.db, assembly_id)
    mandate = Mandate(
        organ=organ,
        post=post,
        member=work.db.get_one(Member, member_id),
        since=work.now,
        term_ends_at=term_ends_at,
    )
    mandates.begin(work, mandate, assembly_id=assembly_id)
