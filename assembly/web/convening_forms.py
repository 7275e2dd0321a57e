"""The forms by which the table drafts and convenes."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired
from wtforms import (
    DateTimeLocalField,
    HiddenField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, ValidationError

from assembly.queries.addressees import Addressee
from assembly.rules.drafting import LONGEST_ITEM_TEXT, LONGEST_REASON, LONGEST_TITLE
from assembly.rules.notice import STATUTORY_ZONE
from assembly.rules.vocabulary import AssemblyKind, DocumentRole
from assembly.web.words import ASSEMBLY_KINDS, DOCUMENT_ROLES, ITEM_KINDS
from assembly.web.zones import moments_at, zones_offered

KINDS_DRAFTED = (AssemblyKind.ORDINARY,)
TO_THE_MINUTE = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]  # as browsers send it
_SAID = [InputRequired(_("Write something here."))]


class NewAssemblyForm(FlaskForm):
    kind = SelectField(
        _("Kind"),
        choices=lambda: {k.value: str(ASSEMBLY_KINDS[k]) for k in KINDS_DRAFTED},
    )
    title = StringField(_("Title"), [*_SAID, Length(max=LONGEST_TITLE)])


class OpeningForm(FlaskForm):
    """A time on the wall clock of a zone; `moment` is what it comes to."""

    opens_at = DateTimeLocalField(
        _("Opens on"),
        [InputRequired(_("Choose a day and an hour."))],
        format=TO_THE_MINUTE,
    )
    zone = SelectField(
        _("Time zone"), choices=lambda: {zone: zone for zone in zones_offered()}
    )
    moment: datetime

    @classmethod
    def showing(cls, opens_at: datetime | None) -> "OpeningForm":
        """The form with this opening in it, on the statutory clock."""
        zone = STATUTORY_ZONE
        wall = None if opens_at is None else opens_at.astimezone(zone)
        return cls(formdata=None, opens_at=wall, zone=zone.key)

    def validate_zone(self, field: SelectField) -> None:
        wall = self.opens_at.data
        if wall is None or field.data not in zones_offered():
            return  # told beside its own field
        found = _moments(wall, ZoneInfo(field.data))
        if not found:
            raise ValidationError(
                gettext(
                    "This time does not exist there: the clocks go forward over it."
                    " Choose another."
                )
            )
        if len(found) > 1:
            raise ValidationError(
                gettext(
                    "This time comes twice there: the clocks go back over it."
                    " Choose another, or state it in UTC."
                )
            )
        self.moment = found[0]


class ItemForm(FlaskForm):
    kind = SelectField(
        _("Kind"),
        choices=lambda: {kind.value: str(w) for kind, w in ITEM_KINDS.items()},
    )
    title = StringField(_("Title"), [*_SAID, Length(max=LONGEST_TITLE)])
    text = TextAreaField(_("Text"), [Length(max=2 * LONGEST_ITEM_TEXT)])


class DocumentForm(FlaskForm):
    document = FileField(_("File"), [FileRequired(_("Choose a file."))])
    role = SelectField(
        _("What it is"), choices=lambda: _options(DOCUMENT_ROLES, DocumentRole)
    )


class DispatchForm(FlaskForm):
    """`member` offers those whom no letter reaches."""

    member = SelectField(_("Member"), coerce=int)
    how = StringField(_("How it is told"), [*_SAID, Length(max=LONGEST_REASON)])

    @classmethod
    def among(cls, members: list[Addressee], **kwargs: Any) -> "DispatchForm":
        form = cls(**kwargs)
        form.member.choices = {str(m.member_id): m.name for m in members}
        return form


class IssuanceForm(FlaskForm):
    seen = HiddenField()


class CancellationForm(FlaskForm):
    reason = TextAreaField(
        _("Why, for all members to read"), [*_SAID, Length(max=LONGEST_REASON)]
    )


def _options(words: Mapping[Any, object], offered: Iterable[StrEnum]) -> dict[str, str]:
    return {word.value: str(words[word]) for word in offered}


def _moments(wall: datetime, zone: ZoneInfo) -> list[datetime]:
    try:
        return moments_at(wall, zone)
    except OverflowError:  # the first or the last day that there is
        return [wall.replace(tzinfo=UTC)]
