"""/territories: one territory, how many live there, what was paid for it (S2, B9)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug import Response

from assembly.queries.dues.payments import PaymentSeen, payment_seen
from assembly.queries.territories import TerritorySeen, territory_seen
from assembly.rules.cycle import day_of
from assembly.rules.objection import Objection, Refused
from assembly.use_cases.dues.enter_payment import enter_payment
from assembly.use_cases.dues.enter_population import enter_population
from assembly.use_cases.dues.set_territory_level import set_territory_level
from assembly.use_cases.dues.take_back_payment import take_back_payment
from assembly.web.dues_forms import (
    LevelForm,
    PaymentForm,
    PopulationForm,
    TakingBackForm,
)
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.work import Work

pages = Blueprint("territories", __name__)

SEE_OTHER = 303
TERRITORY = "/territories/<int:territory_id>"
PAYMENT = "/dues/payments/<int:payment_id>/withdrawal"

Page = tuple[str, int]
Answer = Response | Page


@dataclass
class Forms:
    """The secretariat's forms on the page; one may have come back, with objections."""

    population: PopulationForm | None = None
    level: LevelForm | None = None
    payment: PaymentForm | None = None
    objections: Sequence[Objection] = field(default=())


@pages.get(TERRITORY)
def show(territory_id: int) -> Page:
    return _page(_seen(territory_id))


@pages.post(f"{TERRITORY}/population")
def population(territory_id: int) -> Answer:
    seen, form = _seen(territory_id), PopulationForm()
    forms = Forms(population=form)
    if not form.validate_on_submit():
        return _page(seen, MALFORMED, forms)
    return _act(
        seen,
        forms,
        lambda work: enter_population(
            work,
            territory_id=territory_id,
            inhabitants=form.number,
            source=form.source.data or "",
            year=form.year.data or 0,
        ),
        _("The population is entered."),
    )


@pages.post(f"{TERRITORY}/level")
def level(territory_id: int) -> Answer:
    seen, form = _seen(territory_id), LevelForm()
    forms = Forms(level=form)
    if not form.validate_on_submit():
        return _page(seen, MALFORMED, forms)
    return _act(
        seen,
        forms,
        lambda work: set_territory_level(
            work, territory_id=territory_id, level=form.chosen
        ),
        _("The level is set."),
    )


@pages.post(f"{TERRITORY}/payments")
def pay(territory_id: int) -> Answer:
    seen = _seen(territory_id)
    form = PaymentForm().offer(seen.members, seen.this_year)
    forms = Forms(payment=form)
    if not form.validate_on_submit():
        return _page(seen, MALFORMED, forms)
    return _act(
        seen,
        forms,
        lambda work: enter_payment(
            work,
            territory_id=territory_id,
            payer=form.who,
            year=form.year.data,
            cents=form.cents,
            paid_on=form.day,
            key=form.key.data or "",
        ),
        _("The payment is entered."),
    )


@pages.get(PAYMENT)
def taking_back(payment_id: int) -> Page:
    return _taking_back(_payment(payment_id), TakingBackForm())


@pages.post(PAYMENT)
def take_back(payment_id: int) -> Answer:
    seen, form = _payment(payment_id), TakingBackForm()
    if not form.validate_on_submit():
        return _taking_back(seen, form, MALFORMED)
    try:
        with begin() as work:
            territory_id = take_back_payment(
                work, payment_id=payment_id, reason=form.reason.data or ""
            )
    except Refused as refusal:
        return _taking_back(seen, form, CONFLICT, refusal.objections)
    flash(_("The payment is taken back."), "success")
    return redirect(url_for("territories.show", territory_id=territory_id), SEE_OTHER)


def _act(
    seen: TerritorySeen, forms: Forms, do: Callable[[Work], object], said: str
) -> Answer:
    """One act of the secretariat: done, or its form again with what is against it."""
    try:
        with begin() as work:
            do(work)
    except Refused as refusal:
        forms.objections = refusal.objections
        return _page(seen, CONFLICT, forms)
    flash(said, "success")
    return redirect(url_for("territories.show", territory_id=seen.id), SEE_OTHER)


def _page(seen: TerritorySeen, status: int = 200, forms: Forms | None = None) -> Page:
    back = forms or Forms()
    this_year, today = seen.this_year, day_of(now())
    page = render_template(
        "territories/show.html",
        territory=seen,
        population_form=back.population or PopulationForm(formdata=None),
        level_form=back.level or LevelForm(formdata=None, level=seen.level.value),
        payment_form=back.payment
        or PaymentForm.blank(seen.members, this_year=this_year, today=today),
        back=back,
    )
    return page, status


def _taking_back(
    seen: PaymentSeen,
    form: TakingBackForm,
    status: int = 200,
    objections: Sequence[Objection] = (),
) -> Page:
    page = render_template(
        "territories/taking_back.html", seen=seen, form=form, objections=objections
    )
    return page, status


def _seen(territory_id: int) -> TerritorySeen:
    with look() as db:
        return territory_seen(db, me_as_viewer(), territory_id, now())


def _payment(payment_id: int) -> PaymentSeen:
    with look() as db:
        return payment_seen(db, me_as_viewer(), payment_id)
