"""What a member reads in the letter that tells it that it was proposed (B5)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.candidacy import Candidacy
from assembly.models.letter import Letter
from assembly.rules.candidacies import deadline
from assembly.rules.vocabulary import Organ, Post


@dataclass(frozen=True)
class ProposedFor:
    organ: Organ
    post: Post
    statement: str
    deadline: datetime


def proposal(db: Session, letter: Letter) -> ProposedFor | None:
    """The candidacy that this letter is about, as it stands; none for other letters."""
    if letter.kind != "candidacy_proposed":
        return None
    found = db.get_one(Candidacy, letter.occasion_id)
    assembly = db.get_one(Assembly, found.assembly_id)
    assert assembly.opens_at is not None, "it was convened"  # noqa: S101
    return ProposedFor(
        found.organ, found.post, found.statement, deadline(assembly.opens_at)
    )


def why_no_proposal(db: Session, letter: Letter, moment: datetime) -> str | None:
    """Why the candidate need not read it any more, as a sentence; none if it must."""
    found = db.get(Candidacy, letter.occasion_id)
    if found is None or found.withdrawn_at is not None:
        return "Not sent: the candidacy is withdrawn."
    if found.consented_at is not None:
        return "Not sent: the member has consented already."
    assembly = db.get_one(Assembly, found.assembly_id)
    if assembly.cancelled_at is not None or assembly.opens_at is None:
        return "Not sent: the assembly is cancelled."
    if deadline(assembly.opens_at) <= moment:
        return "Not sent: the time for candidacies has passed."
    return None
