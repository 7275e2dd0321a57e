"""The forms of the discussion, and for whom somebody may speak in them."""

import secrets
from collections.abc import Sequence

from flask import session
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    Field,
    HiddenField,
    IntegerField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import (
    AnyOf,
    DataRequired,
    InputRequired,
    Length,
    NumberRange,
    Optional,
)

from assembly.queries.viewers import Viewer
from assembly.rules.speaking import LONGEST_MESSAGE, LONGEST_REASON
from assembly.rules.texts import length
from assembly.web.words import COLLEGES

LARGEST_NUMBER = 2**31  # no row has one as large
LONGEST_KEY = 64
WRITTEN_IN = (
    ("fr", "Français"),
    ("pt", "Português"),
    ("en", "English"),
    ("es", "Español"),
    ("el", "Ελληνικά"),
    ("it", "Italiano"),
    ("lv", "Latviešu"),
    ("de", "Deutsch"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("ar", "العربية"),
)
SPEAKS_FOR, WRITES_IN = "speaks_for", "writes_in"

_broken = _("This form is incomplete. Reload its page, and send it again.")
_number = NumberRange(1, LARGEST_NUMBER, _broken)


def at_most(longest: int) -> object:
    """No longer than so many characters; a browser's line end counts as one."""

    def check(_form: FlaskForm, field: Field) -> None:
        written = length(field.data or "")
        if written > longest:
            told = {"length": written, "longest": longest}
            raise ValidationError(
                gettext(
                    "The text has %(length)s characters; %(longest)s are allowed."
                    " Shorten it.",
                    **told,
                )
            )

    return check


_written = DataRequired(_("There is no text. Write something."))


class MemberField(Field):
    """The member spoken for, a number; empty for the secretariat.

    Whom one may speak for, the rule says and not the form.
    """

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        self.data = None
        if valuelist and valuelist[0] != "":
            self.data = self._number(valuelist[0])

    def _number(self, written: str) -> int:
        if written.isdecimal() and 0 < int(written) < LARGEST_NUMBER:
            return int(written)
        raise ValueError(gettext("Choose a member of the list."))


class MessageForm(FlaskForm):
    item_id = IntegerField(validators=[InputRequired(_broken), _number])
    parent_id = IntegerField(validators=[Optional(), _number])
    member_id = MemberField(_("Speaking for"))
    language = StringField(
        _("Language"),
        validators=[AnyOf(dict(WRITTEN_IN), _("Choose a language of the list."))],
    )
    body = TextAreaField(_("Message"), validators=[_written, at_most(LONGEST_MESSAGE)])
    key = HiddenField(
        validators=[InputRequired(_broken), Length(8, LONGEST_KEY, _broken)]
    )


class CorrectionForm(FlaskForm):
    body = TextAreaField(
        _("Corrected text"), validators=[_written, at_most(LONGEST_MESSAGE)]
    )


class HidingForm(FlaskForm):
    reason = TextAreaField(
        _("Reason, shown in its place and in the minutes"),
        validators=[_written, at_most(LONGEST_REASON)],
    )


def new_key() -> str:
    """A form's own key: sent twice with it, a message is still one."""
    return secrets.token_urlsafe(12)


def voices(who: Viewer) -> Sequence[tuple[str, str]]:
    """For whom this person may speak: its members, and the secretariat."""
    members = [(str(m.id), f"{m.name} ({COLLEGES[m.college]})") for m in who.members]
    staff = [("", gettext("Secretariat"))] if who.is_secretariat else []
    return [*members, *staff]


def speaking_as(who: Viewer) -> dict[str, object]:
    """What every message form of this page shows: remembered choices first."""
    return {
        "voices": voices(who),
        "voice": session.get(SPEAKS_FOR),
        "languages": WRITTEN_IN,
        "language": session.get(WRITES_IN, who.language),
        "new_key": new_key,
        "longest": LONGEST_MESSAGE,
    }


def remember(form: MessageForm) -> None:
    """The next form of this browser begins with what was chosen in this one."""
    session[SPEAKS_FOR] = (
        "" if form.member_id.data is None else str(form.member_id.data)
    )
    session[WRITES_IN] = form.language.data
