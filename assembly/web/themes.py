"""/theme: how bright the pages are in this browser: as the device, light or dark.

A cookie of its own: it belongs to the device and outlives signing in and out. The
answer carries it in the page itself, so that nothing flashes and no script is needed.
"""

from collections.abc import Mapping
from datetime import timedelta

from flask import Blueprint, Flask, g, request
from flask_babel import lazy_gettext as _
from werkzeug import Response
from werkzeug.utils import redirect

from assembly.web.entrance import SEE_OTHER, on_this_site
from assembly.web.parts import public, secure_cookies

COOKIE = "theme"
KEPT = timedelta(days=365)
AS_THE_DEVICE = ""
THEMES: Mapping[str, object] = {
    AS_THE_DEVICE: _("As my device"),
    "light": _("Light"),
    "dark": _("Dark"),
}

pages = Blueprint("themes", __name__, url_prefix="/theme")


@pages.post("")
@public
def choose() -> Response:
    """Kept in this browser; one that we do not have is as the device."""
    chosen = request.form.get("theme", "")
    answer = redirect(on_this_site(request.form.get("back", "")), SEE_OTHER)
    if chosen not in THEMES or chosen == AS_THE_DEVICE:
        answer.delete_cookie(COOKIE)
        return answer
    answer.set_cookie(
        COOKIE,
        chosen,
        max_age=KEPT,
        httponly=True,
        samesite="Lax",
        secure=secure_cookies(),
    )
    return answer


def theme() -> str:
    """What this page is drawn in; empty where the device decides."""
    asked = str(g.get("theme", request.cookies.get(COOKIE, "")))
    return asked if asked in THEMES else AS_THE_DEVICE


def register(app: Flask) -> None:
    """Give templates `theme()` and the `themes()` to choose from."""
    app.jinja_env.globals.update(theme=theme, themes=lambda: THEMES)
