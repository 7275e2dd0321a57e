"""/preferences: the language and the time zone that everything is written in."""

from zoneinfo import available_timezones

from babel import Locale
from flask import Blueprint, flash, render_template, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from flask_wtf import FlaskForm
from werkzeug import Response
from werkzeug.utils import redirect
from wtforms import SelectField

from assembly.languages import LANGUAGES
from assembly.use_cases.register.set_preferences import set_preferences
from assembly.web.entrance import SEE_OTHER
from assembly.web.parts import begin, me_as_viewer
from assembly.web.refusals import MALFORMED

pages = Blueprint("preferences", __name__, url_prefix="/preferences")


class PreferencesForm(FlaskForm):
    language = SelectField(
        lazy_gettext("Language"),
        choices=lambda: {c: Locale.parse(c).get_display_name() for c in LANGUAGES},
    )
    time_zone = SelectField(
        lazy_gettext("Time zone"),
        choices=lambda: {zone: zone for zone in sorted(available_timezones())},
    )


@pages.get("")
def show() -> str:
    who = me_as_viewer()
    form = PreferencesForm(language=who.language, time_zone=who.time_zone)
    return render_template("preferences/show.html", form=form)


@pages.post("")
def change() -> Response | tuple[str, int]:
    form = PreferencesForm()
    if not form.validate():
        return render_template("preferences/show.html", form=form), MALFORMED
    with begin() as work:
        set_preferences(
            work, language=form.language.data, time_zone=form.time_zone.data
        )
    flash(_("Kept."), "done")
    return redirect(url_for(".show"), SEE_OTHER)
