"""The forms by which members suggest a change, and board and table submit one."""

import secrets
from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    HiddenField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, InputRequired, Regexp
from wtforms.widgets import CheckboxInput, ListWidget

from assembly.queries.viewers import Viewer
from assembly.rules.drafting import LONGEST_ITEM_TEXT, LONGEST_REASON, LONGEST_TITLE
from assembly.rules.governing import LONGEST_GOVERNING_TEXT
from assembly.rules.purposes import PROPOSERS
from assembly.web.message_forms import at_most
from assembly.web.words import ORGANS

_broken = _("This form is incomplete. Reload its page, and send it again.")


def _said(longest: int) -> list[Any]:
    return [DataRequired(_("Write something here.")), at_most(longest)]


class KeyForm(FlaskForm):
    """Sent twice, it is one act: both have the same key."""

    key = HiddenField(
        validators=[InputRequired(_broken), Regexp(r"^[\w-]{8,64}\Z", message=_broken)]
    )

    @classmethod
    def fresh(cls, **showing: Any) -> Any:
        return cls(formdata=None, key=secrets.token_urlsafe(16), **showing)


class SuggestionForm(KeyForm):
    """`member` offers those whom its writer represents."""

    member = SelectField(_("In the name of"), coerce=int)
    article = StringField(_("Article"), _said(LONGEST_TITLE))
    body = TextAreaField(_("What it should say"), _said(LONGEST_ITEM_TEXT))
    reason = TextAreaField(_("Why"), _said(LONGEST_REASON))

    def offer(self, viewer: Viewer) -> "SuggestionForm":
        self.member.choices = {str(m.id): m.name for m in viewer.members}
        return self


class AnswerForm(FlaskForm):
    answer = TextAreaField(
        _("Why it is not taken up, for all members to read"), _said(LONGEST_REASON)
    )


class SubmissionForm(KeyForm):
    """`in_name_of` offers the organs in which its writer holds a post; `merges` the
    suggestions that wait."""

    in_name_of = SelectField(_("In the name of"))
    title = StringField(_("Title"), _said(LONGEST_TITLE))
    merges = SelectMultipleField(
        _("Suggestions that it takes up"),
        coerce=int,
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    body = TextAreaField(
        _("The whole text as it would be"), _said(LONGEST_GOVERNING_TEXT)
    )
    reason = TextAreaField(_("Why"), _said(LONGEST_REASON))

    def offer(self, viewer: Viewer, waiting: Mapping[int, str]) -> "SubmissionForm":
        self.in_name_of.choices = {
            organ.value: str(ORGANS[organ])
            for organ in PROPOSERS
            if viewer.posts.get(organ)
        }
        self.merges.choices = [(number, told) for number, told in waiting.items()]
        return self


class ProvisionalForm(FlaskForm):
    body = TextAreaField(
        _("The whole text as it is from now on"), _said(LONGEST_GOVERNING_TEXT)
    )
    reason = TextAreaField(_("Why it cannot wait"), _said(LONGEST_REASON))


class BringingForm(FlaskForm):
    """No submission: the board's provisional version of the bylaws."""

    convocation_id = HiddenField(validators=[Regexp(r"^[1-9]\d{0,8}\Z")])
    submission_id = HiddenField(validators=[Regexp(r"^([1-9]\d{0,8})?\Z")])
