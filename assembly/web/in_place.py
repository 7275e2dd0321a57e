"""A page whole, or only the part of it that changes: a script asks for the part.

The same templates draw both. `{% extends page_frame() %}` in a template is what stands
around its content: the house, or next to nothing.
"""

from flask import Flask, request

HEADER = "X-In-Place"
HOUSE = "base.html"
CONTENT_ALONE = "parts/in_place.html"


def register(app: Flask) -> None:
    app.jinja_env.globals["page_frame"] = _frame


def is_asked() -> bool:
    """Whether a script asks, which puts the answer in the place of what it shows."""
    return HEADER in request.headers


def _frame() -> str:
    return CONTENT_ALONE if is_asked() else HOUSE
