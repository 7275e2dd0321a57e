"""Static files: `asset('js/room.js')` in a template is an address kept for ever."""

from pathlib import Path

from flask import Blueprint, Flask, Response, request

from assembly.web.bundles import ROOT, Asset, shelf
from assembly.web.parts import public

FOLDER = Path(__file__).resolve().parent.parent / "static"
KEPT = "public, max-age=31536000, immutable"  # a year; another content, another address
MISSING = 404

pages = Blueprint("assets", __name__)


def register(app: Flask) -> None:
    """Give templates `asset(path)`: where they find this file."""
    app.jinja_env.globals["asset"] = shelf(FOLDER).address


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
