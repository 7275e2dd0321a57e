"""The forms of dues: populations, levels, payments, and the calculator."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from flask import request
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    DateField,
    Field,
    IntegerField,
    SelectField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import DataRequired, InputRequired

from assembly.queries.dues.factors import countries
from assembly.queries.members import plain
from assembly.queries.territories import TerritoryMember
from assembly.rules.dues import FIRST_YEAR
from assembly.rules.dues_entries import (
    LONGEST_PAYER,
    LONGEST_REASON,
    LONGEST_SOURCE,
    MOST_INHABITANTS,
    cents_of,
    inhabitants_of,
)
from assembly.rules.vocabulary import TerritoryLevel
from assembly.web.body_words import TERRITORY_LEVELS
from assembly.web.change_forms import KeyForm
from assembly.web.message_forms import at_most
from assembly.web.words import country

_number = _("Write a whole number, like 50000.")
_sum = _("Write a sum in euros, like 376.40 or 376,40.")
_day = _("Choose the day on which the money came in.")
_whose = _("Choose a member of the territory, or name who paid: one of the two.")


def a_number(_form: FlaskForm, field: Field) -> None:
    """Inhabitants, as people write them."""
    if inhabitants_of(field.data or "") is None:
        raise ValidationError(_number)


class PopulationForm(FlaskForm):
    inhabitants = StringField(_("Inhabitants"), [a_number])
    source = StringField(
        _("Source"), [DataRequired(_("Name the source.")), at_most(LONGEST_SOURCE)]
    )
    year = IntegerField(_("Year of the source"), [InputRequired(_number)])

    @property
    def number(self) -> int:
        """Of the valid form."""
        return inhabitants_of(self.inhabitants.data or "") or 0


class LevelForm(FlaskForm):
    level = SelectField(
        _("Level"),
        choices=lambda: {
            level.value: str(word) for level, word in TERRITORY_LEVELS.items()
        },
    )

    @property
    def chosen(self) -> TerritoryLevel:
        """Of the valid form."""
        return TerritoryLevel(self.level.data)


class PaymentForm(KeyForm):
    """`payer` offers the territory's members; another is named in `payer_name`."""

    payer = SelectField(_("Paid by a member of the territory"), default="")
    payer_name = StringField(_("Or by another"), [at_most(LONGEST_PAYER)])
    euros = StringField(_("Sum in euros"))
    paid_on = DateField(_("Day of the payment"), [InputRequired(_day)])
    year = SelectField(_("Dues of the year"), coerce=int)

    def offer(
        self, members: Iterable[TerritoryMember], this_year: int
    ) -> "PaymentForm":
        """With its choices: the members, and the years up to the next one."""
        named = {str(member.id): member.name for member in members}
        years = range(this_year + 1, FIRST_YEAR - 1, -1)
        self.payer.choices = {"": "—", **named}
        self.year.choices = {str(year): str(year) for year in years}
        return self

    @classmethod
    def blank(
        cls, members: Sequence[TerritoryMember], *, this_year: int, today: date
    ) -> "PaymentForm":
        form: PaymentForm = cls.fresh(paid_on=today, year=this_year)
        return form.offer(members, this_year)

    def validate_payer_name(self, field: StringField) -> None:
        """One of the two says who paid."""
        if bool(self.payer.data) == bool((field.data or "").strip()):
            raise ValidationError(_whose)

    def validate_euros(self, field: StringField) -> None:
        if cents_of(field.data or "") is None:
            raise ValidationError(_sum)

    @property
    def who(self) -> int | str:
        """Of the valid form: a member's number, or the name of another."""
        return int(self.payer.data) if self.payer.data else self.payer_name.data or ""

    @property
    def day(self) -> date:
        """Of the valid form."""
        assert self.paid_on.data is not None, "a day is required"  # noqa: S101
        return self.paid_on.data

    @property
    def cents(self) -> int:
        """Of the valid form."""
        return cents_of(self.euros.data or "") or 0


class TakingBackForm(FlaskForm):
    reason = TextAreaField(
        _("What was wrong with it"),
        [DataRequired(_("Write something here.")), at_most(LONGEST_REASON)],
    )


class CalculatorForm(FlaskForm):
    """Asked by the address, so that a sum can be linked to."""

    class Meta:
        csrf = False

    inhabitants = StringField(_("Inhabitants"))
    country = SelectField(_("Country"))

    def __init__(self, **showing: Any) -> None:
        super().__init__(request.args, **showing)
        named = {f.country_code: country(f.country_code) for f in countries()}
        ordered = sorted(named.items(), key=lambda of: plain(of[1]))
        self.country.choices = {"": "—", **dict(ordered)}

    @property
    def asked(self) -> bool:
        return bool(request.args.get("inhabitants") or request.args.get("country"))

    def validate_inhabitants(self, field: StringField) -> None:
        if not 1 <= (inhabitants_of(field.data or "") or 0) <= MOST_INHABITANTS:
            raise ValidationError(_number)

    def validate_country(self, field: SelectField) -> None:
        if not field.data:
            raise ValidationError(_("Choose a country."))

    @property
    def number(self) -> int:
        """Of the valid form."""
        return inhabitants_of(self.inhabitants.data or "") or 0
