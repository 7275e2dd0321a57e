"""What templates call to draw: `drawn_bar(…)` and its like; see web/drawing/."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location
from flask import Flask
from flask_babel import get_locale

from assembly.queries import participations, roll_calls
from assembly.queries.clocks import clocks
from assembly.queries.members import ListedMember
from assembly.queries.minuted_attendance import AttendanceMinute, Facts
from assembly.web.coordinates import place
from assembly.web.drawing.bars import bar, share
from assembly.web.drawing.course import Rise, course
from assembly.web.drawing.faces import initials
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
        drawn_turnout=turnout,
        drawn_participation=participation,
        drawn_presence=presence,
    )
    app.jinja_env.filters.update(city=city, initials=initials)


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


def turnout(
    roll_call: Iterable[roll_calls.CountryGroup], opened: datetime, closed: datetime
) -> list[Rise]:
    """When the ballots that count were cast; a vote that has closed."""
    told = ((on.continent, one.cast_at) for on in roll_call for one in on.lines)
    return course(told, Hours(opened, closed))


def participation(
    groups: Iterable[participations.CountryGroup], opened: datetime, closed: datetime
) -> list[Rise]:
    """When who took part in a secret vote, as the record tells everybody."""
    told = ((on.continent, one.at) for on in groups for one in on.members)
    return course(told, Hours(opened, closed))


def presence(
    there: AttendanceMinute,
    roll: Iterable[Facts],
    opened: datetime,
    closed: datetime,
) -> list[Rise]:
    """When the members of the roll came that were present at the closing."""
    came = {int(one.member["id"]): one.at for one in there.present}
    told = ((str(m["continent"]), came.get(int(m["id"]))) for m in roll)
    return course(told, Hours(opened, closed))


def city(zone: ZoneInfo) -> str:
    """What a zone is called after, in the reader's language: a city, or its country."""
    named = get_timezone_location(zone, locale=get_locale(), return_city=True)
    return named.rpartition("/")[2]
