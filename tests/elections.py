"""What the tests of secret votes tell again and again: candidates, rounds, ballots.

The post is president of the assembly table; the candidates are Mulhouse, Novellara and
Agadir, in this order.
"""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import select

from assembly.models.candidacy import Candidacy
from assembly.models.election import ElectionResult, Participation, SealedBallot
from assembly.models.member import Member
from assembly.queries import candidates
from assembly.queries.electors import electors
from assembly.queries.secret_receipts import SecretReceipt
from assembly.queries.viewers import viewer
from assembly.rules.vocabulary import Organ, Post
from assembly.use_cases.electing.cast_secret_ballots import cast_secret_ballots
from assembly.use_cases.electing.put_election import put_election
from assembly.use_cases.electing.put_second_round import put_second_round
from assembly.work import Works
from tests.cast import (
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    actor,
    item_ids,
    person_id,
)
from tests.extraordinary import election, open_extraordinary
from tests.voting import members_of

CANDIDATES = (PRESIDENT, ONE_MEMBER, TABLE_SECRETARY)  # whose first member stands
VICE = election(post=Post.VICE_PRESIDENT)
STATEMENT = "We would hold the next meeting at home."


def stand(  # noqa: PLR0913  (every fact is named)
    works: Works,
    sitting: int,
    name: str,
    *,
    post: Post = Post.PRESIDENT,
    organ: Organ = Organ.ASSEMBLY_TABLE,
    consented: bool = True,
) -> int:
    """The first member of this person stands for the post; its candidacy."""
    before = NOON - timedelta(days=3)
    with works.writers.begin() as db:
        candidacy = Candidacy(
            assembly_id=sitting,
            organ=organ,
            post=post,
            member_id=members_of(works, name)[0],
            statement=STATEMENT,
            declared_at=before,
            declared_by_id=person_id(works, name),
            consented_at=before if consented else None,
        )
        db.add(candidacy)
        db.flush()
        return candidacy.id


def open_election(works: Works, *, candidates: int = 3, posts: int = 1) -> int:
    """An assembly open with its elections, the first one with candidates; its id."""
    sitting = open_extraordinary(works, items=[election(), VICE][:posts])
    for name in CANDIDATES[:candidates]:
        stand(works, sitting, name)
    return sitting


def put(works: Works, sitting: int, *, place: int = 0, by: str = PRESIDENT) -> int:
    """The election put to the vote; the vote."""
    with works.begin(actor(works, by)) as work:
        return put_election(work, item_id=item_ids(works, sitting)[place])


def put_again(works: Works, vote: int, *, by: str = PRESIDENT) -> int:
    """The round that this one calls for; the vote."""
    with works.begin(actor(works, by)) as work:
        return put_second_round(work, vote_id=vote)


def cast(
    works: Works, vote: int, by: str, choices: Mapping[int, int | None], key: str
) -> SecretReceipt:
    with works.begin(actor(works, by)) as work:
        return cast_secret_ballots(work, vote_id=vote, choices=choices, key=key)


def cast_all(
    works: Works, vote: int, by: str, choice: int | None, key: str = "k1"
) -> SecretReceipt:
    """One choice for all own members of this person."""
    return cast(works, vote, by, dict.fromkeys(members_of(works, by), choice), key)


def standing(works: Works, vote: int) -> list[int]:
    """The candidacies that this round is between, in the order of declaration."""
    with works.look() as db:
        return [c.id for c in candidates.of_votes(db, [vote]).get(vote, [])]


def votes_for(works: Works, sitting: int, name: str) -> list[int]:
    """The members that this person votes for, own ones first."""
    with works.look() as db:
        who = viewer(db, person_id(works, name), NOON)
        assert who is not None
        return [elector.member.id for elector in electors(db, who, sitting)]


def sealed(works: Works, vote: int) -> list[int | None]:
    """The choices in the urn, sorted; blank ones last."""
    asked = select(SealedBallot.candidacy_id).where(SealedBallot.vote_id == vote)
    with works.look() as db:
        return sorted(db.scalars(asked), key=lambda choice: (choice is None, choice))


def took_part(works: Works, vote: int) -> set[str]:
    """The members that took part, by name."""
    asked = (
        select(Member.name)
        .join(Participation, Participation.member_id == Member.id)
        .where(Participation.vote_id == vote)
    )
    with works.look() as db:
        return set(db.scalars(asked))


def result(works: Works, vote: int) -> ElectionResult | None:
    with works.look() as db:
        return db.get(ElectionResult, vote)
