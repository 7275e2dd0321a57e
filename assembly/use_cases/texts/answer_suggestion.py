"""The board answers a suggestion that it does not take up (B12)."""

from assembly.events import SuggestionAnswered
from assembly.queries import admission, locks
from assembly.rules.objection import refuse
from assembly.rules.suggestions import objections_to_answering
from assembly.rules.vocabulary import Organ
from assembly.work import Work


def answer_suggestion(work: Work, *, suggestion_id: int, answer: str) -> None:
    """Answer it, with the reason; the same answer sent again changes nothing.

    B12: refused to whoever holds no post of the board, without an answer, and for
    one that is answered or taken up already.
    """
    locks.hold_governing_texts(work.db)
    who = work.viewer
    found = admission.suggestion(work.db, who, suggestion_id)
    posts = who.posts.get(Organ.BOARD, frozenset())
    if posts and found.answer is not None and found.answer == answer.strip():
        return
    refuse(
        objections_to_answering(
            posts,
            answered=found.answered_at is not None,
            taken_up=found.submission_id is not None,
            answer=answer,
        )
    )
    found.answered_at = work.now
    found.answer = answer.strip()
    work.announce(SuggestionAnswered(suggestion_id=found.id, answer=found.answer))
