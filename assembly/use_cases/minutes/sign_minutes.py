"""President and secretary sign the minutes; then all members get them (B5, B6)."""

from collections.abc import Sequence

from sqlalchemy import select

from assembly.effects import drafting_minutes
from assembly.events import MinutesSent, MinutesSigned
from assembly.models.minutes import Minutes, MinutesSignature
from assembly.queries import admission, locks
from assembly.queries.minutes_letters import minutes_letters
from assembly.queries.minutes_signing import Signing, signing
from assembly.queries.viewers import Viewer
from assembly.rules.minutes import objections_to_signing, signing_post
from assembly.rules.objection import Objection, refuse
from assembly.rules.vocabulary import Post
from assembly.work import Work


def sign_minutes(work: Work, *, assembly_id: int, part: Post, seen: str) -> bool:
    """Give this signature; with the second one the minutes are sent to all members.

    Whether they were sent by this act. `part` is the president's signature, or the
    secretary's; `seen` the hash that the signer looked at. The same signature by the
    same person again is the same act. B5: refused to whoever is not of that post (the
    vice-president failing the president), before the closing, where somebody else has
    signed, and when the minutes have another hash by now.
    """
    locks.hold_assembly(work.db, assembly_id)
    who = work.viewer
    admission.assembly(work.db, who, assembly_id)
    if _given_before(work, who, assembly_id, part, seen):
        return False
    found = signing(work.db, assembly_id)
    refuse(_objections(who, found, part, seen))
    assert found is not None, "the rule refuses before the closing"  # noqa: S101
    minutes = drafting_minutes.keep(work, found)
    _sign(work, who, found, part)
    signed = _as_signed(work, assembly_id)
    if signed.missing:
        return False
    _send(work, minutes, signed)
    return True


def _given_before(
    work: Work, who: Viewer, assembly_id: int, part: Post, seen: str
) -> bool:
    given = select(MinutesSignature.id).where(
        MinutesSignature.assembly_id == assembly_id,
        MinutesSignature.part == part,
        MinutesSignature.person_id == who.person_id,
        MinutesSignature.sha256 == seen,
    )
    return work.db.scalar(given) is not None


def _objections(
    who: Viewer, found: Signing | None, part: Post, seen: str
) -> Sequence[Objection]:
    given = None if found is None else found.signature_of(part)
    return objections_to_signing(
        part,
        who.table_posts,
        signed_by=None if given is None else given.by,
        seen=seen,
        sha256=None if found is None else found.sha256,
    )


def _sign(work: Work, who: Viewer, found: Signing, part: Post) -> None:
    acting = signing_post(part, who.table_posts)
    assert acting is not None, "the rule refuses whoever has no such post"  # noqa: S101
    work.db.add(
        MinutesSignature(
            assembly_id=found.assembly_id,
            part=part,
            acting_post=acting,
            person_id=who.person_id,
            sha256=found.sha256,
            signed_at=work.now,
        )
    )
    work.announce(
        MinutesSigned(
            assembly_id=found.assembly_id,
            part=part,
            acting_post=acting,
            size=found.size,
            root=found.root,
            sha256=found.sha256,
        )
    )


def _as_signed(work: Work, assembly_id: int) -> Signing:
    """With the signature just given, as the record has it."""
    work.recorder.write()
    found = signing(work.db, assembly_id)
    assert found is not None, "it was there to be signed"  # noqa: S101
    return found


def _send(work: Work, minutes: Minutes, signed: Signing) -> None:
    letters = minutes_letters(work.db, signed, work.now)
    work.db.add_all(letters)
    minutes.sent_at = work.now
    work.announce(
        MinutesSent(
            assembly_id=signed.assembly_id,
            letters=len(letters),
            sha256=signed.sha256,
        )
    )
