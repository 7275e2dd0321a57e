"""The forms by which the table drafts and convenes."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired
from wtforms import (
    HiddenField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length

from assembly.queries.addressees import Addressee
from assembly.rules.drafting import LONGEST_REASON, LONGEST_TITLE
from assembly.rules.vocabulary import AssemblyKind, DocumentRole
from assembly.web.words import ASSEMBLY_KINDS, DOCUMENT_ROLES

KINDS_DRAFTED = tuple(AssemblyKind)
_SAID = [InputRequired(_("Write something here."))]


class NewAssemblyForm(FlaskForm):
    kind = SelectField(
        _("Kind"),
        choices=lambda: {k.value: str(ASSEMBLY_KINDS[k]) for k in KINDS_DRAFTED},
    )
    title = StringField(_("Title"), [*_SAID, Length(max=LONGEST_TITLE)])


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
