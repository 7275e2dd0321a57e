"""The assembly closes: whom it elected takes the post of who held it (S5, B5)."""

from sqlalchemy import select

from assembly.events import MandateBegun
from assembly.models.agenda_item import AgendaItem
from assembly.models.candidacy import Candidacy
from assembly.models.election import ElectionResult
from assembly.models.mandate import Mandate
from assembly.models.vote import Vote
from assembly.queries.candidacies import in_register
from assembly.queries.viewers import in_force
from assembly.rules.purposes import LONGEST_TERM_YEARS
from assembly.rules.terms import term_end
from assembly.rules.vocabulary import Post
from assembly.work import Work


def begin_mandates(work: Work, *, assembly_id: int) -> None:
    """Begin the mandate of each member elected, at this moment.

    Who held the post until now holds it no longer. A post that elected nobody stays
    with its holder, and so does one whose elected has left the register since. S5:
    the term is the item's, by the statutory clock.
    """
    for vote, elected, item in _elected(work, assembly_id):
        if not in_register(elected.member, work.now):
            continue
        years = item.term_years or LONGEST_TERM_YEARS
        mandate = Mandate(
            organ=elected.organ,
            post=elected.post,
            member=elected.member,
            since=work.now,
            term_ends_at=term_end(work.now, years),
            vote_id=vote.id,
        )
        begin(work, mandate, assembly_id=assembly_id)


def begin(work: Work, mandate: Mandate, *, assembly_id: int) -> None:
    """Begin this mandate; that of the post's holder ends with it (S5).

    So does a mandate that the member itself had in the same organ: an organ is of
    three members, and one of them holds one post.
    """
    previous = _end_previous(work, mandate)
    left = _leave_other_post(work, mandate)
    work.db.add(mandate)
    work.db.flush()
    work.announce(_begun(assembly_id, mandate, previous, left))


def _elected(work: Work, assembly_id: int) -> list[tuple[Vote, Candidacy, AgendaItem]]:
    """Each election of this assembly that elected; the last one of a post counts."""
    asked = (
        select(Vote, Candidacy, AgendaItem)
        .join(ElectionResult, ElectionResult.vote_id == Vote.id)
        .join(Candidacy, Candidacy.id == ElectionResult.elected_id)
        .join(AgendaItem, AgendaItem.id == Vote.item_id)
        .where(Vote.assembly_id == assembly_id)
        .order_by(Vote.id)
    )
    last = {
        (elected.organ, elected.post): (vote, elected, item)
        for vote, elected, item in work.db.execute(asked)
    }
    return list(last.values())


def _end_previous(work: Work, next_: Mandate) -> Mandate | None:
    """End what the post's holder holds; one post has one holder."""
    held = select(Mandate).where(
        Mandate.organ == next_.organ,
        Mandate.post == next_.post,
        in_force(Mandate.since, Mandate.until, work.now),
    )
    ended = work.db.scalars(held.order_by(Mandate.since, Mandate.id)).all()
    for mandate in ended:
        mandate.until = work.now
    return ended[-1] if ended else None


def _leave_other_post(work: Work, next_: Mandate) -> Post | None:
    """Which post of the organ the member leaves for this one."""
    held = select(Mandate).where(
        Mandate.organ == next_.organ,
        Mandate.post != next_.post,
        Mandate.member_id == next_.member.id,
        in_force(Mandate.since, Mandate.until, work.now),
    )
    found = work.db.scalars(held).all()
    for mandate in found:
        mandate.until = work.now
    return found[0].post if found else None


def _begun(
    assembly_id: int, mandate: Mandate, previous: Mandate | None, left: Post | None
) -> MandateBegun:
    assert mandate.term_ends_at is not None  # noqa: S101
    return MandateBegun(
        assembly_id=assembly_id,
        organ=mandate.organ,
        post=mandate.post,
        member_id=mandate.member_id,
        member=mandate.member.name,
        term_ends_at=mandate.term_ends_at,
        vote_id=mandate.vote_id,
        previous_member_id=None if previous is None else previous.member_id,
        previous_member=None if previous is None else previous.member.name,
        left_post=left,
    )
