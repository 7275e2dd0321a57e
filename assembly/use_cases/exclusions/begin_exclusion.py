"""A member of the board brings an exclusion before the board (S11)."""

from sqlalchemy import select

from assembly.effects import boarding
from assembly.events import ExclusionBegun
from assembly.models.exclusion import Exclusion
from assembly.models.member import Member
from assembly.queries import admission, locks
from assembly.queries.candidacies import in_register
from assembly.queries.exclusions.hearings import has_open_file
from assembly.rules.exclusion import Charge, objections_to_beginning
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import BoardSubject, ExclusionGround, Organ, Post
from assembly.work import Work


def begin_exclusion(work: Work, *, member_id: int, charge: Charge, key: str) -> int:
    """Begin the file and put it before the three members of the board; its number.

    The same person and `key` again is the same file. S11: refused to whoever does not
    act on the board, on another ground than the two, for obligations unmet for less
    than three years, without facts, for a member that has left, and while another file
    of it is open.
    """
    locks.hold_register(work.db)
    who = work.viewer
    own_key = f"{who.person_id}:{key}"
    already = work.db.scalar(select(Exclusion.id).where(Exclusion.key == own_key))
    if already is not None:
        return already
    member = admission.member(work.db, who, member_id)
    posts = who.posts.get(Organ.BOARD, frozenset())
    refuse(
        objections_to_beginning(
            charge,
            posts=posts,
            in_register=in_register(member, work.now),
            has_open_file=has_open_file(work.db, member.id),
            moment=work.now,
        )
    )
    exclusion = _begun(work, member, charge, own_key)
    work.announce(_told(exclusion, next(post for post in Post if post in posts)))
    boarding.open_decision(
        work,
        subject=BoardSubject.EXCLUSION,
        about=member.name,
        exclusion=exclusion,
    )
    return exclusion.id


def _begun(work: Work, member: Member, charge: Charge, key: str) -> Exclusion:
    unmet = charge.ground is ExclusionGround.OBLIGATIONS
    exclusion = Exclusion(
        key=key,
        member=member,
        ground=charge.ground,
        facts=charge.facts.strip(),
        unmet_since=charge.unmet_since if unmet else None,
        begun_at=work.now,
        begun_by_id=work.actor.person_id,
    )
    work.db.add(exclusion)
    work.db.flush()
    return exclusion


def _told(exclusion: Exclusion, post: Post) -> ExclusionBegun:
    unmet = exclusion.unmet_since
    return ExclusionBegun(
        exclusion_id=exclusion.id,
        member_id=exclusion.member_id,
        member=exclusion.member.name,
        ground=exclusion.ground,
        unmet_since=None if unmet is None else unmet.isoformat(),
        facts=exclusion.facts,
        acting_post=post,
    )
