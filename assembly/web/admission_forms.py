"""What a body says of itself to become a member, as a form."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from flask_babel import get_locale, gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    EmailField,
    HiddenField,
    IntegerField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, Optional, Regexp

from assembly.queries.admissions.likenesses import KnownTerritory
from assembly.queries.viewers import Viewer
from assembly.rules.applications import (
    COLLEGES,
    LONGEST_BODY_NAME,
    LONGEST_PRESENTATION,
    LONGEST_SOURCE,
    Application,
)
from assembly.rules.persons import LONGEST_NAME
from assembly.rules.vocabulary import (
    VOTING_COLLEGES,
    BodyKind,
    Continent,
    TerritoryLevel,
)
from assembly.web import words
from assembly.web.body_words import BODY_KINDS, TERRITORY_LEVELS
from assembly.web.languages import themselves
from assembly.web.message_forms import at_most
from assembly.web.sign_in_forms import LONGEST_ADDRESS
from assembly.web.tongues import language

W = TypeVar("W", bound=StrEnum)

NOT_COUNTRIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
NONE_CHOSEN = {"": "…"}
broken = _("This form is incomplete. Reload its page, and send it again.")
choose = InputRequired(_("Choose one."))


def _said(longest: int) -> list[Any]:
    return [InputRequired(_("Write something here.")), at_most(longest)]


class AdmissionForm(FlaskForm):
    """Sent twice, it is one request: both have the same key."""

    key = HiddenField(
        validators=[InputRequired(broken), Regexp(r"^[\w-]{8,64}\Z", message=broken)]
    )
    kind = SelectField(_("What it is"), [choose])
    name = StringField(_("Name of the body"), _said(LONGEST_BODY_NAME))
    country = SelectField(_("Country"), default="")
    territory = SelectField(_("Territory of the register"), default="")
    territory_name = StringField(
        _("Another territory: its name"), [at_most(LONGEST_NAME)]
    )
    level = SelectField(_("Level of that territory"), default="")
    continent = SelectField(_("Continent"), default="")
    inhabitants = IntegerField(_("Inhabitants of the territory"), [Optional()])
    inhabitants_year = IntegerField(_("Year of that number"), [Optional()])
    inhabitants_source = StringField(_("Its source"), [at_most(LONGEST_SOURCE)])
    presentation = TextAreaField(_("What it is and does"), _said(LONGEST_PRESENTATION))
    representative = StringField(
        _("Person who represents it: first and last name"), _said(LONGEST_NAME)
    )
    address = EmailField(
        _("E-mail address of that person"),
        [
            InputRequired(_("Write something here.")),
            Length(max=LONGEST_ADDRESS),
        ],
    )
    language = SelectField(_("Language of that person"))
    adheres = BooleanField(
        _("The body adheres to the Charter of the territories of coresponsibility.")
    )
    charter_signatory = StringField(
        _("Who signs the adherence: first and last name"), _said(LONGEST_NAME)
    )

    @classmethod
    def offering(cls, territories: Sequence[KnownTerritory], **showing: Any) -> Any:
        """The form with its choices, in the reader's language."""
        form = cls(**showing)
        form.kind.choices = {
            gettext("Choose one"): [("", "…")],
            **_kinds_by_college(),
        }
        form.country.choices = {**NONE_CHOSEN, **countries()}
        form.territory.choices = {
            "": gettext("None, or another one"),
            **{str(t.id): f"{words.country(t.country_code)}: {t.name}"
               for t in territories},
        }  # fmt: skip
        form.level.choices = _options(TERRITORY_LEVELS, TerritoryLevel)
        form.continent.choices = _options(words.CONTINENTS, Continent)
        form.language.choices = dict(themselves())  # those that letters are in
        return form

    @classmethod
    def fresh(cls, territories: Sequence[KnownTerritory], **showing: Any) -> Any:
        """An empty one; its letters come in the page's language unless it says else."""
        told = {"key": secrets.token_urlsafe(16), "language": language(), **showing}
        return cls.offering(territories, formdata=None, **told)

    def application(self, territories: Sequence[KnownTerritory]) -> Application:
        """What was written; of a territory of the register, the register's country."""
        chosen = next(
            (t for t in territories if str(t.id) == self.territory.data), None
        )
        named = "" if chosen else self.territory_name.data or ""
        return Application(
            kind=BodyKind(self.kind.data),
            name=self.name.data or "",
            representative=self.representative.data or "",
            address=self.address.data or "",
            language=self.language.data or language(),
            presentation=self.presentation.data or "",
            charter_signatory=self.charter_signatory.data or "",
            adheres=bool(self.adheres.data),
            country_code=chosen.country_code if chosen else self.country.data or "",
            continent=_word(Continent, self.continent),
            territory_id=chosen.id if chosen else None,
            territory_name=named,
            level=_word(TerritoryLevel, self.level),
            inhabitants=self.inhabitants.data,
            inhabitants_year=self.inhabitants_year.data,
            inhabitants_source=self.inhabitants_source.data or "",
        )


class JoinForm(AdmissionForm):
    """Open to everybody: see web/robots.py."""

    shown = HiddenField()
    website = StringField(_("Leave this empty"))


class ProposalForm(AdmissionForm):
    """`proposer` offers those whom its writer represents."""

    proposer = SelectField(_("Proposed by"), coerce=int)

    def offer(self, viewer: Viewer) -> "ProposalForm":
        self.proposer.choices = {str(m.id): m.name for m in viewer.members}
        return self


def countries() -> dict[str, str]:
    """Each country's code and its name in the reader's language, by name."""
    locale = get_locale()
    named = {} if locale is None else locale.territories
    found = {
        code: str(name)
        for code, name in named.items()
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES  # noqa: PLR2004
    }
    return dict(sorted(found.items(), key=lambda one: one[1]))


def _kinds_by_college() -> dict[str, list[tuple[str, str]]]:
    """Which college each kind belongs to, and whether it votes (S2)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, college in COLLEGES.items():
        votes = (
            gettext("one vote") if college in VOTING_COLLEGES else gettext("no vote")
        )
        group = f"{words.COLLEGES[college]}, {votes}"
        found.setdefault(group, []).append((kind.value, str(BODY_KINDS[kind])))
    return found


def _options(named: Mapping[Any, object], offered: Iterable[StrEnum]) -> dict[str, str]:
    return {**NONE_CHOSEN, **{one.value: str(named[one]) for one in offered}}


def _word(vocabulary: type[W], field: SelectField) -> W | None:
    return vocabulary(field.data) if field.data else None
