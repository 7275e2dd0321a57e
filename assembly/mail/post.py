"""The post: takes letters that are due, one by one, and accounts for each."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from assembly.mail.letters import Letterhead, compose
from assembly.mail.transport import Later, Never, Packed, Transport, Unknown
from assembly.queries.letters import outgoing
from assembly.queries.postbox import letters_left_behind, next_letter
from assembly.use_cases.mailing.claim_letter import claim_letter
from assembly.use_cases.mailing.give_up_letter import give_up_letter
from assembly.use_cases.mailing.mark_failed import mark_failed
from assembly.use_cases.mailing.mark_sent import mark_sent
from assembly.use_cases.mailing.postpone_letter import postpone_letter
from assembly.work import CLOCK, Works

logger = logging.getLogger(__name__)

UNWRITABLE = "The letter could not be written: %s"


@dataclass(frozen=True)
class Post:
    """Sends by one transport, under one letterhead."""

    transport: Transport
    letterhead: Letterhead


def send_due(
    works: Works,
    post: Post,
    *,
    before_each: Callable[[], object] = lambda: None,
    go_on: Callable[[], bool] = lambda: True,
) -> int:
    """Send every letter that is due, as long as `go_on` says so; how many left.

    `before_each` does what a letter is to tell of, and raises nothing.

    Each is claimed and accounted for in a transaction of its own, and sent outside
    any: a silent mail server holds nothing but the post itself. A letter that cannot
    be handled does not keep the others.
    """
    _give_up_what_was_left_behind(works)
    tried: list[int] = []
    left = 0
    while go_on() and (number := _next(works, tried)) is not None:
        tried.append(number)
        before_each()
        try:
            left += _send(works, post, number)
        except Exception:
            logger.exception("letter %s could not be handled", number)
    return left


def _next(works: Works, tried: list[int]) -> int | None:
    with works.look() as db:
        return next_letter(db, works.now(db), besides=tried)


def _send(works: Works, post: Post, number: int) -> bool:
    with works.begin(CLOCK) as work:
        claimed_at = claim_letter(work, letter_id=number)
    if claimed_at is None:
        return False
    try:
        packed = _written(works, post, number)
        post.transport.send(packed)
    except Later as trouble:
        _account(works, postpone_letter, number, claimed_at, str(trouble))
    except (Never, Unknown) as trouble:
        _account(works, mark_failed, number, claimed_at, str(trouble))
    else:
        with works.begin(CLOCK) as work:
            return mark_sent(
                work,
                letter_id=number,
                claimed_at=claimed_at,
                message_id=packed.message_id,
                message_sha256=hashlib.sha256(packed.content).hexdigest(),
            )
    return False


def _written(works: Works, post: Post, number: int) -> Packed:
    """A letter that cannot be written now cannot be written later either."""
    with works.look() as db:
        moment = works.now(db)
        try:
            letter = outgoing(db, number, moment)
            return compose(letter, post.letterhead, moment=moment)
        except Exception as wrong:
            logger.exception("letter %s could not be written", number)
            raise Never(UNWRITABLE % wrong) from wrong


def _account(
    works: Works,
    use_case: Callable[..., bool],
    number: int,
    claimed_at: datetime,
    reason: str,
) -> None:
    logger.warning("letter %s was not sent: %s", number, reason)
    with works.begin(CLOCK) as work:
        use_case(work, letter_id=number, claimed_at=claimed_at, reason=reason)


def _give_up_what_was_left_behind(works: Works) -> None:
    with works.look() as db:
        left = letters_left_behind(db, works.now(db))
    for number in left:
        with works.begin(CLOCK) as work:
            give_up_letter(work, letter_id=number)
