"""A member suggests a change of the bylaws to the secretariat (B12)."""

from sqlalchemy import select

from assembly.events import ChangeSuggested
from assembly.models.text_version import ChangeSuggestion
from assembly.queries import admission, locks
from assembly.rules.objection import refuse
from assembly.rules.suggestions import objections_to_suggesting
from assembly.work import Work


def suggest_change(  # noqa: PLR0913  (every part of it is named)
    work: Work, *, member_id: int, article: str, body: str, reason: str, key: str
) -> int:
    """Suggest a change of an article, in the member's name; the suggestion's id.

    Any member may, associates too, at any time; the same `key` again is the same
    suggestion. B12: refused to whoever does not represent the member, and without
    article, text or reason.
    """
    locks.hold_governing_texts(work.db)
    who = work.viewer
    member = admission.member(work.db, who, member_id)
    sent = select(ChangeSuggestion.id).where(
        ChangeSuggestion.key == _own(key, who.person_id)
    )
    already = work.db.scalar(sent)
    if already is not None:
        return already
    refuse(
        objections_to_suggesting(
            represents=who.represents(member_id),
            article=article,
            body=body,
            reason=reason,
        )
    )
    suggestion = ChangeSuggestion(
        member_id=member.id,
        suggested_by_id=who.person_id,
        article=article.strip(),
        body=body.strip(),
        reason=reason.strip(),
        key=_own(key, who.person_id),
        suggested_at=work.now,
    )
    work.db.add(suggestion)
    work.db.flush()
    work.announce(
        ChangeSuggested(
            suggestion_id=suggestion.id,
            member_id=member.id,
            member=member.name,
            article=suggestion.article,
            body=suggestion.body,
            reason=suggestion.reason,
        )
    )
    return suggestion.id


def _own(key: str, person_id: int) -> str:
    """Two persons' forms are never one, whatever their keys."""
    return f"{person_id}:{key}"
