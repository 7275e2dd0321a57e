"""What somebody who wants to come in fills in."""

from flask_babel import lazy_gettext
from flask_wtf import FlaskForm
from wtforms import EmailField, HiddenField, StringField
from wtforms.validators import Email, InputRequired, Length, Regexp

LONGEST_ADDRESS = 254  # RFC 5321


class AskForm(FlaskForm):
    address = EmailField(
        lazy_gettext("Your e-mail address"),
        [
            InputRequired(lazy_gettext("Enter your e-mail address.")),
            Length(max=LONGEST_ADDRESS),
            Email(lazy_gettext("This is not an e-mail address.")),
        ],
        filters=[lambda typed: (typed or "").strip()],
    )
    next = HiddenField()


class CodeForm(FlaskForm):
    code = StringField(
        lazy_gettext("Code of eight digits"),
        [
            InputRequired(lazy_gettext("Enter the eight digits of the letter.")),
            Regexp(r"^[0-9]{8}$", message=lazy_gettext("The code has eight digits.")),
        ],
        filters=[lambda typed: "".join((typed or "").split()).replace("-", "")],
    )
