"""The assemblies: all of them, one of them, a new one; convening anew, cancelling."""

from collections.abc import Sequence

from flask import Blueprint, flash, redirect, render_template
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from werkzeug import Response

from assembly.queries.assemblies import State, assemblies
from assembly.queries.programmes import not_reached_by_mail, programme
from assembly.rules.chair import objections_to_convening_office
from assembly.rules.objection import Objection, Refused
from assembly.rules.vocabulary import AssemblyKind
from assembly.use_cases.convening.cancel_assembly import cancel_assembly
from assembly.use_cases.convening.draft_assembly import draft_assembly
from assembly.use_cases.convening.redraft_convocation import redraft_convocation
from assembly.web.convening_forms import CancellationForm, NewAssemblyForm
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED

pages = Blueprint("assemblies", __name__, url_prefix="/assemblies")

SEE_OTHER = 303
STATES = {
    State.DRAFT: lazy_gettext("draft"),
    State.LAPSED: lazy_gettext("lapsed"),
    State.CONVENED: lazy_gettext("convened"),
    State.OPEN: lazy_gettext("open now"),
    State.CLOSED: lazy_gettext("closed"),
    State.CANCELLED: lazy_gettext("cancelled"),
}

Page = tuple[str, int]


@pages.app_template_filter("state_word")
def state_word(state: State) -> str:
    return str(STATES[state])


@pages.get("")
def index() -> str:
    with look() as db:
        found = assemblies(db, me_as_viewer(), now())
    return render_template("assemblies/index.html", assemblies=found, now=now())


@pages.get("/new")
def new() -> Page:
    against = objections_to_convening_office(me_as_viewer().table_posts)
    return _new_page(
        NewAssemblyForm(formdata=None), CONFLICT if against else 200, against
    )


@pages.post("/new")
def draft() -> Response | Page:
    form = NewAssemblyForm()
    if not form.validate_on_submit():
        return _new_page(form, MALFORMED)
    try:
        with begin() as work:
            assembly_id = draft_assembly(
                work, kind=AssemblyKind(form.kind.data), title=form.title.data or ""
            )
    except Refused as refusal:
        return _new_page(form, CONFLICT, refusal.objections)
    return redirect(f"/assemblies/{assembly_id}", SEE_OTHER)


@pages.get("/<int:assembly_id>")
def show(assembly_id: int) -> Response | str:
    with look() as db:
        found = programme(db, me_as_viewer(), assembly_id, now())
        of = found.convocation
        if found.seen.state in {State.DRAFT, State.LAPSED} and of is not None:
            return redirect(f"/convocations/{of.id}", SEE_OTHER)
        return render_template("assemblies/show.html", programme=found, now=now())


# Convening anew


@pages.get("/<int:assembly_id>/redraft")
def confirm_redraft(assembly_id: int) -> Page:
    return _confirm("redraft", assembly_id)


@pages.post("/<int:assembly_id>/redraft")
def redraft(assembly_id: int) -> Response | Page:
    try:
        with begin() as work:
            convocation_id = redraft_convocation(work, assembly_id=assembly_id)
    except Refused as refusal:
        return _confirm("redraft", assembly_id, CONFLICT, refusal.objections)
    return redirect(f"/convocations/{convocation_id}", SEE_OTHER)


# Cancelling


@pages.get("/<int:assembly_id>/cancellation")
def confirm_cancellation(assembly_id: int) -> Page:
    form = CancellationForm(formdata=None)
    return _confirm("cancellation", assembly_id, form=form)


@pages.post("/<int:assembly_id>/cancellation")
def cancel(assembly_id: int) -> Response | Page:
    form = CancellationForm()
    if not form.validate_on_submit():
        return _confirm("cancellation", assembly_id, MALFORMED, form=form)
    try:
        with begin() as work:
            cancel_assembly(
                work, assembly_id=assembly_id, reason=form.reason.data or ""
            )
    except Refused as refusal:
        told = refusal.objections
        return _confirm("cancellation", assembly_id, CONFLICT, told, form=form)
    flash(_("The assembly is cancelled."))
    return redirect(f"/assemblies/{assembly_id}", SEE_OTHER)


def _confirm(
    page: str,
    assembly_id: int,
    status: int = 200,
    objections: Sequence[Objection] = (),
    form: CancellationForm | None = None,
) -> Page:
    """What would happen, before it does."""
    with look() as db:
        found = programme(db, me_as_viewer(), assembly_id, now())
        drawn = render_template(
            f"assemblies/{page}.html",
            programme=found,
            objections=objections,
            form=form,
            not_reached=not_reached_by_mail(db, now()),
        )
    return drawn, status


def _new_page(
    form: NewAssemblyForm, status: int, objections: Sequence[Objection] = ()
) -> Page:
    drawn = render_template("assemblies/new.html", form=form, objections=objections)
    return drawn, status
