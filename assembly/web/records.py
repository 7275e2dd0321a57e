"""/assemblies/N/record: every entry, and the file that a stranger can verify."""

from flask import Blueprint, Response, render_template, request

from assembly.queries import admission
from assembly.queries.checkpoints import asked_for
from assembly.queries.exports import export, record_page
from assembly.web.parts import look, me_as_viewer

pages = Blueprint("records", __name__, url_prefix="/assemblies")


@pages.get("/<int:assembly_id>/record")
def show(assembly_id: int) -> str:
    page = max(1, request.args.get("page", 1, type=int))
    with look() as db:
        assembly = admission.assembly(db, me_as_viewer(), assembly_id)
        return render_template(
            "records/show.html",
            assembly=assembly,
            record=record_page(db, assembly.stream, page=page),
            page=page,
            checkpoints=asked_for(db, assembly.stream),
        )


@pages.get("/<int:assembly_id>/record/entries.jsonl")
def entries(assembly_id: int) -> Response:
    with look() as db:
        assembly = admission.assembly(db, me_as_viewer(), assembly_id)
        lines = b"".join(export(db, assembly.stream))
    name = f"assembly-{assembly_id}-entries.jsonl"
    return Response(
        lines,
        mimetype="application/jsonl",
        headers={"Content-Disposition": f"attachment; filename={name}"},
    )
