"""The form by which a member moves to amend the agenda, and the chair's reason."""

import re

from flask import request
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    Field,
    HiddenField,
    IntegerField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import (
    AnyOf,
    DataRequired,
    InputRequired,
    Length,
    NumberRange,
    Optional,
    ValidationError,
)

from assembly.rules.drafting import LONGEST_ITEM_TEXT, LONGEST_REASON, LONGEST_TITLE
from assembly.rules.proposals import Proposal, Wording
from assembly.rules.purposes import LONGEST_PROPOSED_TEXT, PROPOSERS
from assembly.rules.vocabulary import ItemKind, MotionKind, Organ
from assembly.use_cases.amending.move_motion import Motion
from assembly.web.message_forms import LARGEST_NUMBER, LONGEST_KEY, at_most
from assembly.web.words import ITEM_KINDS

WORDED = {MotionKind.ADD.value, MotionKind.REWORD.value}
ONE_ITEM = {MotionKind.WITHDRAW.value, MotionKind.REWORD.value}
PLACE = re.compile(r"place-([1-9][0-9]{0,8})")
LONGEST_PLACE = 4  # digits
HASH_LENGTH = 64

_broken = _("This form is incomplete. Reload its page, and send it again.")
_said = [DataRequired(_("There is no text. Write something."))]


class MotionForm(FlaskForm):
    """One form for all four; what a kind does not need is not read."""

    kind = HiddenField(validators=[AnyOf([k.value for k in MotionKind], _broken)])
    item_id = IntegerField(
        validators=[Optional(), NumberRange(1, LARGEST_NUMBER, _broken)]
    )
    mover_id = SelectField(_("Moved by"), coerce=int, validate_choice=False)
    in_name_of = SelectField(_("In whose name"), validate_choice=False, default="")
    item_kind = SelectField(
        _("Kind of item"),
        choices=lambda: {kind.value: str(word) for kind, word in ITEM_KINDS.items()},
        default=ItemKind.DECISION.value,
    )
    title = StringField(_("Title"), [at_most(LONGEST_TITLE)])
    text = TextAreaField(_("Text"), [at_most(LONGEST_ITEM_TEXT)])
    proposed_text = TextAreaField(
        _("The whole proposed text"), [at_most(LONGEST_PROPOSED_TEXT)]
    )
    reason = TextAreaField(_("Why"), [*_said, at_most(LONGEST_REASON)])
    seen = HiddenField(validators=[Length(max=HASH_LENGTH, message=_broken)])
    key = HiddenField(
        validators=[InputRequired(_broken), Length(8, LONGEST_KEY, _broken)]
    )

    def validate_mover_id(self, field: Field) -> None:
        if field.data is None or not 1 <= field.data <= LARGEST_NUMBER:
            raise ValidationError(gettext("Choose the member that moves."))

    def validate_in_name_of(self, field: Field) -> None:
        if field.data not in {"", None, *(organ.value for organ in PROPOSERS)}:
            raise ValidationError(gettext("Choose the board or the assembly table."))

    def validate_title(self, field: Field) -> None:
        if self.kind.data in WORDED and not (field.data or "").strip():
            raise ValidationError(gettext("There is no title. Write one."))

    def validate_kind(self, field: Field) -> None:
        if field.data in ONE_ITEM and self.item_id.data is None:
            raise ValidationError(str(_broken))
        if field.data == MotionKind.REORDER and not self.has_places:
            raise ValidationError(
                gettext("Give each item a place of its own: 1, 2, 3 and so on.")
            )

    @property
    def places(self) -> dict[int, str]:
        """The place written beside each item, by the item's number."""
        named = ((PLACE.fullmatch(name), said) for name, said in request.form.items())
        return {int(item[1]): said.strip() for item, said in named if item}

    @property
    def has_places(self) -> bool:
        """Whether the places are 1 to as many as there are, each once."""
        said = self.places.values()
        numbers = sorted(int(p) for p in said if _is_place(p))
        return bool(said) and numbers == list(range(1, len(said) + 1))

    def motion(self) -> Motion:
        """What a form that is whole moves."""
        return Motion(
            mover_id=self.mover_id.data,
            proposal=self._proposal(MotionKind(self.kind.data or "")),
            reason=self.reason.data or "",
            in_name_of=Organ(self.in_name_of.data) if self.in_name_of.data else None,
            seen=self.seen.data or None,
        )

    def _proposal(self, kind: MotionKind) -> Proposal:
        if kind is MotionKind.REORDER:
            places = {item: int(place) for item, place in self.places.items()}
            return Proposal(kind, order=tuple(sorted(places, key=places.__getitem__)))
        wording = Wording(
            kind=ItemKind(self.item_kind.data),
            title=self.title.data or "",
            text=self.text.data or "",
            proposed_text=self.proposed_text.data,
        )
        return Proposal(
            kind,
            item_id=self.item_id.data if kind in ONE_ITEM else None,
            wording=wording if kind in WORDED else None,
        )


class SettingAsideForm(FlaskForm):
    reason = TextAreaField(
        _("Reason, shown to all and in the minutes"), [*_said, at_most(LONGEST_REASON)]
    )


def _is_place(said: str) -> bool:
    return said.isascii() and said.isdigit() and len(said) <= LONGEST_PLACE
