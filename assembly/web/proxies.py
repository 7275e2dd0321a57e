"""/assemblies/N/proxies: who represents whom; a proxy is given, revoked, returned."""

from collections.abc import Callable, Sequence
from itertools import groupby

from flask import Blueprint, flash, redirect, render_template, request
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug import Response

from assembly.queries.holders import Choosing, choosing
from assembly.queries.members import ListedMember, plain
from assembly.queries.proxy_books import (
    MyMember,
    ProxyBook,
    assembly_of,
    my_proxies,
    proxy_book,
)
from assembly.rules.objection import Objection, Refused
from assembly.use_cases.proxies.give_proxy import give_proxy
from assembly.use_cases.proxies.return_proxy import return_proxy
from assembly.use_cases.proxies.revoke_proxy import revoke_proxy
from assembly.web.late_clock import open_if_late
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.web.words import country
from assembly.work import Work

pages = Blueprint("proxies", __name__)

SEE_OTHER = 303
LARGEST_NUMBER = 2**31  # no row has one as large
MOST_DIGITS = 10
LONGEST_SEARCH = 200
PROXIES = "/assemblies/<int:assembly_id>/proxies"

Page = tuple[str, int]


@pages.get(PROXIES)
def index(assembly_id: int) -> Page:
    open_if_late(assembly_id)
    return _page(assembly_id)


@pages.get(f"{PROXIES}/mine")
def mine(assembly_id: int) -> str:
    """What stands between my members and others: the piece that the room fetches."""
    with look() as db:
        found = my_proxies(db, me_as_viewer(), assembly_id, now())
    return render_template("proxies/mine.html", my_proxies=found)


@pages.post(PROXIES)
def give(assembly_id: int) -> Response | Page:
    giver, holder = _number("giver_id"), _number("holder_id")
    if giver is None or holder is None:
        said = Objection("", _("Choose the member that shall represent yours."))
        return _page(assembly_id, MALFORMED, [said])
    open_if_late(assembly_id)
    givers = dict.fromkeys((giver, *_numbers("also")))
    try:
        with begin() as work:  # those of all these members, or of none
            for one in givers:
                give_proxy(
                    work, assembly_id=assembly_id, giver_id=one, holder_id=holder
                )
    except Refused as refusal:
        return _page(assembly_id, CONFLICT, refusal.objections)
    flash(_given(len(givers)), "success")
    return redirect(f"/assemblies/{assembly_id}/proxies", SEE_OTHER)


@pages.post("/proxies/<int:proxy_id>/revocation")
def revoke(proxy_id: int) -> Response | Page:
    told = _("The proxy is revoked, from this moment on.")
    return _end(proxy_id, lambda work: revoke_proxy(work, proxy_id=proxy_id), told)


@pages.post("/proxies/<int:proxy_id>/return")
def give_back(proxy_id: int) -> Response | Page:
    told = _("The proxy is returned, from this moment on.")
    return _end(proxy_id, lambda work: return_proxy(work, proxy_id=proxy_id), told)


def _given(count: int) -> str:
    told = ngettext(
        "The proxy is given and holds from this moment on.",
        "%(num)s proxies are given and hold from this moment on.",
        count,
    )
    return str(told)


def _end(proxy_id: int, act: Callable[[Work], int], told: str) -> Response | Page:
    try:
        with begin() as work:
            assembly_id = act(work)
    except Refused as refusal:
        with look() as db:
            assembly_id = assembly_of(db, me_as_viewer(), proxy_id)
        return _page(assembly_id, CONFLICT, refusal.objections)
    flash(told, "success")
    return redirect(f"/assemblies/{assembly_id}/proxies", SEE_OTHER)


def _page(
    assembly_id: int, status: int = 200, objections: Sequence[Objection] = ()
) -> Page:
    """All of it; one of my members, named in the address or the form, is choosing."""
    search = request.values.get("q", "")[:LONGEST_SEARCH]
    with look() as db:
        who = me_as_viewer()
        book = proxy_book(db, who, assembly_id, now())
        giver = _choosing_one(book)
        found = (
            choosing(db, who, (assembly_id, giver.member.id), now(), search)
            if giver is not None
            else None
        )
    drawn = render_template(
        "proxies/index.html",
        book=book,
        giver=giver,
        choosing=found,
        countries=_by_country(found),
        search=search,
        chosen=_number("holder_id"),
        also=_numbers("also"),
        objections=objections,
    )
    return drawn, status


def _choosing_one(book: ProxyBook) -> MyMember | None:
    """The member that names its holder on this page; the only one need not be asked."""
    named = _number("giver_id")
    only = book.mine[0] if len(book.mine) == 1 else None
    giver = book.mine_by(named) if named is not None else only
    if giver is None or book.against or giver.against_giving:
        return None
    return giver


def _by_country(found: Choosing | None) -> list[tuple[str, list[ListedMember]]]:
    """The lawful holders under the name of their country, in the reader's language."""
    lawful = [] if found is None else found.lawful
    named = sorted(lawful, key=lambda member: plain(country(member.country_code)))
    groups = groupby(named, key=lambda member: country(member.country_code))
    return [(name, list(group)) for name, group in groups]


def _number(name: str) -> int | None:
    """A member's number from the form or the address; none if it cannot be one."""
    return next(iter(_numbers(name)), None)


def _numbers(name: str) -> list[int]:
    """Every member's number of this name; what cannot be one is left out."""
    written = (text for text in request.values.getlist(name) if _is_number(text))
    return [number for text in written if 0 < (number := int(text)) < LARGEST_NUMBER]


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS
