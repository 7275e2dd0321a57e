"""How the API answers: JSON, kept a minute, or not sent again while it is the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from flask import request
from werkzeug import Response

from assembly.web.openapi import json_text

ROOT = "/api/v1"
KEPT_SECONDS = 60


@dataclass(frozen=True)
class Said:
    """Why there is no answer, in a sentence."""

    error: str


def is_asked() -> bool:
    """Whether this request is for the API, also where nothing is at its address."""
    return request.path == ROOT or request.path.startswith(f"{ROOT}/")


def answer(value: Any) -> Response:
    """This dataclass as JSON; 304 to whoever has it already."""
    return answer_text(json_text(value))


def answer_text(text: str) -> Response:
    """This JSON, whose ETag is its hash."""
    response = Response(text, mimetype="application/json")
    response.cache_control.public = True
    response.cache_control.max_age = KEPT_SECONDS
    response.set_etag(sha256(text.encode()).hexdigest())
    return response.make_conditional(request)


def said(sentence: str, status: int, allowed: Iterable[str] = ()) -> Response:
    """Why there is no answer; `allowed` are the methods that would have been."""
    response = Response(json_text(Said(sentence)), status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    methods = sorted(allowed)
    if methods:
        response.headers["Allow"] = ", ".join(methods)
    return response
