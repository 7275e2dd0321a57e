"""What the tests of candidacies tell again and again: called for, declared, seen."""

from datetime import datetime, timedelta

from assembly.models.candidacy import Candidacy
from assembly.queries.viewers import RepresentedMember, viewer
from assembly.rules.vocabulary import College, Organ, Post
from assembly.use_cases.candidacies.consent_to_candidacy import consent_to_candidacy
from assembly.use_cases.candidacies.declare_candidacy import declare_candidacy
from assembly.use_cases.candidacies.withdraw_candidacy import withdraw_candidacy
from assembly.work import Works
from tests.cast import NOON, actor, person_id
from tests.conftest import Clock
from tests.extraordinary import convened_extraordinary, election

TABLE, BOARD, AUDIT = Organ.ASSEMBLY_TABLE, Organ.BOARD, Organ.AUDIT_BOARD
PRESIDES = Post.PRESIDENT
STATEMENT = "We would bring the assemblies to each continent in turn."
BEFORE = NOON - timedelta(days=9)  # a moment at which candidates come forward
DEADLINE = datetime.combine(NOON.date(), datetime.min.time(), NOON.tzinfo)  # winter
POSTS = (election(TABLE), election(BOARD), election(AUDIT, Post.SECRETARY))


def called(works: Works, clock: Clock) -> int:
    """An assembly that opens at noon and elects to three posts; nine days before."""
    clock.set(BEFORE)
    return convened_extraordinary(works, items=POSTS)


def member_of(
    works: Works, name: str, college: College = College.BY_RIGHT
) -> RepresentedMember:
    """The first member of this college that this person represents."""
    with works.look() as db:
        who = viewer(db, person_id(works, name), works.now(db))
        assert who is not None
        return next(m for m in who.members if m.college is college)


def declare(  # noqa: PLR0913
    works: Works,
    sitting: int,
    by: str,
    member_id: int,
    *,
    organ: Organ = TABLE,
    post: Post = PRESIDES,
    statement: str = STATEMENT,
    consents: bool = True,
) -> int:
    """The candidacy; by the member's own representative unless said otherwise."""
    with works.begin(actor(works, by)) as work:
        return declare_candidacy(
            work,
            assembly_id=sitting,
            organ=organ,
            post=post,
            member_id=member_id,
            statement=statement,
            consents=consents,
        )


def consent(works: Works, candidacy_id: int, by: str) -> None:
    with works.begin(actor(works, by)) as work:
        consent_to_candidacy(work, candidacy_id=candidacy_id)


def withdraw(works: Works, candidacy_id: int, by: str) -> None:
    with works.begin(actor(works, by)) as work:
        withdraw_candidacy(work, candidacy_id=candidacy_id)


def candidacy(works: Works, candidacy_id: int) -> Candidacy:
    with works.look() as db:
        return db.get_one(Candidacy, candidacy_id)
