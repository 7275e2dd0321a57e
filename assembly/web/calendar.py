"""/calendar: the statutory calendar, as a page, as files, and as a secret feed."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, url_for
from flask_babel import force_locale, lazy_gettext
from flask_babel import gettext as _
from flask_wtf import FlaskForm
from itsdangerous import BadSignature, URLSafeSerializer
from werkzeug import Response as Redirection
from wtforms import DateField, StringField
from wtforms.validators import InputRequired

from assembly.queries import admission
from assembly.queries.admission import NotFound
from assembly.queries.cycles import cycle_seen
from assembly.queries.duties.seen import DutySeen, duties_seen
from assembly.queries.feeds import feed_of, reader_of_feed, sitting_dates
from assembly.rules.cycle import day_of
from assembly.rules.duties import LONGEST_NEWSLETTER_TITLE
from assembly.rules.objection import Objection, Refused
from assembly.use_cases.calendar.enter_newsletter import enter_newsletter
from assembly.use_cases.calendar.make_feed import make_feed
from assembly.use_cases.calendar.revoke_feed import revoke_feed
from assembly.web.icalendars import MEDIA_TYPE, icalendar
from assembly.web.limits import FEEDS_PER_NETWORK_ADDRESS, limiter
from assembly.web.parts import (
    begin,
    look,
    mail_host,
    me_as_viewer,
    now,
    public,
    public_url,
    secret_key,
)
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.work import Reading

pages = Blueprint("calendar", __name__, url_prefix="/calendar")

SEE_OTHER = 303
FIRST_YEAR, LAST_YEAR = 2013, 9998  # the founding; the last whose next one is a year


class NewsletterForm(FlaskForm):
    title = StringField(
        lazy_gettext("Title"),
        [InputRequired()],
        render_kw={"maxlength": LONGEST_NEWSLETTER_TITLE},
    )
    sent_on = DateField(lazy_gettext("Went out on"), [InputRequired()])

    def day(self) -> date:
        """The day, of a form that was found in order."""
        assert self.sent_on.data is not None  # noqa: S101
        return self.sent_on.data


@pages.get("")
def show() -> str:
    return _page(NewsletterForm(sent_on=day_of(now())))


@pages.get("/<int:year>.ics")
def file_of_year(year: int) -> Response:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotFound(f"the year {year}")
    with look() as db:
        sittings = [s for s in sitting_dates(db) if day_of(s.opens_at).year == year]
        content = icalendar(
            sittings,
            duties_seen(db, year, now()),
            **_letterhead(),
        )
    return _file(content, f"together-{year}.ics")


@pages.get("/assemblies/<int:assembly_id>.ics")
def file_of_assembly(assembly_id: int) -> Response:
    with look() as db:
        found = admission.assembly(db, me_as_viewer(), assembly_id)
        sittings = sitting_dates(db, found.id)
        if not sittings:
            raise NotFound(f"assembly {assembly_id} is not convened")
        content = icalendar(sittings, (), **_letterhead())
    return _file(content, f"assembly-{assembly_id}.ics")


@pages.post("/feed")
def feed() -> Redirection:
    with begin() as work:
        make_feed(work)
    return redirect(url_for(".show", _anchor="feed"), SEE_OTHER)


@pages.post("/feed/revocation")
def feed_revocation() -> Redirection:
    with begin() as work:
        revoked = revoke_feed(work)
    if revoked:
        flash(_("The address leads nowhere from now on."), "success")
    return redirect(url_for(".show", _anchor="feed"), SEE_OTHER)


@pages.get("/feed/<secret>.ics")
@public
@limiter.limit(FEEDS_PER_NETWORK_ADDRESS)
def read_feed(secret: str) -> Response:
    with look() as db:
        reader = reader_of_feed(db, _feed_number(secret), now())
        with force_locale(reader.language):
            content = icalendar(
                sitting_dates(db),
                _this_year_and_next(db),
                **_letterhead(),
            )
    return Response(content, content_type=MEDIA_TYPE)


@pages.post("/newsletters")
def newsletters() -> Redirection | tuple[str, int]:
    form = NewsletterForm()
    if not form.validate_on_submit():
        return _page(form), MALFORMED
    try:
        with begin() as work:
            enter_newsletter(work, title=form.title.data or "", sent_on=form.day())
    except Refused as refusal:
        return _page(form, refusal.objections), CONFLICT
    flash(_("The newsletter is entered."), "success")
    return redirect(url_for(".show"), SEE_OTHER)


def _page(form: NewsletterForm, objections: Iterable[Objection] = ()) -> str:
    year = day_of(now()).year
    with look() as db:
        standing = feed_of(db, me_as_viewer().person_id)
        return render_template(
            "calendar/show.html",
            seen=cycle_seen(db, now()),
            years={y: duties_seen(db, y, now()) for y in (year, year + 1)},
            feed=None if standing is None else _feed_address(standing.id),
            form=form,
            objections=list(objections),
        )


def _letterhead() -> dict[str, Any]:
    return {"public_url": public_url(), "host": mail_host(), "moment": now()}


def _this_year_and_next(db: Reading) -> list[DutySeen]:
    year = day_of(now()).year
    return [seen for y in (year, year + 1) for seen in duties_seen(db, y, now())]


def _feed_address(number: int) -> str:
    return public_url() + url_for(".read_feed", secret=_serializer().dumps(number))


def _feed_number(secret: str) -> int:
    try:
        number: int = _serializer().loads(secret)
    except BadSignature:
        raise NotFound("no such calendar") from None
    return number


def _serializer() -> URLSafeSerializer:
    """The address follows from the feed's number: no copy of the database tells it."""
    return URLSafeSerializer(secret_key(), salt="calendar-feed")


def _file(content: bytes, name: str) -> Response:
    return Response(
        content,
        content_type=MEDIA_TYPE,
        headers={"Content-Disposition": f"attachment; filename={name}"},
    )
