"""/api/v1: register, assemblies, results and resolutions as JSON, for everybody.

Nobody is signed in here and nothing is changed: another site's page may read it.
"""

import json
from typing import Any

from flask import Blueprint, render_template, request
from werkzeug import Response

from assembly.queries.published.assemblies import assembly_in_full, assembly_list
from assembly.queries.published.registers import register
from assembly.queries.published.resolutions import resolutions
from assembly.queries.published.results import results
from assembly.web.api_answers import ROOT, answer, answer_text, is_asked
from assembly.web.api_operations import (
    OPERATIONS,
    Addresses,
    ResolutionPage,
    description,
)
from assembly.web.limits import API_PER_NETWORK_ADDRESS, limiter
from assembly.web.parts import look, now, public
from assembly.web.resolution_filters import (
    LARGEST_NUMBER,
    MOST_AT_ONCE,
    number,
    search_of,
)

pages = Blueprint("api", __name__, url_prefix="/api")
limiter.shared_limit(API_PER_NETWORK_ADDRESS, scope="api")(pages)

AT_ONCE = 20
ADDRESSES = Addresses(
    description=f"{ROOT}/openapi.json",
    register=f"{ROOT}/register",
    assemblies=f"{ROOT}/assemblies",
    assembly=f"{ROOT}/assemblies/{{id}}",
    results=f"{ROOT}/assemblies/{{id}}/results",
    resolutions=f"{ROOT}/resolutions",
    checkpoint="/assemblies/{id}/record/checkpoint",
    key="/record/key",
)


@pages.after_app_request
def for_every_site(response: Response) -> Response:
    """Any site's page may read what anybody may read; no cookie goes with it."""
    if is_asked():
        response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@pages.get("")
@public
def about() -> str:
    """The page for people."""
    return render_template("api/show.html", root=ROOT, operations=OPERATIONS)


@pages.get("/v1/")
@public
def addresses() -> Response:
    return answer(ADDRESSES)


@pages.get("/v1/openapi.json")
@public
def described() -> Response:
    return answer_text(json.dumps(description(), ensure_ascii=False))


@pages.get("/v1/register")
@public
def show_register() -> Response:
    with look() as db:
        return answer(register(db, now()))


@pages.get("/v1/assemblies")
@public
def assemblies() -> Response:
    with look() as db:
        return answer(assembly_list(db, now()))


@pages.get("/v1/assemblies/<int:id>")
@public
def assembly(id: int) -> Response:
    with look() as db:
        return answer(assembly_in_full(db, id, now()))


@pages.get("/v1/assemblies/<int:id>/results")
@public
def show_results(id: int) -> Response:
    with look() as db:
        return answer(results(db, id, now()))


@pages.get("/v1/resolutions")
@public
def show_resolutions() -> Response:
    asked: dict[str, Any] = dict(request.args.lists())
    search = search_of(asked)
    limit = number(asked, "limit", least=1, most=MOST_AT_ONCE) or AT_ONCE
    offset = number(asked, "offset", least=0, most=LARGEST_NUMBER) or 0
    with look() as db:
        found = resolutions(db, now(), search, limit=limit, offset=offset)
    return answer(ResolutionPage(found.found, found.matching, limit, offset))
