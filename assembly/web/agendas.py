"""/assemblies/N/agenda: as it was convened, and what the assembly made of it (B7)."""

from flask import Blueprint, render_template

from assembly.queries.amendments import amended_agenda
from assembly.web.parts import look, me_as_viewer

pages = Blueprint("agendas", __name__, url_prefix="/assemblies")


@pages.get("/<int:assembly_id>/agenda")
def show(assembly_id: int) -> str:
    with look() as db:
        found = amended_agenda(db, me_as_viewer(), assembly_id)
    return render_template("agenda/show.html", amended=found)
