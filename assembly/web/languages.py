"""/language: the language of the pages, chosen at the foot of any of them."""

from babel import Locale
from flask import Blueprint, Flask, request, session
from werkzeug import Response
from werkzeug.utils import redirect

from assembly.languages import LANGUAGES
from assembly.use_cases.register.set_preferences import set_preferences
from assembly.web.entrance import SEE_OTHER, on_this_site
from assembly.web.parts import begin, public, viewer
from assembly.web.tongues import CHOSEN

pages = Blueprint("languages", __name__, url_prefix="/language")


@pages.post("")
@public
def choose() -> Response:
    """Kept for the person who is signed in, letters too; else for this browser."""
    chosen, who = request.form.get("language", ""), viewer()
    if chosen in LANGUAGES:
        session[CHOSEN] = chosen
        if who is not None:
            with begin() as work:
                set_preferences(work, language=chosen, time_zone=who.time_zone)
    return redirect(on_this_site(request.form.get("back", "")), SEE_OTHER)


def themselves() -> list[tuple[str, str]]:
    """Each language by its own name, in the order of the network."""
    return [(one, str(Locale.parse(one).display_name).title()) for one in LANGUAGES]


def register(app: Flask) -> None:
    app.jinja_env.globals["languages_themselves"] = themselves
