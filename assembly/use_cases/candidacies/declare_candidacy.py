"""A member declares that it stands for a post, or another proposes it (B5)."""

from assembly.events import CandidacyDeclared
from assembly.models.candidacy import Candidacy
from assembly.models.letter import Letter
from assembly.queries import admission, candidacies, locks
from assembly.queries.addresses import address_of
from assembly.queries.viewers import Viewer
from assembly.rules.candidacies import objections_to_declaring
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import Organ, Post
from assembly.work import Work


def declare_candidacy(  # noqa: PLR0913  (what a candidacy is made of, each part named)
    work: Work,
    *,
    assembly_id: int,
    organ: Organ,
    post: Post,
    member_id: int,
    statement: str,
    consents: bool,
) -> int:
    """Declare this member a candidate for the post; the number of the candidacy.

    Its own representative consents with it (`consents`); whoever else proposes it
    represents a voting member, and the candidate gets a letter. The same declaration
    sent twice is one; a withdrawn one may be declared anew. Refused (B5): before the
    convocation, from the deadline on, for a post not on the agenda, twice for one
    post, without the consent of the member's own representative or with another's;
    S5: to members that may not hold the post.
    """
    locks.hold_assembly(work.db, assembly_id)
    who = work.viewer
    assembly = admission.assembly(work.db, who, assembly_id)
    member = admission.member(work.db, who, member_id)
    known = candidacies.candidacy_of(work.db, assembly_id, organ, post, member_id)
    if known is not None and _sent_before(known, who, statement, consents):
        return known.id
    refuse(
        (
            *candidacies.against_standing(
                work.db, assembly, work.now, organ=organ, post=post, member=member
            ),
            *objections_to_declaring(
                statement=statement,
                own=who.represents(member_id),
                proposer_votes=bool(who.voting_members),
                consents=consents,
                stands=known is not None and known.withdrawn_at is None,
            ),
        )
    )
    found = known or Candidacy(
        assembly_id=assembly.id, organ=organ, post=post, member=member
    )
    _declare(work, found, statement.strip(), consents=consents)
    return found.id


def _sent_before(known: Candidacy, who: Viewer, statement: str, consents: bool) -> bool:
    """The form came a second time: somebody's finger, not another act."""
    same = (known.declared_by_id, known.statement, known.withdrawn_at) == (
        who.person_id,
        statement.strip(),
        None,
    )
    return same and consents is (known.consented_at == known.declared_at)


def _declare(work: Work, found: Candidacy, statement: str, *, consents: bool) -> None:
    found.statement = statement
    found.declared_at = work.now
    found.declared_by_id = work.viewer.person_id
    found.consented_at = work.now if consents else None
    found.withdrawn_at = None
    work.db.add(found)
    work.db.flush()
    seq = work.announce(
        CandidacyDeclared(
            **candidacies.named(found), statement=statement, consented=int(consents)
        )
    )
    if not consents:
        _write_to_candidate(work, found, seq)


def _write_to_candidate(work: Work, found: Candidacy, seq: int) -> None:
    """It is asked whether it consents; each declaration has its own letter."""
    address = address_of(work.db, work.now, member_id=found.member_id, person_id=None)
    if address is None:
        return
    work.db.add(
        Letter.queued(
            kind="candidacy_proposed",
            occasion=f"candidacy:{found.id}:{seq}",
            moment=work.now,
            member_id=found.member_id,
            address=address,
            assembly_id=found.assembly_id,
            about={"proposer": work.viewer.name},
        )
    )
