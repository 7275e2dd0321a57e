"""The chair puts a text to the vote (B5, B6)."""

from assembly.effects import putting
from assembly.models.vote import Vote
from assembly.queries import admission, locks, proposals, votes
from assembly.queries.questions import question_of
from assembly.rules.balloting import objections_to_putting
from assembly.rules.motions import (
    objections_to_voting_on_touched,
    objections_to_withdrawn_item,
)
from assembly.rules.objection import refuse
from assembly.rules.questions import objections_to_asking_twice
from assembly.work import Work


def put_vote(work: Work, *, item_id: int, text: str = "") -> int:
    """Open a vote on an item of the agenda in force; the number of the vote.

    An item that changes statutes or bylaws has one question, its proposed text: it is
    worded here, whatever `text` says, and compared with the version in force (S12). So
    has an admission (S11).
    B5: refused to whoever is not the chair, outside the hours of the assembly, on an
    item for information, while the same text is open on this item already, once the
    item is withdrawn, and while a motion that would change it is being voted on (B7);
    S11, S12, B12: while another vote on the same question is open, and once it was
    adopted.
    """
    locks.hold_by_item(work.db, item_id)
    who = work.viewer
    item, assembly = admission.item_convened(work.db, who, item_id)
    made = question_of(work.db, assembly, item)
    text = text if made is None else made.text
    refuse(
        (
            *objections_to_putting(
                posts=who.table_posts,
                is_open=assembly.is_open(work.now),
                text=text,
                item_kind=item.kind,
            ),
            *(
                objections_to_asking_twice(
                    text, open_texts=votes.open_texts(work.db, item_id)
                )
                if made is None
                else made.objections
            ),
            *objections_to_withdrawn_item(withdrawn=item.withdrawn_at is not None),
            *objections_to_voting_on_touched(
                touched=item_id in proposals.touched_now(work.db, assembly.id)
            ),
        )
    )
    vote = Vote(
        assembly_id=assembly.id,
        item_id=item.id,
        text=text.strip(),
        base_version=None if made is None else made.base,
    )
    return putting.put(work, vote)
