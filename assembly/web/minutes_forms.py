"""The forms by which minutes are remarked on and signed."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, TextAreaField
from wtforms.validators import AnyOf, DataRequired, InputRequired, Regexp

from assembly.rules.minutes import LONGEST_REMARK, PARTS
from assembly.web.change_forms import KeyForm
from assembly.web.message_forms import at_most

_broken = _("This form is incomplete. Reload its page, and send it again.")


class RemarkForm(KeyForm):
    body = TextAreaField(
        _("Remark"), [DataRequired(_("Write something here.")), at_most(LONGEST_REMARK)]
    )


class SignatureForm(FlaskForm):
    """`part`: whose signature it is; `seen`: the hash that the signer looked at."""

    part = HiddenField(validators=[AnyOf([str(part) for part in PARTS], _broken)])
    seen = HiddenField(
        validators=[InputRequired(_broken), Regexp(r"^[0-9a-f]{64}\Z", message=_broken)]
    )
