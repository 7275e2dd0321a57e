"""The places that every page leads to, and which of them a page stands in."""

from collections.abc import Collection
from dataclasses import dataclass

from flask import Flask, request, url_for
from flask_babel import lazy_gettext as _


@dataclass(frozen=True)
class Place:
    """`rooms`: the blueprints whose pages stand in this place."""

    endpoint: str
    word: str
    rooms: Collection[str]


@dataclass(frozen=True)
class PlaceSeen:
    """`current`: "page" on the place itself, "true" on a page that stands in it."""

    address: str
    word: str
    current: str | None


SITTINGS = (
    *("assemblies", "agendas", "items", "convocations", "letters", "candidacies"),
    *("rooms", "messages", "motions", "votes", "elections", "proxies"),
    *("desks", "doors", "minutes", "signatures", "printed_minutes", "records"),
)
PLACES = (
    Place("assemblies.index", _("Assemblies"), SITTINGS),
    Place("calendar.show", _("Calendar"), ["calendar"]),
    Place("resolutions.index", _("Resolutions"), ["resolutions"]),
    Place("texts.index", _("Statutes"), ["texts", "changes", "submissions"]),
    Place("organs.index", _("Organs"), ["organs", "boards"]),
    Place(
        "members.index",
        _("Register"),
        ["members", "admissions", "dues", "exclusions", "territories"],
    ),
)


def places() -> list[PlaceSeen]:
    """In the order of the masthead, as the page that is asked for stands to them."""
    return [PlaceSeen(url_for(p.endpoint), str(p.word), _current(p)) for p in PLACES]


def _current(place: Place) -> str | None:
    if request.endpoint == place.endpoint:
        return "page"
    return "true" if request.blueprint in place.rooms else None


def register(app: Flask) -> None:
    """Give templates `places()`."""
    app.jinja_env.globals["places"] = places
