"""/assemblies/N/room: where an assembly sits."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from flask import Blueprint, redirect, render_template, request
from werkzeug import Response

from assembly.queries import admission, amendments, motions
from assembly.queries.news import last_seq, news_after
from assembly.queries.proxy_books import MyProxies, my_proxies
from assembly.queries.rooms import Room, RoomItem, room
from assembly.queries.votes import VotePanel, panels
from assembly.use_cases.discussing.enter_room import enter_room
from assembly.web.late_clock import open_if_late
from assembly.web.message_forms import speaking_as
from assembly.web.parts import begin, look, me_as_viewer, newsroom, now
from assembly.web.refusals import Malformed
from assembly.web.tongues import language
from assembly.web.writing import reader_zone

pages = Blueprint("rooms", __name__, url_prefix="/assemblies")

ASSEMBLY = "/<int:assembly_id>"
SEE_OTHER = 303
SECOND = timedelta(seconds=1)


@pages.get(f"{ASSEMBLY}/room")
def show(assembly_id: int) -> str:
    """The whole room; without JavaScript, this page is all there is to it."""
    open_if_late(assembly_id)
    found = _room(assembly_id)
    return render_template(
        "rooms/show.html",
        room=found,
        zone=reader_zone(),
        now=now(),
        seconds_left=_seconds_left(found),
        vote_panels=_vote_panels(assembly_id),
        my_proxies=_my_proxies(assembly_id),
        **_amending(assembly_id),
        **speaking_as(me_as_viewer()),
    )


@pages.get(f"{ASSEMBLY}/room/agenda")
def agenda(assembly_id: int) -> str:
    """The agenda in force and the motions, for a page that was told of a change."""
    return render_template(
        "rooms/agenda.html", room=_room(assembly_id), **_amending(assembly_id)
    )


@pages.get(f"{ASSEMBLY}/room/items/<int:item_id>/section")
def section(assembly_id: int, item_id: int) -> str:
    """A whole item, for a page that does not have it so: added, or withdrawn."""
    found = _room(assembly_id)
    return render_template(
        "rooms/section.html",
        room=found,
        item=_item(found, item_id),
        zone=reader_zone(),
        vote_panels=_vote_panels(assembly_id),
        **_amending(assembly_id),
        **speaking_as(me_as_viewer()),
    )


@pages.get(f"{ASSEMBLY}/room/items/<int:item_id>")
def item(assembly_id: int, item_id: int) -> str:
    """One item's head with its votes, for a page that was told of a vote."""
    found = _room(assembly_id)
    return render_template(
        "rooms/matter.html",
        room=found,
        item=_item(found, item_id),
        vote_panels=_vote_panels(assembly_id),
        **_amending(assembly_id),
    )


@pages.get(f"{ASSEMBLY}/room/presence")
def presence(assembly_id: int) -> str:
    """Who is present, for a page that was told that somebody came."""
    return render_template("rooms/presence.html", room=_room(assembly_id))


@pages.post(f"{ASSEMBLY}/room/attendance")
def enter(assembly_id: int) -> Response:
    """The button of whoever reads without JavaScript: my members are present."""
    open_if_late(assembly_id)
    with begin() as work:
        enter_room(work, assembly_id=assembly_id)
    return redirect(f"/assemblies/{assembly_id}/room", SEE_OTHER)


@pages.get(f"{ASSEMBLY}/room/news")
def news(assembly_id: int) -> dict[str, object]:
    """What was missed after `after`, as the sockets told it, in order."""
    after = request.args.get("after", type=int)
    if after is None or not -1 <= after < 2**31:
        raise Malformed("after= is the number of the last entry you have, from -1.")
    with look() as db:
        sitting = admission.assembly(db, me_as_viewer(), assembly_id)
        happened = news_after(db, sitting.stream, after)
        told = newsroom().frames(db, assembly_id, happened, language())
        last = happened[-1].seq if happened else after
        return {"seq": last, "last": last_seq(db, sitting.stream), "frames": told}


def _room(assembly_id: int) -> Room:
    with look() as db:
        return room(db, me_as_viewer(), assembly_id, now())


def _item(room: Room, item_id: int) -> RoomItem:
    every = (*room.items, *room.withdrawn)
    found = next((each for each in every if each.id == item_id), None)
    if found is None:
        raise admission.NotFound(f"item {item_id} in assembly {room.assembly_id}")
    return found


def _amending(assembly_id: int) -> dict[str, object]:
    """The motions (none where there cannot be any), and what they changed by item."""
    with look() as db:
        who = me_as_viewer()
        return {
            "motions": motions.motions_in_room(db, who, assembly_id, now()),
            "amended": amendments.amendments(db, assembly_id),
        }


def _vote_panels(assembly_id: int) -> Mapping[int, Sequence[VotePanel]]:
    with look() as db:
        return panels(db, me_as_viewer(), assembly_id, now())


def _my_proxies(assembly_id: int) -> MyProxies | None:
    with look() as db:
        return my_proxies(db, me_as_viewer(), assembly_id, now())


def _seconds_left(found: Room) -> int:
    """Until it closes or, before that, until it opens; never below zero."""
    until = found.opens_at if found.state == "before" else found.closes_at
    return max(0, (until - now()) // SECOND)
