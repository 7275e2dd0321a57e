"""What a browser is told of each act. Sockets and the news page tell the same.

What all hear alike (a message) is drawn here, once for each language. What depends
on who looks (a vote) is a ring: the page fetches its own piece. All else only moves
the number on, and brings the counters; that includes every sealed entry.
"""

from collections.abc import Iterable, Sequence
from functools import singledispatchmethod
from typing import Any

from flask import Flask
from flask_babel import force_locale

from assembly import events
from assembly.languages import LOCALES
from assembly.queries.messages import said
from assembly.queries.news import Happened
from assembly.queries.quorums import represented_count
from assembly.queries.rolls import present_count, roll_count
from assembly.queries.rooms import turnout
from assembly.work import Reading

Frame = dict[str, Any]
Counters = dict[str, Any]


def audience_of_room(assembly_id: int, language: str) -> str:
    """Who hears of this assembly, in this language."""
    return f"assembly:{assembly_id}:{language}"


def counters(db: Reading, assembly_id: int) -> Counters:
    """How many are present, represented, of how many; how many voted in each vote."""
    votes = {str(vote_id): n for vote_id, n in turnout(db, assembly_id).items()}
    return {
        "present": present_count(db, assembly_id),
        "represented": represented_count(db, assembly_id),
        "of": roll_count(db, assembly_id),
        "turnout": votes,
    }


def counting(first: int, last: int, counted: Counters) -> Frame:
    """The frame that moves the number from before `first` to `last`."""
    return {"name": "counters", "from": first, "seq": last, **counted}


class Frames:
    """Draws frames with the templates of the program it belongs to."""

    def __init__(self, app: Flask, languages: Sequence[str]) -> None:
        self._app = app
        self.languages = tuple(languages)

    def frame(self, db: Reading, happened: Happened, language: str) -> Frame | None:
        """What this act is drawn as; none if it only counts."""
        if happened.event is None:
            return None
        drawn = self._of(happened.event, db, language)
        if drawn is None:
            return None
        return {**drawn, "from": happened.seq, "seq": happened.seq}

    def frames(
        self,
        db: Reading,
        assembly_id: int,
        happened: Iterable[Happened],
        language: str,
    ) -> list[Frame]:
        """All frames of a stretch of the record; what only counts is merged."""
        told: list[Frame] = []
        counted = counters(db, assembly_id)
        for one in happened:
            drawn = self.frame(db, one, language)
            if drawn is not None:
                told.append(drawn)
            elif told and told[-1]["name"] == "counters":
                told[-1]["seq"] = one.seq
            else:
                told.append(counting(one.seq, one.seq, counted))
        return told

    @singledispatchmethod
    def _of(self, _event: events.Event, _db: Reading, _language: str) -> Frame | None:
        return None

    @_of.register(events.MessagePosted)
    @_of.register(events.MessageCorrected)
    @_of.register(events.MessageWithdrawn)
    @_of.register(events.MessageHidden)
    def _message(
        self, event: events.MessagePosted, db: Reading, language: str
    ) -> Frame | None:
        """The message as it now is: an older wording is never told again."""
        told = said(db, event.message_id)
        if told is None:
            return None
        return {
            "name": "message",
            "id": told.id,
            "item_id": told.item_id,
            "parent_id": told.parent_id,
            "html": self._draw("messages/message.html", language, said=told),
        }

    @_of.register(events.VotePut)
    @_of.register(events.VoteClosed)
    def _vote(self, event: events.VotePut, _db: Reading, _language: str) -> Frame:
        if event.motion_id is not None:
            return {"name": "agenda", "id": event.motion_id, "amended": 0}
        return _ring(event)

    @_of.register(events.ElectionClosed)
    def _election(self, event: events.ElectionClosed, *_: object) -> Frame:
        return _ring(event)

    @_of.register(events.MotionMoved)
    @_of.register(events.MotionTakenBack)
    @_of.register(events.MotionSetAside)
    @_of.register(events.MotionWithoutEffect)
    @_of.register(events.AgendaAmended)
    def _agenda(self, event: events.MotionMoved, _db: Reading, _lang: str) -> Frame:
        """A ring: the page fetches agenda and motions, and each item that changed."""
        amended = int(isinstance(event, events.AgendaAmended))
        return {"name": "agenda", "id": event.motion_id, "amended": amended}

    @_of.register(events.ProxyGiven)
    @_of.register(events.ProxyRevoked)
    @_of.register(events.ProxyReturned)
    def _proxy(self, event: events.ProxyGiven, db: Reading, language: str) -> Frame:
        """Also a ring: whoever is on either side fetches what it votes on now."""
        happened = type(event).__name__.removeprefix("Proxy").lower()
        return {
            "name": "proxy",
            "id": event.proxy_id,
            "sides": [event.giver_id, event.holder_id],
            "html": self._draw(
                "proxies/told.html", language, event=event, happened=happened
            ),
            **counters(db, event.assembly_id),
        }

    @_of.register(events.AssemblyOpened)
    @_of.register(events.AssemblyClosed)
    @_of.register(events.AssemblyCancelled)
    def _room(self, event: events.AssemblyEvent, _db: Reading, language: str) -> Frame:
        happened = type(event).__name__.removeprefix("Assembly").lower()
        html = self._draw("rooms/happened.html", language, happened=happened)
        return {"name": "room", "id": event.assembly_id, "html": html}

    def _draw(self, template: str, language: str, **about: object) -> str:
        """Without a viewer: a frame is the same for whoever hears it."""
        with self._app.app_context(), force_locale(LOCALES[language]):
            return self._app.jinja_env.get_template(template).render(**about)


def _ring(event: events.VotePut | events.ElectionClosed) -> Frame:
    """A page that shows the vote fetches its own piece of it."""
    return {"name": "vote", "id": event.vote_id, "item_id": event.item_id}
