"""The calendar as a file (RFC 5545), for telephones and computers.

icalendar is the library that the letters' invitations use already.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from flask_babel import gettext
from icalendar import Calendar, Event
from icalendar.enums import STATUS, TRANSP

from assembly.queries.duties.seen import DutySeen
from assembly.queries.feeds import SittingDate
from assembly.rules.duties import SETTLED
from assembly.web.words import DUTIES
from assembly.web.writing import ours

PRODUCT = "-//Together//Assemblies//EN"
MEDIA_TYPE = "text/calendar; charset=utf-8"
ASK_AGAIN = timedelta(hours=6)
A_DAY = timedelta(days=1)


def icalendar(
    sittings: Sequence[SittingDate],
    duties: Iterable[DutySeen],
    *,
    public_url: str,
    host: str,
    moment: datetime,
) -> bytes:
    """Assemblies with their hours, and for what is still to be done its last day.

    An assembly has the same UID as in the letter that convened it, so that a calendar
    shows it once: `host` is that of the letters' sender.
    """
    calendar = Calendar.new(
        prodid=PRODUCT,
        name="Together",
        refresh_interval=ASK_AGAIN,
        subcomponents=[
            *(_sitting(one, public_url, host) for one in sittings),
            *(
                _duty(one, public_url, host, moment)
                for one in duties
                if one.state not in SETTLED
            ),
        ],
    )
    return bytes(calendar.to_ical())


def _sitting(one: SittingDate, public_url: str, host: str) -> Event:
    link = f"{public_url}/assemblies/{one.assembly_id}"
    cancelled = one.cancelled_at is not None
    return Event.new(
        uid=f"assembly-{one.assembly_id}@{host}",
        sequence=one.number + int(cancelled),
        stamp=one.cancelled_at or one.issued_at,
        start=one.opens_at,
        end=one.closes_at,
        summary=one.title,
        location=one.place or link,
        description=link if one.place else None,
        url=link,
        status=STATUS.CANCELLED if cancelled else STATUS.CONFIRMED,
        transparency=TRANSP.TRANSPARENT,
    )


def _duty(one: DutySeen, public_url: str, host: str, moment: datetime) -> Event:
    """A whole day: the last on which it can be convened, or done."""
    due = one.due
    link = f"{public_url}/calendar"
    told = gettext("To be done by %(day)s.", day=ours().day(due.last_day))
    if due.act_by == due.last_day:
        summary = gettext("Last day: %(duty)s", duty=DUTIES[due.duty])
    else:
        summary = gettext("Last day to convene: %(duty)s", duty=DUTIES[due.duty])
    return Event.new(
        uid=f"duty-{due.duty}-{due.last_day.isoformat()}@{host}",
        stamp=moment,
        start=due.act_by,
        end=due.act_by + A_DAY,
        summary=summary,
        description=f"{told}\n{link}",
        url=link,
        transparency=TRANSP.TRANSPARENT,
    )
