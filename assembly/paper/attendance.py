"""Who was present, represented or absent, and the proxies (B6, B7)."""

from assembly.paper.blocks import (
    Block,
    cell,
    heading,
    line,
    listing,
    reference,
    table,
)
from assembly.paper.marks import entry
from assembly.paper.tongue import Tongue
from assembly.paper.words import N_, Table
from assembly.paper.writing import Written, people
from assembly.queries.minuted_attendance import AttendanceMinute, ProxyTold
from assembly.queries.minutes import Minutes

PRESENT = "members-present"
PROXIES = {
    "given": N_("%(giver)s gave its proxy to %(holder)s (by %(name)s)"),
    "revoked": N_("%(giver)s revoked the proxy of %(holder)s (by %(name)s)"),
    "returned": N_("%(holder)s returned the proxy of %(giver)s (by %(name)s)"),
}


def attendance(t: Tongue, minutes: Minutes) -> list[Block]:
    """The counts, who was represented or absent; who was present is an annex."""
    there = minutes.attendance
    proxies = [*_represented(t, there)] if minutes.is_extraordinary else []
    told = [*_proxies(t, there)] if minutes.is_extraordinary else []
    return [
        heading(1, t.gettext("Attendance")),
        line(_counted(t, minutes)),
        reference(t.gettext("The members present"), PRESENT),
        *_taken_back(t, there),
        *proxies,
        *_absent(t, there),
        *told,
    ]


def members_present(t: Tongue, minutes: Minutes) -> list[Block]:
    """The annex that names them, each with who came for it."""
    heads = [
        (t.gettext("Member"), 0.0),
        (t.gettext("Through"), 48.0),
        (t.gettext("How"), 44.0),
        (t.gettext("Entry"), 13.0),
    ]
    rows = [
        [
            cell(people(one.member["name"])),
            cell(people(one.person)),
            cell(t.listed(t.word(Table.PRESENCE, how) for how in one.how)),
            cell(one.seq),
        ]
        for one in minutes.attendance.present
    ]
    named = heading(2, t.gettext("The members present"), mark=PRESENT)
    if not rows:
        return [named, line(t.gettext("Nobody came."))]
    return [named, table(heads, rows, numbers=(3,))]


def _counted(t: Tongue, minutes: Minutes) -> Written:
    there, closed = minutes.attendance, minutes.closed.event
    if not minutes.is_extraordinary:
        return t.gettext(
            "Present: %(present)s of the %(roll)s members on the roll.",
            present=closed.present,
            roll=closed.roll,
        )
    return t.gettext(
        "At the closing: present %(present)s, represented %(represented)s, absent "
        "%(absent)s, of the %(roll)s members on the roll.",
        present=closed.present,
        represented=len(there.represented),
        absent=len(there.absent),
        roll=closed.roll,
    )


def _taken_back(t: Tongue, there: AttendanceMinute) -> list[Block]:
    return [
        line(
            t.gettext(
                "The mark at the door of %(member)s was taken back by %(name)s: "
                "%(reason)s",
                member=taken.event.member,
                name=taken.by,
                reason=taken.event.reason,
            ),
            tail=entry(t, taken.seq),
        )
        for taken in there.taken_back
    ]


def _represented(t: Tongue, there: AttendanceMinute) -> list[Block]:
    lines = [
        line(
            t.gettext(
                "%(member)s, represented by %(holder)s",
                member=one.member,
                holder=one.holder,
            ),
            tail=entry(t, one.seq),
        )
        for one in there.represented
    ]
    return _named(t.gettext("The members represented"), lines)


def _absent(t: Tongue, there: AttendanceMinute) -> list[Block]:
    lines = [
        line(
            people(member["name"]),
            tail=t.listed(
                (
                    t.word(Table.COLLEGE, member["college"]),
                    t.country(member["country"]),
                )
            ),
        )
        for member in there.absent
    ]
    return _named(t.gettext("The members absent"), lines)


def _proxies(t: Tongue, there: AttendanceMinute) -> list[Block]:
    lines = [
        line(
            t.says(t.statutory(proxy.at), _told(t, proxy)),
            tail=entry(t, proxy.seq),
        )
        for proxy in there.proxies
    ]
    return _named(t.gettext("Proxies given, revoked and returned"), lines)


def _told(t: Tongue, proxy: ProxyTold) -> Written:
    named = {"giver": proxy.giver, "holder": proxy.holder, "name": proxy.by}
    return t.gettext(PROXIES[proxy.what], **named)


def _named(title: Written, lines: list[Block]) -> list[Block]:
    return [heading(2, title), listing(lines)] if lines else []
