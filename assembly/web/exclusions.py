"""/exclusions: files begun, defended, and brought before an assembly (S11)."""

from collections.abc import Sequence

from flask import Blueprint, flash, redirect, render_template, request
from flask_babel import gettext as _
from werkzeug import Response

from assembly.queries.exclusions.files import FileLine, file_seen, files
from assembly.queries.members import Search, members
from assembly.rules.documents import LARGEST_DOCUMENT
from assembly.rules.exclusion import objections_to_acting_on_exclusion
from assembly.rules.objection import Objection, Refused
from assembly.rules.vocabulary import Organ
from assembly.use_cases.exclusions.add_file_document import add_file_document
from assembly.use_cases.exclusions.begin_exclusion import begin_exclusion
from assembly.use_cases.exclusions.bring_exclusion import bring_exclusion
from assembly.use_cases.exclusions.give_defence import give_defence
from assembly.web.exclusion_forms import (
    BOARD,
    DEFENCE,
    BringingExclusionForm,
    DefenceForm,
    ExclusionForm,
    FileDocumentForm,
)
from assembly.web.parts import begin, documents, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED, Malformed

pages = Blueprint("exclusions", __name__, url_prefix="/exclusions")

SEE_OTHER = 303
FILE = "/<int:exclusion_id>"

Page = tuple[str, int]


@pages.get("")
def index() -> str:
    with look() as db:
        found = files(db, me_as_viewer())
        return render_template(
            "exclusions/index.html", files=found, against=_against_acting()
        )


@pages.get("/new")
def new() -> Page:
    return _form_page(200)


@pages.post("")
def start() -> Response | Page:
    form = _offered(ExclusionForm())
    if not form.validate_on_submit():
        return _form_page(MALFORMED, form=form)
    try:
        with begin() as work:
            number = begin_exclusion(
                work,
                member_id=form.member.data,
                charge=form.charge,
                key=form.key.data or "",
            )
    except Refused as refusal:
        return _form_page(CONFLICT, refusal.objections, form=form)
    flash(_("The three members of the board are asked to decide."))
    return redirect(f"/exclusions/{number}", SEE_OTHER)


@pages.get(FILE)
def show(exclusion_id: int) -> Page:
    return _file_page(exclusion_id)


@pages.post(f"{FILE}/defence")
def defend(exclusion_id: int) -> Response | Page:
    form = DefenceForm()
    if not form.validate_on_submit():
        return _file_page(exclusion_id, MALFORMED, defence_form=form)
    try:
        with begin() as work:
            give_defence(
                work,
                store=documents(),
                exclusion_id=exclusion_id,
                text=form.text.data or "",
            )
    except Refused as refusal:
        said = refusal.objections
        return _file_page(exclusion_id, CONFLICT, said, defence_form=form)
    return redirect(f"/exclusions/{exclusion_id}#defence", SEE_OTHER)


@pages.post(f"{FILE}/documents")
def add(exclusion_id: int) -> Response | Page:
    form = FileDocumentForm()
    if not form.validate_on_submit():
        if form.side.errors:
            raise Malformed(_("This form is incomplete. Reload its page."))
        return _file_page(exclusion_id, MALFORMED, document_form=form)
    sent, side = form.document.data, form.side.data
    try:
        with begin() as work:
            add_file_document(
                work,
                store=documents(),
                exclusion_id=exclusion_id,
                filename=sent.filename or "",
                content=sent.read(LARGEST_DOCUMENT + 1),
                is_defence=side == DEFENCE,
            )
    except Refused as refusal:
        said = refusal.objections
        return _file_page(exclusion_id, CONFLICT, said, document_form=form)
    anchor = "defence" if side == DEFENCE else "facts"
    return redirect(f"/exclusions/{exclusion_id}#{anchor}", SEE_OTHER)


@pages.post("/agenda")
def bring() -> Response:
    """Put a proposed exclusion on the agenda of a draft."""
    form = BringingExclusionForm()
    if not form.validate_on_submit():
        raise Malformed(_("State the draft and the exclusion by their numbers."))
    convocation_id = int(form.convocation_id.data or "")
    with begin() as work:
        bring_exclusion(
            work,
            convocation_id=convocation_id,
            exclusion_id=int(form.exclusion_id.data or ""),
        )
    return redirect(f"/convocations/{convocation_id}#agenda", SEE_OTHER)


def of_my_members() -> list[FileLine]:
    """The files not settled yet of the members that the reader represents."""
    who = me_as_viewer()
    with look() as db:
        found = files(db, who)
    return [
        line for line in found if who.represents(line.member_id) and line.state.is_open
    ]


def _against_acting() -> tuple[Objection, ...]:
    posts = me_as_viewer().posts.get(Organ.BOARD, frozenset())
    return objections_to_acting_on_exclusion(posts)


def _offered(form: ExclusionForm) -> ExclusionForm:
    with look() as db:
        return form.offer(members(db, me_as_viewer(), now(), Search()).found)


def _form_page(
    status: int,
    objections: Sequence[Objection] = (),
    *,
    form: ExclusionForm | None = None,
) -> Page:
    """The form, or why only the board begins an exclusion."""
    if form is None:
        chosen = request.args.get("member", type=int)
        form = _offered(ExclusionForm.fresh(member=chosen))
    against = _against_acting()
    page = render_template(
        "exclusions/new.html",
        form=form,
        objections=objections or against,
        may_begin=not against,
    )
    return page, status


def _file_page(
    exclusion_id: int,
    status: int = 200,
    objections: Sequence[Objection] = (),
    *,
    defence_form: DefenceForm | None = None,
    document_form: FileDocumentForm | None = None,
) -> Page:
    """The file as its reader may see it; a form that was sent keeps what is in it."""
    with look() as db:
        found = file_seen(db, me_as_viewer(), exclusion_id, now())
        blank = {side: FileDocumentForm.of(side) for side in (BOARD, DEFENCE)}
        if document_form is not None:
            blank[document_form.side.data or ""] = document_form
        page = render_template(
            "exclusions/show.html",
            file=found,
            defence_form=defence_form
            or DefenceForm(formdata=None, text=found.exclusion.defence or ""),
            document_forms=blank,
            objections=objections,
            now=now(),
        )
    return page, status
