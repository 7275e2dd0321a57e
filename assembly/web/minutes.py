"""/assemblies/N/minutes: what was done, as the record tells it."""

from flask import Blueprint, render_template

from assembly.queries import admission
from assembly.queries.minutes import minutes
from assembly.web.parts import look, me_as_viewer

pages = Blueprint("minutes", __name__, url_prefix="/assemblies")


@pages.get("/<int:assembly_id>/minutes")
def show(assembly_id: int) -> str:
    with look() as db:
        assembly = admission.assembly(db, me_as_viewer(), assembly_id)
        return render_template(
            "minutes/show.html", assembly=assembly, minutes=minutes(db, assembly.stream)
        )
