"""Elections as they are decided, for the tests of what follows from them."""

from datetime import datetime

from assembly.models.agenda_item import AgendaItem
from assembly.models.candidacy import Candidacy
from assembly.models.election import ElectionResult
from assembly.models.vote import Vote
from assembly.rules.vocabulary import VoteKind
from assembly.work import Works
from tests.cast import PRESIDENT, item_ids, person_id


def decided(
    works: Works, sitting: int, position: int, member_id: int | None, at: datetime
) -> int:
    """The vote on this item (from 0), closed then; it elected this member or nobody."""
    item_id = item_ids(works, sitting)[position]
    with works.writers.begin() as db:
        item = db.get_one(AgendaItem, item_id)
        vote = Vote(
            assembly_id=sitting,
            item_id=item_id,
            kind=VoteKind.SECRET,
            text=item.title,
            opened_at=at,
            opened_by_id=person_id(works, PRESIDENT),
            closed_at=at,
        )
        db.add(vote)
        db.flush()
        elected = None
        if member_id is not None:
            elected = Candidacy(
                assembly_id=sitting,
                organ=item.organ,
                post=item.post,
                member_id=member_id,
                statement="We are ready.",
                declared_at=at,
                declared_by_id=person_id(works, PRESIDENT),
                consented_at=at,
            )
            db.add(elected)
            db.flush()
        db.add(
            ElectionResult(
                vote_id=vote.id,
                participated=80,
                expressed=78,
                counts=[],
                roll_count=104,
                present_count=80,
                represented_count=2,
                elected_id=None if elected is None else elected.id,
                leaders=[],
                article="B5",
            )
        )
        return vote.id
