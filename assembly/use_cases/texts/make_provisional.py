"""In urgency the board changes the bylaws, until the next assembly decides (B12)."""

from assembly.events import TextMadeProvisional
from assembly.models.text_version import TextVersion
from assembly.queries import locks
from assembly.queries.versions import governing
from assembly.rules.governing import (
    objections_to_making_provisional,
    sha256_of,
    tidy_text,
)
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import GoverningText, Organ
from assembly.work import Work


def make_provisional(work: Work, *, body: str, reason: str) -> int:
    """Make the board's provisional version of the bylaws; its id.

    The same text sent again is the same version. B12: refused to whoever holds no
    post of the board, without a reason, while another provisional version stands,
    and for the text in force.
    """
    locks.hold_governing_texts(work.db)
    who = work.viewer
    now = governing(work.db, GoverningText.BYLAWS)
    kept = tidy_text(body)
    posts = who.posts.get(Organ.BOARD, frozenset())
    if posts and now.provisional is not None and now.provisional.body == kept:
        return now.provisional.id
    refuse(
        objections_to_making_provisional(
            posts,
            body=body,
            reason=reason,
            in_force=now.body,
            stands=now.provisional is not None,
        )
    )
    version = TextVersion(
        governs=GoverningText.BYLAWS,
        number=None,
        body=kept,
        sha256=sha256_of(kept),
        made_at=work.now,
        provisional_since=work.now,
        provisional_reason=reason.strip(),
    )
    work.db.add(version)
    work.db.flush()
    work.announce(
        TextMadeProvisional(
            version_id=version.id,
            governs=version.governs,
            body=version.body,
            sha256=version.sha256,
            reason=reason.strip(),
        )
    )
    return version.id
