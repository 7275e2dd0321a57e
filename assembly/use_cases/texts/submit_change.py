"""The board or the table submits a text to the next extraordinary assembly (S12)."""

from collections.abc import Collection, Sequence

from sqlalchemy import select

from assembly.events import ChangeSubmitted
from assembly.models.text_version import ChangeSubmission, ChangeSuggestion
from assembly.queries import admission, locks
from assembly.queries.versions import governing
from assembly.rules.changes import objections_to_submitting
from assembly.rules.governing import tidy_text
from assembly.rules.objection import Objection, refuse
from assembly.rules.suggestions import objections_to_taking_up
from assembly.rules.vocabulary import GoverningText, Organ
from assembly.work import Work


def submit_change(  # noqa: PLR0913  (every part of it is named)
    work: Work,
    *,
    governs: GoverningText,
    in_name_of: Organ,
    title: str,
    body: str,
    reason: str,
    key: str,
    merges: Collection[int] = (),
) -> int:
    """Submit the whole text as it would be; the submission's id.

    `merges`: the suggestions that the board takes up in it (B12). The same `key`
    again is the same submission. S12: refused to whoever holds no post of the organ
    it is submitted for, for the text in force, and without title or reason; B12: for
    suggestions that are settled.
    """
    locks.hold_governing_texts(work.db)
    who = work.viewer
    own_key = f"{who.person_id}:{key}"
    sent = select(ChangeSubmission.id).where(ChangeSubmission.key == own_key)
    already = work.db.scalar(sent)
    if already is not None:
        return already
    merged = [admission.suggestion(work.db, who, one) for one in sorted(set(merges))]
    refuse(
        (
            *objections_to_submitting(
                governs,
                in_name_of=in_name_of,
                posts=who.posts.get(in_name_of, frozenset()),
                title=title,
                body=body,
                reason=reason,
                in_force=governing(work.db, governs).body,
            ),
            *_against_merging(governs, in_name_of, merged),
        )
    )
    submission = ChangeSubmission(
        governs=governs,
        title=title.strip(),
        body=tidy_text(body),
        reason=reason.strip(),
        in_name_of=in_name_of,
        key=own_key,
        submitted_at=work.now,
        submitted_by_id=who.person_id,
    )
    work.db.add(submission)
    work.db.flush()
    for suggestion in merged:
        suggestion.submission_id = submission.id
    work.announce(_told(submission, merged))
    return submission.id


def _against_merging(
    governs: GoverningText, in_name_of: Organ, merged: Sequence[ChangeSuggestion]
) -> tuple[Objection, ...]:
    if not merged:
        return ()
    settled = [
        f"{one.member.name}: {one.article}"
        for one in merged
        if one.answered_at is not None or one.submission_id is not None
    ]
    return objections_to_taking_up(governs, in_name_of=in_name_of, settled=settled)


def _told(
    submission: ChangeSubmission, merged: Sequence[ChangeSuggestion]
) -> ChangeSubmitted:
    return ChangeSubmitted(
        submission_id=submission.id,
        governs=submission.governs,
        in_name_of=submission.in_name_of,
        title=submission.title,
        body=submission.body,
        reason=submission.reason,
        merges=[one.id for one in merged],
    )
