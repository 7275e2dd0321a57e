"""How moments and refusals are written on a page, in the reader's language and zone."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flask import Flask
from flask_babel import format_date, format_datetime, get_locale, gettext
from markupsafe import Markup, escape

from assembly.rules.notice import STATUTORY_ZONE
from assembly.rules.objection import Objection
from assembly.web.parts import viewer

FULL = "EEEE d MMMM y, HH:mm"
HOUR = "HH:mm"
DAY_AND_HOUR = "EEE HH:mm"
DAY = "d MMMM y"
SHORT = "d MMM HH:mm"


def reader_zone() -> ZoneInfo:
    """The reader's own time zone; signed out, the statutory one."""
    who = viewer()
    return STATUTORY_ZONE if who is None else ZoneInfo(who.time_zone)


def in_zone(moment: datetime, zone: ZoneInfo, form: str = FULL) -> str:
    """The moment on this zone's wall clock, with the zone's city named."""
    city = zone.key.rsplit("/", 1)[-1].replace("_", " ")
    local = moment.astimezone(zone).replace(tzinfo=None)
    return f"{format_datetime(local, form, rebase=False)} ({city})"


def moment(value: datetime, form: str = FULL) -> Markup:
    """A <time> element in the reader's zone; the machine-readable moment is UTC."""
    return _time(value, in_zone(value, reader_zone(), form))


def statutory(value: datetime) -> Markup:
    """A <time> element in the statutory zone (S4)."""
    return _time(value, in_zone(value, STATUTORY_ZONE))


def there(value: datetime, zone: str) -> Markup:
    """A <time> element on the clock of the place of an assembly."""
    return _time(value, in_zone(value, ZoneInfo(zone)))


def day(value: datetime) -> Markup:
    """A <time> element with the day alone, in the reader's zone."""
    local = value.astimezone(reader_zone()).replace(tzinfo=None)
    return _time(value, format_datetime(local, DAY, rebase=False))


def written_day(value: date) -> Markup:
    """A <time> element with a day of the calendar, in no zone."""
    return Markup('<time datetime="{}">{}</time>').format(
        value.isoformat(), format_date(value, DAY)
    )


def hour(value: datetime) -> Markup:
    """A <time> element with the hour alone, in the reader's zone."""
    local = value.astimezone(reader_zone()).replace(tzinfo=None)
    return _time(value, format_datetime(local, HOUR, rebase=False))


def told_at(value: datetime, zone: ZoneInfo | None = None) -> Markup:
    """A short <time>; without a zone statutory, until the browser rewrites it."""
    local = value.astimezone(zone or STATUTORY_ZONE).replace(tzinfo=None)
    text = format_datetime(local, SHORT, rebase=False)
    stamp = value.isoformat(timespec="seconds")
    return Markup('<time class="told" datetime="{}">{}</time>').format(stamp, text)


def own_clock(local: datetime) -> str:
    """Day and hour on a member's own clock, with its city named."""
    zone = local.tzinfo
    assert isinstance(zone, ZoneInfo), "a local moment knows its zone"  # noqa: S101
    return in_zone(local, zone, DAY_AND_HOUR)


def sentence(objection: Objection) -> str:
    """The objection as the reader reads it: reason, then remedy."""
    told = _particulars(objection.particulars)
    said = [gettext(part) for part in (objection.reason, objection.remedy) if part]
    return " ".join(part % told for part in said)


def _particulars(particulars: Mapping[str, object]) -> dict[str, object]:
    zone = reader_zone()
    return {name: _particular(value, zone) for name, value in particulars.items()}


def _particular(value: object, zone: ZoneInfo) -> object:
    if isinstance(value, datetime):
        return in_zone(value, zone)
    return format_date(value, DAY) if isinstance(value, date) else value


def _time(value: datetime, text: str) -> Markup:
    stamp = value.isoformat(timespec="seconds")
    return Markup('<time datetime="{}">{}</time>').format(stamp, escape(text))


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
