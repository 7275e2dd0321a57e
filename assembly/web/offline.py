"""What a browser needs of us to do without us: the page it keeps, its worker, its icon.

The page is private to who is signed in, and kept by their own browser alone until they
sign out; signed out it says only what it is for.
"""

import json

from flask import Blueprint, Response, render_template, url_for
from flask_babel import get_locale
from flask_babel import gettext as _

from assembly.queries.assemblies import AssemblySeen, assemblies
from assembly.web.assets import FOLDER
from assembly.web.bundles import shelf
from assembly.web.parts import look, now, public, viewer
from assembly.web.tongues import language

INK = "#12333a"  # the masthead's, as the icon's
PAPER = "#f6f4ee"
ASKED_ANEW = "no-cache"  # a browser asks each time whether its worker is still ours
A_DAY = "private, max-age=86400"
WORKER = "js/service-worker.js"
ICONS = (
    ("icon.svg", "any", "image/svg+xml", "any"),
    ("icon-app.svg", "any", "image/svg+xml", "maskable"),
    ("vendor/icon-192.png", "192x192", "image/png", "any maskable"),
    ("vendor/icon-512.png", "512x512", "image/png", "any maskable"),
)

pages = Blueprint("offline", __name__)


@pages.get("/offline")
@public
def show() -> str:
    """The assemblies that concern the reader, as of now; the votes that wait."""
    return render_template("offline/show.html", known=_known(), now=now())


def _known() -> list[AssemblySeen]:
    who = viewer()
    if who is None or not who.may_enter:
        return []
    with look() as db:
        found = assemblies(db, who, now())
    return [*found.open, *found.upcoming, *found.past[:1]]


@pages.get("/service-worker.js")
@public
def worker() -> Response:
    """From the root, since it may only serve pages beneath its own address."""
    made = shelf(FOLDER)
    script = made.assets[made.hashes[WORKER], WORKER]
    answer = Response(script.content, mimetype=script.mimetype)
    answer.headers["Cache-Control"] = ASKED_ANEW
    return answer


@pages.get("/manifest.webmanifest")
@public
def manifest() -> Response:
    """How a telephone names and shows us among its programs."""
    locale = get_locale()
    told = {
        "id": "/",
        "name": _("Together, assemblies of the network"),
        "short_name": "Together",
        "lang": language(),
        "dir": "ltr" if locale is None else locale.text_direction,
        "start_url": url_for("home.show"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": INK,
        "icons": [
            {"src": shelf(FOLDER).address(path), "sizes": s, "type": t, "purpose": p}
            for path, s, t, p in ICONS
        ],
    }
    answer = Response(json.dumps(told), mimetype="application/manifest+json")
    answer.headers["Cache-Control"] = A_DAY
    return answer
