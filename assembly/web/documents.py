"""/documents/N: the bytes of a document, for whoever sees an item that has it."""

from flask import Blueprint, send_file
from werkzeug import Response

from assembly.queries.documents import document_sent
from assembly.web.parts import documents, look, me_as_viewer

pages = Blueprint("documents", __name__, url_prefix="/documents")

NOTHING_RUNS = "default-src 'none'; sandbox"


@pages.get("/<int:document_id>")
def show(document_id: int) -> Response:
    """Always to be saved, never to be run in the browser as a page of ours."""
    with look() as db:
        sent = document_sent(db, me_as_viewer(), document_id, store=documents())
    answer = send_file(
        sent.path,
        mimetype=sent.media_type,
        as_attachment=True,
        download_name=sent.filename,
    )
    answer.headers["Content-Security-Policy"] = NOTHING_RUNS
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
