"""What a browser may say over the socket: nothing with legal effect but entering.

Each word is heard only while the browser's session stands and its person may enter.
"""

from collections.abc import Callable
from time import monotonic
from typing import Any

from flask import request, session
from flask_socketio import Namespace, disconnect, emit, join_room, leave_room
from flask_socketio import rooms as audiences

from assembly.live.frames import audience_of_room
from assembly.live.lines import Lines
from assembly.queries.admission import NotFound
from assembly.queries.rooms import Entrance, entrance
from assembly.queries.sessions import signed_in
from assembly.queries.viewers import Viewer, viewer
from assembly.rules.objection import Refused
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.use_cases.discussing.enter_room import enter_room
from assembly.work import CLOCK, Actor, Works

TYPING_EVERY_SECONDS = 2.0
LARGEST_NUMBER = 2**31  # no row has one as large
REFUSED: dict[str, Any] = {"ok": False}


class Rooms(Namespace):
    """Enter, leave, heartbeat, typing: each answers {"ok": …}, never with an error."""

    def __init__(
        self,
        works: Works,
        languages: tuple[str, ...],
        lines: Lines,
        tick: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__("/")
        self._works = works
        self._languages = languages
        self._lines = lines
        self._tick = tick
        self._typed: dict[str, float] = {}

    def on_connect(self, *_auth: object) -> bool:
        """Only for a browser signed in, of somebody who may enter."""
        held = self._session()
        if held is None:
            return False
        self._lines.take(_sid(), held[0])
        return True

    def on_disconnect(self, *_reason: object) -> None:
        self._typed.pop(_sid(), None)
        self._lines.drop(_sid())

    def on_enter(self, *said: object) -> dict[str, Any]:
        """Hear of an assembly from now on; while it is open, be present (B6)."""
        heard = self._hear(said)
        if heard is None:
            return REFUSED
        who, assembly_id, found = heard
        if found.is_late:
            with self._works.begin(CLOCK) as work:
                open_assembly(work, assembly_id=assembly_id)
        if found.makes_present:
            self._make_present(who, assembly_id)
        return {"ok": True, "seq": found.seq}

    def on_listen(self, *said: object) -> dict[str, Any]:
        """Hear of an assembly, and be present by it no more than before."""
        heard = self._hear(said)
        return REFUSED if heard is None else {"ok": True, "seq": heard[2].seq}

    def on_leave(self, *said: object) -> dict[str, Any]:
        """Hear no more of an assembly; presence once marked stays."""
        assembly_id = _number(said, "assembly_id")
        for language in self._languages:
            if assembly_id is not None:
                leave_room(audience_of_room(assembly_id, language))
        return {"ok": True}

    def on_heartbeat(self, *said: object) -> dict[str, Any]:
        """The number of the last entry and the hour here: is anything missing?"""
        who = self._who()
        assembly_id = _number(said, "assembly_id")
        if who is None or assembly_id is None:
            return REFUSED
        found = self._entrance(who, assembly_id)
        if found is None:
            return REFUSED
        return {"ok": True, "seq": found.seq, "now": found.now_ms}

    def on_typing(self, *said: object) -> dict[str, Any]:
        """Tell the others in the room who is writing; it is never recorded."""
        if not self._may_type_again():
            return REFUSED
        who = self._who()
        assembly_id, item_id = _number(said, "assembly_id"), _number(said, "item_id")
        if who is None or assembly_id is None or item_id is None:
            return REFUSED
        rooms = [audience_of_room(assembly_id, each) for each in self._languages]
        if not set(rooms) & set(audiences()):
            return REFUSED
        told = {"item_id": item_id, "name": who.name}
        for room in rooms:
            emit("typing", told, to=room, include_self=False)
        return {"ok": True}

    def _hear(self, said: tuple[object, ...]) -> tuple[Viewer, int, Entrance] | None:
        who = self._who()
        assembly_id = _number(said, "assembly_id")
        if who is None or assembly_id is None:
            return None
        found = self._entrance(who, assembly_id)
        if found is None:
            return None
        join_room(audience_of_room(assembly_id, self._language(said)))
        return who, assembly_id, found

    def _session(self) -> tuple[int, Viewer] | None:
        token = session.get("_user_id")
        if not isinstance(token, str):
            return None
        with self._works.look() as db:
            held = signed_in(db, token)
            if held is None:
                return None
            who = viewer(db, held.person_id, self._works.now(db))
        return (held.session_id, who) if who is not None and who.may_enter else None

    def _who(self) -> Viewer | None:
        """Who speaks, if the session still stands; else the line is cut."""
        held = self._session()
        if held is None:
            disconnect()
            return None
        return held[1]

    def _entrance(self, who: Viewer, assembly_id: int) -> Entrance | None:
        with self._works.look() as db:
            try:
                return entrance(db, who, assembly_id, self._works.now(db))
            except NotFound:
                return None

    def _make_present(self, who: Viewer, assembly_id: int) -> None:
        try:
            with self._works.begin(Actor(who.name, who.person_id)) as work:
                enter_room(work, assembly_id=assembly_id)
        except Refused:
            return  # it closed in this very moment

    def _may_type_again(self) -> bool:
        now, sid = self._tick(), _sid()
        if now - self._typed.get(sid, -TYPING_EVERY_SECONDS) < TYPING_EVERY_SECONDS:
            return False
        self._typed[sid] = now
        return True

    def _language(self, said: tuple[object, ...]) -> str:
        asked = said[0].get("language") if said and isinstance(said[0], dict) else None
        return asked if asked in self._languages else self._languages[0]


def _sid() -> str:
    return str(request.sid)  # type: ignore[attr-defined]


def _number(said: tuple[object, ...], name: str) -> int | None:
    """The whole number of this name in what was said; none if it is anything else."""
    if not said or not isinstance(said[0], dict):
        return None
    value = said[0].get(name)
    if type(value) is not int or not 0 < value < LARGEST_NUMBER:
        return None
    return value
