"""What templates call to draw: `drawn_bar(…)` and its like; see web/drawing/."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location
from flask import Flask
from flask_babel import get_locale

from assembly.queries.clocks import clocks
from assembly.queries.members import ListedMember
from assembly.web.coordinates import place
from assembly.web.drawing.bars import bar, share
from assembly.web.drawing.maps import Map, Place, drawn
from assembly.web.drawing.strip import Hours, Strip, strip
from assembly.web.parts import look, now
from assembly.web.writing import reader_zone

WHOLE_DAY = timedelta(hours=24)


def register(app: Flask) -> None:
    app.jinja_env.globals.update(
        drawn_bar=bar,
        drawn_share=share,
        drawn_hours=hours,
        drawn_day=day,
        drawn_map=members_map,
    )
    app.jinja_env.filters["city"] = city


def hours(opens_at: datetime, closes_at: datetime | None = None) -> Strip:
    """From opening to closing on the clocks of the reader and of all members.

    Without a closing, the twenty-four hours that an ordinary assembly lasts (S6).
    """
    return _strip(Hours(opens_at, closes_at or opens_at + WHOLE_DAY))


def day(moment: datetime) -> Strip:
    """The whole day on which this moment falls for the reader, told at its noon."""
    local = moment.astimezone(reader_zone())
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    begins = midnight.astimezone(UTC)
    return _strip(Hours(begins, begins + WHOLE_DAY, told=begins + WHOLE_DAY / 2))


def _strip(window: Hours) -> Strip:
    with look() as db:
        members = clocks(db, now())
    return strip(window, now(), reader_zone(), members)


def members_map(members: Iterable[ListedMember]) -> Map:
    """Where these members are."""
    return drawn(
        Place(m.country_code, place(m.country_code, m.territory)) for m in members
    )


def city(zone: ZoneInfo) -> str:
    """What a zone is called after, in the reader's language: a city, or its country."""
    named = get_timezone_location(zone, locale=get_locale(), return_city=True)
    return named.rpartition("/")[2]
