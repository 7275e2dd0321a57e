"""/assemblies/N/minutes.pdf: the minutes on paper, to be kept."""

from flask import Blueprint, abort, make_response, request
from flask_babel import gettext as _
from werkzeug import Response

from assembly.languages import LANGUAGES
from assembly.paper.press import NotPrinted, Printed
from assembly.queries import admission
from assembly.queries.admission import NotFound
from assembly.web.parts import look, me_as_viewer, press
from assembly.web.tongues import language

UNAVAILABLE = 503

pages = Blueprint("printed_minutes", __name__, url_prefix="/assemblies")


@pages.get("/<int:assembly_id>/minutes.pdf")
def show(assembly_id: int) -> Response:
    """In the reader's language, or the one asked for; a miss until it has closed."""
    printed = _printed(assembly_id)
    answer = make_response(printed.content)
    answer.mimetype = "application/pdf"
    answer.headers.set("Content-Disposition", "attachment", filename=printed.filename)
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.set_etag(printed.sha256)
    return answer.make_conditional(request)


def _wanted() -> str:
    """One of ours; whoever asks for another reads that of the pages."""
    asked = request.args.get("language", "")
    return asked if asked in LANGUAGES else language()


def _printed(assembly_id: int) -> Printed:
    with look() as db:
        assembly = admission.assembly(db, me_as_viewer(), assembly_id)
        try:
            found = press().minutes(db, assembly.id, _wanted())
        except NotPrinted:
            said = _(
                "The PDF cannot be made now; the page of the minutes says the same."
            )
            abort(UNAVAILABLE, said)
    if found is None:
        raise NotFound(f"minutes of assembly {assembly_id}")
    return found
