"""Whole texts that board or table submits to the next extraordinary assembly."""

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template
from werkzeug import Response

from assembly.queries import suggestions, versions
from assembly.queries.admission import NotFound
from assembly.rules.changes import objections_to_proposing
from assembly.rules.objection import Objection, Refused
from assembly.rules.vocabulary import GoverningText, Organ
from assembly.use_cases.texts.submit_change import submit_change
from assembly.web.change_forms import SubmissionForm
from assembly.web.parts import begin, look, me_as_viewer
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.web.texts import governing_text

pages = Blueprint("submissions", __name__, url_prefix="/texts/<governs>/submissions")

SEE_OTHER = 303

Page = tuple[str, int]


@pages.get("/<int:submission_id>")
def show(governs: str, submission_id: int) -> str:
    which = governing_text(governs)
    with look() as db:
        found = suggestions.submitted(db, me_as_viewer(), submission_id)
        if found.submission.governs is not which:
            raise NotFound(f"submission {submission_id} for the {governs}")
        return render_template("texts/submission.html", submitted=found)


@pages.get("/new")
def new(governs: str) -> Page:
    return _page(governing_text(governs))


@pages.post("")
def submit(governs: str) -> Response | Page:
    which = governing_text(governs)
    form = SubmissionForm().offer(me_as_viewer(), _waiting(which))
    if not form.in_name_of.choices:
        return _page(which, CONFLICT, form=form)
    if not form.validate_on_submit():
        return _page(which, MALFORMED, form=form)
    try:
        with begin() as work:
            number = submit_change(
                work,
                governs=which,
                in_name_of=Organ(form.in_name_of.data),
                title=form.title.data or "",
                body=form.body.data or "",
                reason=form.reason.data or "",
                key=form.key.data or "",
                merges=form.merges.data or (),
            )
    except Refused as refusal:
        return _page(which, CONFLICT, refusal.objections, form=form)
    return redirect(f"/texts/{which}/submissions/{number}", SEE_OTHER)


def _against(form: SubmissionForm) -> tuple[Objection, ...]:
    """Against submitting at all, for whoever holds a post of neither organ."""
    return () if form.in_name_of.choices else objections_to_proposing(Organ.BOARD, ())


def _waiting(governs: GoverningText) -> dict[int, str]:
    """What may be taken up: suggestions are for the bylaws (B12)."""
    if governs is not GoverningText.BYLAWS:
        return {}
    with look() as db:
        found = suggestions.suggestions(db, me_as_viewer())
        return {one.id: f"{one.article} · {one.member.name}" for one in found.waiting}


def _page(
    governs: GoverningText,
    status: int = 200,
    objections: Sequence[Objection] = (),
    *,
    form: SubmissionForm | None = None,
) -> Page:
    """The form, with the text in force in it to begin with."""
    who = me_as_viewer()
    with look() as db:
        text = versions.governing(db, governs)
        if form is None:
            form = SubmissionForm.fresh(body=text.body or "")
            form.offer(who, _waiting(governs))
        page = render_template(
            "texts/submit.html",
            text=text,
            form=form,
            objections=objections or _against(form),
        )
    return page, status
