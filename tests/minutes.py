"""Minutes that wait for remarks and signatures, for the tests that tell of them."""

from datetime import timedelta

from assembly.queries.minutes_signing import Signing, signing
from assembly.rules.vocabulary import Post
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.minutes.remark_on_minutes import remark_on_minutes
from assembly.use_cases.minutes.sign_minutes import sign_minutes
from assembly.work import CLOCK, Works
from tests.cast import NOON, PRESIDENT, TABLE_SECRETARY, actor
from tests.extraordinary import decision, open_extraordinary

CLOSED = NOON + timedelta(hours=24)
REMARK = "The line was broken from 13:00 to 13:10."
PRESIDENTS, SECRETARYS = Post.PRESIDENT, Post.SECRETARY


def closed_sitting(works: Works, clock) -> int:
    """An assembly that was convened, opened and has just closed; nobody voted."""
    sitting = open_extraordinary(works, lasts=CLOSED - NOON, items=[decision()])
    clock.set(CLOSED)
    with works.begin(CLOCK) as work:
        close_assembly(work, assembly_id=sitting)
    return sitting


def seen(works: Works, sitting: int) -> Signing:
    """What there is to sign now."""
    with works.look() as db:
        found = signing(db, sitting)
    assert found is not None
    return found


def remark(
    works: Works,
    sitting: int,
    body: str = REMARK,
    by: str = TABLE_SECRETARY,
    key: str = "a key of the form",
) -> int:
    with works.begin(actor(works, by)) as work:
        return remark_on_minutes(work, assembly_id=sitting, body=body, key=key)


def sign(
    works: Works,
    sitting: int,
    by: str = PRESIDENT,
    part: Post = PRESIDENTS,
    hash_seen: str | None = None,
) -> bool:
    looked_at = hash_seen or seen(works, sitting).sha256
    with works.begin(actor(works, by)) as work:
        return sign_minutes(work, assembly_id=sitting, part=part, seen=looked_at)


def sign_both(works: Works, sitting: int) -> bool:
    sign(works, sitting)
    return sign(works, sitting, TABLE_SECRETARY, SECRETARYS)
