"""How long something takes, in the reader's words: its two largest units."""

from datetime import timedelta

from flask_babel import ngettext

MINUTES_A_DAY = 24 * 60


def duration(span: timedelta) -> str:
    """Such as "3 days 4 hours" or "12 minutes"; a minute begun does not count."""
    minutes = max(0, int(span.total_seconds()) // 60)
    days, minutes = divmod(minutes, MINUTES_A_DAY)
    hours, minutes = divmod(minutes, 60)
    if days:
        return _joined(_days(days), _hours(hours))
    if hours:
        return _joined(_hours(hours), _minutes(minutes))
    return _minutes(minutes) or ngettext("%(num)s minute", "%(num)s minutes", 0)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _days(number: int) -> str:
    return ngettext("%(num)s day", "%(num)s days", number) if number else ""


def _hours(number: int) -> str:
    return ngettext("%(num)s hour", "%(num)s hours", number) if number else ""


def _minutes(number: int) -> str:
    return ngettext("%(num)s minute", "%(num)s minutes", number) if number else ""
