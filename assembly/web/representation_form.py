"""The form by which a member names its representative: one known, or one new."""

from collections.abc import Sequence

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField
from wtforms.validators import Length, StopValidation

from assembly.queries.persons import KnownPerson, mail_address
from assembly.rules.persons import LONGEST_NAME
from assembly.use_cases.register.change_representative import NewPerson

LONGEST_ADDRESS = 254


class RepresentationForm(FlaskForm):
    person = SelectField(_("A person of the register"), default="")
    name = StringField(_("Name"), validators=[Length(max=LONGEST_NAME)])
    address = StringField(_("Mail address"), validators=[Length(max=LONGEST_ADDRESS)])

    def __init__(self, known: Sequence[KnownPerson]) -> None:
        super().__init__()
        people = [(str(person.id), person.name) for person in known]
        self.person.choices = [("", "—"), *people]

    def named(self) -> int | NewPerson:
        """Whom the valid form names."""
        if self.person.data:
            return int(self.person.data)
        return NewPerson(self.name.data or "", self.address.data or "")

    def validate_person(self, field: SelectField) -> None:
        both = bool(field.data) and self._writes_of_somebody()
        neither = not field.data and not self._writes_of_somebody()
        if both or neither:
            raise StopValidation(
                gettext("Choose a person of the register, or write who is new.")
            )

    def validate_name(self, field: StringField) -> None:
        if self._writes_of_somebody() and not (field.data or "").strip():
            raise StopValidation(gettext("Write the person's name."))

    def validate_address(self, field: StringField) -> None:
        if self._writes_of_somebody() and mail_address(field.data or "") is None:
            raise StopValidation(
                gettext("Write an address like name@example.org, without accents.")
            )

    def _writes_of_somebody(self) -> bool:
        return bool((self.name.data or "").strip() or (self.address.data or "").strip())
