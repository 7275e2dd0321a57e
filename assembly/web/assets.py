"""Static files: `asset('icon.svg')` in a template is an address kept for ever.

`module('js/room.js')` is a whole script, with the modules that it needs.
"""

from pathlib import Path

from flask import Blueprint, Flask, Response, request
from markupsafe import Markup

from assembly.web.bundles import ROOT, Asset, shelf
from assembly.web.parts import public

FOLDER = Path(__file__).resolve().parent.parent / "static"
KEPT = "public, max-age=31536000, immutable"  # a year; another content, another address
MISSING = 404

pages = Blueprint("assets", __name__)


def register(app: Flask) -> None:
    """Give templates `asset(path)`: where they find this file; and `module(path)`."""
    app.jinja_env.globals.update(asset=shelf(FOLDER).address, module=_module)


def _module(path: str) -> Markup:
    """A script and, so that a far server is asked once, the modules it imports."""
    made = shelf(FOLDER)
    needed = Markup("").join(
        Markup('<link rel="modulepreload" href="{}">').format(made.address(one))
        for one in made.imports(path)
    )
    script = Markup('<script type="module" src="{}"></script>')
    return needed + script.format(made.address(path))


def is_asked() -> bool:
    """Whether this request is for a static file: those know of nobody."""
    return request.path.startswith(f"{ROOT}/")


@pages.get(f"{ROOT}/<version>/<path:path>")
@public
def show(version: str, path: str) -> Response:
    found = shelf(FOLDER).find(version, path)
    return Response(status=MISSING) if found is None else _answer(found)


def _answer(asset: Asset) -> Response:
    coding = _coding(asset)
    content = asset.content if coding is None else asset.coded[coding]
    answer = Response(content, mimetype=asset.mimetype)
    answer.headers["Cache-Control"] = KEPT
    if coding is not None:
        answer.content_encoding = coding
    if asset.coded:
        answer.vary.add("Accept-Encoding")
    answer.set_etag(f"{asset.etag}-{coding or 'plain'}")
    answer.make_conditional(request)
    return answer


def _coding(asset: Asset) -> str | None:
    """The first coding, of those that we keep, that the browser reads."""
    accepted = request.accept_encodings
    return next((name for name in asset.coded if accepted.quality(name) > 0), None)
