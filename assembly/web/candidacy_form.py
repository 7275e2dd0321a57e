"""The form by which a member stands for a post, or another proposes it."""

from collections.abc import Sequence

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange

from assembly.queries.eligible_members import Eligible
from assembly.rules.candidacies import LONGEST_STATEMENT
from assembly.web.words import COLLEGES, country

LARGEST_NUMBER = 2**31 - 1  # no row has one as large


class CandidacyForm(FlaskForm):
    """Whom one may propose, the rule says and not the form."""

    member_id = SelectField(
        _("Member"),
        coerce=lambda sent: int(sent) if sent else None,
        validate_choice=False,
        validators=[
            InputRequired(_("Choose a member.")),
            NumberRange(1, LARGEST_NUMBER, _("Choose a member.")),
        ],
    )
    statement = TextAreaField(
        _("Statement"),
        [
            InputRequired(_("Write something here.")),
            Length(max=2 * LONGEST_STATEMENT),
        ],
    )
    consents = BooleanField(_("I represent this member, and it consents to stand."))

    @classmethod
    def among(cls, eligible: Sequence[Eligible], **kwargs: object) -> "CandidacyForm":
        """Own members first; nobody is chosen before the reader chooses."""
        form = cls(**kwargs)
        own = [_option(m) for m in eligible if m.own]
        others = [_option(m) for m in eligible if not m.own]
        form.member_id.choices = {
            gettext("Choose a member"): [("", "—")],
            gettext("Members that I represent"): own,
            gettext("Propose another member"): others,
        }
        return form


def _option(member: Eligible) -> tuple[int, str]:
    college = COLLEGES[member.college]
    return member.id, f"{member.name} ({college}, {country(member.country_code)})"
