"""/assemblies/N/record: every entry, and the files that a stranger can verify."""

from tempfile import SpooledTemporaryFile

from flask import Blueprint, Response, render_template, request, send_file

from assembly.queries import admission
from assembly.queries.archives import archive
from assembly.queries.checkpoints import asked_for
from assembly.queries.exports import export, record_page
from assembly.record.archive import write_archive
from assembly.web.parts import look, me_as_viewer, verifier

HELD_IN_MEMORY = 4 * 1024 * 1024  # bytes of an archive; the rest goes through a disk

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


@pages.get("/<int:assembly_id>/record/archive.zip")
def archived(assembly_id: int) -> Response:
    """Entries up to the newest signed checkpoint, all checkpoints, and the key."""
    file = SpooledTemporaryFile(HELD_IN_MEMORY)  # noqa: SIM115  (sent, then closed)
    with look() as db:
        assembly = admission.assembly(db, me_as_viewer(), assembly_id)
        parts = archive(db, assembly.stream, verifier())
        write_archive(file, parts.lines, notes=parts.notes, key=parts.key)
    file.seek(0)
    return send_file(
        file,
        mimetype="application/zip",
        as_attachment=True,
        download_name=f"assembly-{assembly_id}-record.zip",
    )
