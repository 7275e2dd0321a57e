"""The forms by which the board begins an exclusion and the member answers it."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired
from wtforms import DateField, HiddenField, RadioField, SelectField, TextAreaField
from wtforms.validators import AnyOf, DataRequired, InputRequired, Optional, Regexp

from assembly.queries.members import ListedMember
from assembly.rules.defence import LONGEST_DEFENCE
from assembly.rules.exclusion import LONGEST_FACTS, Charge
from assembly.rules.vocabulary import ExclusionGround
from assembly.web.change_forms import KeyForm
from assembly.web.exclusion_words import GROUNDS
from assembly.web.message_forms import at_most
from assembly.web.words import COLLEGES

BOARD, DEFENCE = "board", "defence"

_said = DataRequired(_("Write something here."))


def _number(chosen: str | int | None) -> int | None:
    """The member chosen; nobody is chosen to begin with."""
    return int(chosen) if chosen else None


class ExclusionForm(KeyForm):
    """`member` offers the register."""

    member = SelectField(
        _("Member"), [InputRequired(_("Choose a member of the list."))], coerce=_number
    )
    ground = RadioField(
        _("Ground"),
        [InputRequired(_("Choose one of the two grounds."))],
        choices=lambda: {g.value: str(GROUNDS[g]) for g in ExclusionGround},
    )
    unmet_since = DateField(_("Obligations unmet since"), [Optional()])
    facts = TextAreaField(_("The facts"), [_said, at_most(LONGEST_FACTS)])

    def offer(self, members: Sequence[ListedMember]) -> "ExclusionForm":
        named = {str(m.id): f"{m.name} ({COLLEGES[m.college]})" for m in members}
        self.member.choices = {"": "…", **named}
        return self

    @property
    def charge(self) -> Charge:
        return Charge(
            ground=ExclusionGround(self.ground.data),
            facts=self.facts.data or "",
            unmet_since=self.unmet_since.data,
        )


class DefenceForm(FlaskForm):
    text = TextAreaField(
        _("The defence, for all members to read"), [_said, at_most(LONGEST_DEFENCE)]
    )


class FileDocumentForm(FlaskForm):
    """`side`: whose document it is, the board's or for the defence."""

    document = FileField(_("File"), [FileRequired(_("Choose a file."))])
    side = HiddenField(validators=[AnyOf([BOARD, DEFENCE])])

    @classmethod
    def of(cls, side: str, **kwargs: Any) -> "FileDocumentForm":
        return cls(formdata=None, side=side, **kwargs)


class BringingExclusionForm(FlaskForm):
    convocation_id = HiddenField(validators=[Regexp(r"^[1-9]\d{0,8}\Z")])
    exclusion_id = HiddenField(validators=[Regexp(r"^[1-9]\d{0,8}\Z")])
