"""What a decision on statutes or bylaws brings into force, or drops (S12, B12)."""

from assembly.events import ProvisionalTextDropped, TextAdopted
from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.text_version import TextVersion
from assembly.models.vote import Vote
from assembly.queries import locks
from assembly.queries.changes import proposes
from assembly.queries.versions import Governing, governing
from assembly.rules.governing import lapses, sha256_of, tidy_text
from assembly.rules.vocabulary import AssemblyKind, GoverningText
from assembly.work import Work


def settle(work: Work, vote: Vote) -> None:
    """Adopted, the proposed text is the next version in force at this instant (S12).

    The board's provisional version gets its number by the adoption of its text, and
    is dropped by its rejection (B12).
    """
    item, result = vote.item, vote.result
    if item is None or item.text_changed is None or result is None:
        return
    locks.hold_governing_texts(work.db)
    now = governing(work.db, item.text_changed)
    if result.adopted:
        _adopt(work, vote, item, now)
    elif now.provisional is not None and proposes(item, now.provisional):
        _drop(work, now.provisional, assembly_id=vote.assembly_id, vote_id=vote.id)


def drop_undecided(work: Work, assembly: Assembly) -> None:
    """The closing of the next extraordinary assembly ends a provisional version that
    it was not asked about, or did not decide (B12)."""
    if assembly.kind is not AssemblyKind.EXTRAORDINARY or assembly.opens_at is None:
        return
    locks.hold_governing_texts(work.db)
    standing = governing(work.db, GoverningText.BYLAWS).provisional
    if standing is None:
        return
    made_at = standing.provisional_since or standing.made_at
    if lapses(made_at=made_at, opened_at=assembly.opens_at):
        _drop(work, standing, assembly_id=assembly.id, vote_id=None)


def _adopt(work: Work, vote: Vote, item: AgendaItem, now: Governing) -> None:
    validated = now.provisional
    if validated is not None and proposes(item, validated):
        version, validates = validated, True
    else:
        version, validates = _new(work, item, now.governs), False
    version.number = now.next_number
    version.approved_at = work.now
    version.assembly_id = vote.assembly_id
    work.db.flush()
    work.announce(
        TextAdopted(
            assembly_id=vote.assembly_id,
            version_id=version.id,
            governs=version.governs,
            number=version.number,
            body=version.body,
            sha256=version.sha256,
            item_id=item.id,
            vote_id=vote.id,
            validates_provisional=int(validates),
        )
    )


def _new(work: Work, item: AgendaItem, governs: GoverningText) -> TextVersion:
    body = tidy_text(item.proposed_text or "")
    version = TextVersion(
        governs=governs,
        body=body,
        sha256=sha256_of(body),
        made_at=work.now,
    )
    work.db.add(version)
    return version


def _drop(
    work: Work, version: TextVersion, *, assembly_id: int, vote_id: int | None
) -> None:
    version.dropped_at = work.now
    work.announce(
        ProvisionalTextDropped(
            assembly_id=assembly_id,
            version_id=version.id,
            governs=version.governs,
            sha256=version.sha256,
            vote_id=vote_id,
        )
    )
