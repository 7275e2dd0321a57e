"""Who became a member, or is one no more, from the closing on (S11)."""

from collections.abc import Iterator

from assembly.events import (
    AdmissionRejected,
    ExclusionRejected,
    MemberAdmitted,
    MemberExcluded,
)
from assembly.paper.blocks import Block, line
from assembly.paper.marks import entry
from assembly.paper.tongue import Tongue
from assembly.paper.words import Table
from assembly.paper.writing import Written, people
from assembly.queries.legible import Spoken
from assembly.queries.minuted_membership import MembershipEvent

ARTICLE = Written("(S11)")


def membership(t: Tongue, told: Spoken[MembershipEvent]) -> Block:
    """What became of a body that asked, or of a member that was to leave."""
    moment, tail = t.statutory(told.at), entry(t, told.seq)
    match told.event:
        case MemberAdmitted() as admitted:
            lead = t.gettext(
                "%(member)s is a member from %(moment)s",
                member=admitted.member,
                moment=moment,
            )
            return line(_admitted(t, admitted), lead=lead, tail=tail)
        case AdmissionRejected() as rejected:
            lead = t.gettext("%(name)s is not admitted", name=rejected.name)
            final = t.gettext("(S11): this is final for its request.")
            return line(final, lead=lead, tail=tail)
        case MemberExcluded() as excluded:
            lead = t.gettext(
                "%(member)s is excluded from %(moment)s",
                member=excluded.member,
                moment=moment,
            )
            return line(t.further(_excluded(t, excluded)), lead=lead, tail=tail)
        case ExclusionRejected() as kept:
            lead = t.gettext("%(member)s is not excluded", member=kept.member)
            return line(ARTICLE, lead=lead, tail=tail)


def _admitted(t: Tongue, told: MemberAdmitted) -> Written:
    about = [t.word(Table.COLLEGE, told.college), t.country(told.country)]
    if told.territory:
        about.insert(1, people(told.territory))
    adhered = t.gettext(
        "represented by %(name)s; it adhered to the charter on %(day)s, signed by "
        "%(signatory)s (S9, S11).",
        name=told.representative,
        day=t.day(told.charter_adhered_at),
        signatory=told.charter_signatory,
    )
    return t.listed((Written(f"({t.listed(about)})"), adhered))


def _excluded(t: Tongue, told: MemberExcluded) -> Iterator[Written]:
    yield ARTICLE
    for held in told.ended_posts:
        yield t.gettext(
            "its post ends: %(post)s (%(organ)s)",
            post=t.word(Table.POST, held["post"]),
            organ=t.word(Table.ORGAN, held["organ"]),
        )
