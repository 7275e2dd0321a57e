"""/dues: who owes for a year and who paid, the calculator, reminders (S9, B9)."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug import Response

from assembly.queries.admission import NotFound
from assembly.queries.dues.accounts import Account
from assembly.queries.dues.dispatches import dues_letters
from assembly.queries.dues.factors import factor_for
from assembly.queries.dues.years import DuesYear, dues_year
from assembly.rules.cycle import day_of
from assembly.rules.dues import ASKED, WORLD_GDP, DuesState, minimum_cents
from assembly.rules.objection import Refused
from assembly.use_cases.dues.remind_of_dues import remind_of_dues
from assembly.web.dues_forms import CalculatorForm
from assembly.web.money import plain_euros
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED, Malformed
from assembly.web.spreadsheets import csv_of

pages = Blueprint("dues", __name__, url_prefix="/dues")

SEE_OTHER = 303
HEADS = (
    "number",
    "territory",
    "country",
    "level",
    "year",
    "state",
    "inhabitants",
    "source",
    "source_year",
    "factor",
    "minimum_eur",
    "paid_eur",
    "owing_eur",
)

Page = tuple[str, int]


@pages.get("")
def index() -> Page:
    return _page(_year())


@pages.post("/<int:year>/reminder")
def remind(year: int) -> Response | Page:
    try:
        with begin() as work:
            letters = remind_of_dues(work, year=year)
    except Refused as refusal:
        return _page(_shown(year), CONFLICT, refusal)
    said = ngettext(
        "%(num)s letter is written.", "%(num)s letters are written.", letters
    )
    flash(said, "success")
    return redirect(url_for("dues.index", year=year), SEE_OTHER)


@pages.get("/<int:year>.csv")
def table(year: int) -> Response:
    found = _dues_year(year)
    if found.every is None:
        raise NotFound(f"the table of the dues of {year}")
    return csv_of(f"dues-{year}.csv", HEADS, map(_row, found.every))


@pages.get("/calculator")
def calculator() -> Page:
    form = CalculatorForm()
    if not form.asked:
        return render_template("dues/calculator.html", form=form, factor=None), 200
    if not form.validate():
        answer = render_template("dues/calculator.html", form=form, factor=None)
        return answer, MALFORMED
    factor = factor_for(form.country.data or "")
    assert factor is not None, "only countries of the table are offered"  # noqa: S101
    answer = render_template(
        "dues/calculator.html",
        form=form,
        factor=factor,
        world=WORLD_GDP,
        cents=minimum_cents(inhabitants=form.number, factor=factor.thousandths),
    )
    return answer, 200


def own_dues() -> list[Account]:
    """What the first page tells of: the viewer's territories that owe this year."""
    found = _dues_year(day_of(now()).year)
    return [account for account in found.own if account.state in ASKED]


def _page(year: int, status: int = 200, refusal: Refused | None = None) -> Page:
    who, state = me_as_viewer(), _state()
    found = _dues_year(year)
    with look() as db:
        letters = dues_letters(db, year, now()) if who.is_secretariat else None
    page = render_template(
        "dues/index.html",
        dues=found,
        shown=[a for a in found.every or () if state in {None, a.state}],
        state=state,
        letters=letters,
        this_year=day_of(now()).year,
        objections=refusal.objections if refusal else (),
    )
    return page, status


def _dues_year(year: int) -> DuesYear:
    with look() as db:
        return dues_year(db, me_as_viewer(), year, now())


def _year() -> int:
    """The year of the address; this one if it names none."""
    asked = request.args.get("year", "")
    if not asked:
        return day_of(now()).year
    if not (asked.isascii() and asked.isdecimal()):
        raise Malformed(_("Write the year like 2026."))
    return int(asked[:9])


def _shown(year: int) -> int:
    """The year whose page tells of a refusal: this one, where the other has none."""
    try:
        return _dues_year(year).year
    except NotFound:
        return day_of(now()).year


def _state() -> DuesState | None:
    """Of which state territories are listed; none: of all."""
    asked = request.args.get("state", "")
    try:
        return DuesState(asked) if asked else None
    except ValueError:
        raise Malformed(_("The dues cannot be filtered in this way.")) from None


def _row(account: Account) -> tuple[object, ...]:
    counted, factor = account.population, account.factor
    return (
        account.number,
        account.name,
        account.country_code,
        account.level.value,
        account.year,
        account.state.value,
        counted.inhabitants if counted else None,
        counted.source if counted else None,
        counted.year if counted else None,
        _thousandths(factor.thousandths) if factor else None,
        plain_euros(account.minimum) if account.minimum is not None else None,
        plain_euros(account.paid),
        plain_euros(account.owing),
    )


def _thousandths(value: int) -> str:
    return f"{value // 1000}.{value % 1000:03}"
