"""The chair puts a text to the vote (B5, B6)."""

from assembly.events import VotePut
from assembly.models.text_version import TextVersion
from assembly.models.vote import Vote
from assembly.queries import admission, changes, locks, proposals, votes
from assembly.rules.balloting import objections_to_putting
from assembly.rules.chair import acting_post
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
    worded here, whatever `text` says, and compared with the version in force (S12).
    B5: refused to whoever is not the chair, outside the hours of the assembly, on an
    item for information, while the same text is open on this item already, once the
    item is withdrawn, and while a motion that would change it is being voted on (B7);
    S12, B12: while another change of the same text is open, and once it was adopted.
    """
    locks.hold_by_item(work.db, item_id)
    who = work.viewer
    item, assembly = admission.item_convened(work.db, who, item_id)
    change = changes.question_of(work.db, assembly, item)
    text = text if change is None else change.text
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
                if change is None
                else change.objections
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
        base_version=None if change is None else change.base,
        opened_at=work.now,
        opened_by_id=who.person_id,
    )
    work.db.add(vote)
    work.db.flush()
    work.announce(
        VotePut(
            assembly_id=assembly.id,
            vote_id=vote.id,
            item_id=item.id,
            text=vote.text,
            acting_post=str(acting_post(who.table_posts)),
            base=None if vote.base_version is None else _told(vote.base_version),
        )
    )
    return vote.id


def _told(base: TextVersion) -> dict[str, str | int | None]:
    return {"governs": base.governs, "number": base.number, "sha256": base.sha256}
