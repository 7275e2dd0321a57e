"""The letter that brings the signed minutes to every member (B5, B6)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.letter import Letter
from assembly.queries.addressees import Addressee, addressees
from assembly.queries.minutes_signing import Signature, Signing
from assembly.rules.vocabulary import Post

MINUTES = "minutes"


@dataclass(frozen=True)
class SignatureTold:
    """Who signed, by which post of the table, and when."""

    post: Post
    by: str
    at: datetime


def minutes_letters(db: Session, signed: Signing, moment: datetime) -> list[Letter]:
    """One to each member that a letter reaches, associates included."""
    return [
        Letter.queued(
            kind=MINUTES,
            occasion=f"{MINUTES}:{signed.assembly_id}",
            moment=moment,
            member_id=member.member_id,
            person_id=member.person_id,
            address=member.address,
            assembly_id=signed.assembly_id,
            about={
                "sha256": signed.sha256,
                "signatures": [_told(one) for one in signed.signatures],
            },
        )
        for member in addressees(db, moment, convocation_id=None)
        if member.gets_letter
    ]


def signatures_told(letter: Letter) -> list[SignatureTold]:
    """What such a letter says of the signatures; nothing in any other."""
    return [
        SignatureTold(
            Post(told["post"]), told["by"], datetime.fromisoformat(told["at"])
        )
        for told in letter.about.get("signatures", [])
    ]


def unreached(db: Session, moment: datetime) -> list[Addressee]:
    """The members that no letter reaches: somebody hands them the minutes."""
    members = addressees(db, moment, convocation_id=None)
    return [member for member in members if not member.gets_letter]


def _told(signature: Signature) -> dict[str, str]:
    return {
        "post": signature.acting_post,
        "by": signature.by,
        "at": signature.at.isoformat(),
    }
