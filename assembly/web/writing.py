"""How moments and refusals are written on a page, in the reader's language and zone."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flask import Flask
from flask_babel import get_locale, gettext
from markupsafe import Markup

from assembly.conventions import Conventions, conventions
from assembly.rules.notice import STATUTORY_ZONE
from assembly.rules.objection import Objection
from assembly.web.parts import viewer
from assembly.web.tongues import filled, language


def ours() -> Conventions:
    """Those of the reader's language."""
    return conventions(language())


def reader_zone() -> ZoneInfo:
    """The reader's own time zone; signed out, the statutory one."""
    who = viewer()
    return STATUTORY_ZONE if who is None else ZoneInfo(who.time_zone)


def moment(value: datetime) -> Markup:
    """A <time> element in the reader's zone; the machine-readable moment is UTC."""
    return _time(value, ours().on_clock(value, reader_zone()))


def statutory(value: datetime) -> Markup:
    """A <time> element in the statutory zone (S4)."""
    return _time(value, ours().on_clock(value, STATUTORY_ZONE))


def there(value: datetime, zone: str) -> Markup:
    """A <time> element on the clock of the place of an assembly."""
    return _time(value, ours().on_clock(value, ZoneInfo(zone)))


def day(value: datetime) -> Markup:
    """A <time> element with the day alone, in the reader's zone."""
    return _time(value, ours().written(value, reader_zone(), ours().day_form))


def written_day(value: date) -> Markup:
    """A <time> element with a day of the calendar, in no zone."""
    return _element(value.isoformat(), ours().day(value))


def hour(value: datetime, *, with_day: bool = False) -> Markup:
    """A <time> element with the hour, of which weekday if need be, in the reader's
    zone."""
    form = ours().weekday_form if with_day else ours().hour_form
    return _time(value, ours().written(value, reader_zone(), form))


def told_at(value: datetime, zone: ZoneInfo | None = None) -> Markup:
    """A short <time>; without a zone statutory, until the browser rewrites it."""
    text = ours().written(value, zone or STATUTORY_ZONE, ours().short_form)
    return _element(value.isoformat(timespec="seconds"), text, kind="told")


def own_clock(local: datetime) -> str:
    """Day and hour on a member's own clock, with its city named."""
    zone = local.tzinfo
    assert isinstance(zone, ZoneInfo), "a local moment knows its zone"  # noqa: S101
    return ours().on_clock(local, zone, ours().weekday_form)


def sentence(objection: Objection) -> str:
    """The objection as the reader reads it: reason, then remedy."""
    told = objection.particulars
    places = {**filled(told), **_moments(told)}
    parts = [part for part in (objection.reason, objection.remedy) if part]
    return " ".join(gettext(part) % places for part in parts)


def _moments(told: Mapping[str, object]) -> dict[str, str]:
    """Those of the places that hold one: on the reader's clock; a day is a day."""
    written = {}
    for name, value in told.items():
        if isinstance(value, datetime):
            written[name] = ours().on_clock(value, reader_zone())
        elif isinstance(value, date):
            written[name] = ours().day(value)
    return written


def _time(value: datetime, text: str) -> Markup:
    return _element(value.isoformat(timespec="seconds"), text)


def _element(stamp: str, text: str, kind: str = "") -> Markup:
    sort = Markup(' class="{}"').format(kind) if kind else ""
    return Markup('<time{} datetime="{}">{}</time>').format(sort, stamp, text)


def register(app: Flask) -> None:
    app.jinja_env.filters.update(
        moment=moment,
        statutory=statutory,
        there=there,
        day=day,
        date=written_day,
        hour=hour,
        sentence=sentence,
        told_at=told_at,
        own_clock=own_clock,
    )
    app.jinja_env.globals["get_locale"] = get_locale
