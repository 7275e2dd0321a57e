"""Changes of the bylaws: suggested, answered, provisional; and put on an agenda."""

from collections.abc import Sequence

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug import Response

from assembly.queries import suggestions, versions
from assembly.queries.differences import changed_only, differences
from assembly.rules.governing import objections_to_acting_as_board
from assembly.rules.objection import Objection, Refused
from assembly.rules.vocabulary import GoverningText, Organ
from assembly.use_cases.texts.answer_suggestion import answer_suggestion
from assembly.use_cases.texts.bring_change import bring_change
from assembly.use_cases.texts.make_provisional import make_provisional
from assembly.use_cases.texts.suggest_change import suggest_change
from assembly.web.change_forms import (
    AnswerForm,
    BringingForm,
    ProvisionalForm,
    SuggestionForm,
)
from assembly.web.parts import begin, look, me_as_viewer
from assembly.web.refusals import CONFLICT, MALFORMED, Malformed

pages = Blueprint("changes", __name__, url_prefix="/texts")

SEE_OTHER = 303
SUGGESTIONS = "/bylaws/suggestions"
PROVISIONAL = "/bylaws/provisional"

Page = tuple[str, int]


@pages.get(SUGGESTIONS)
def show_suggestions() -> Page:
    return _suggestions_page()


@pages.post(SUGGESTIONS)
def suggest() -> Response | Page:
    form = SuggestionForm().offer(me_as_viewer())
    if not form.validate_on_submit():
        return _suggestions_page(MALFORMED, form=form)
    try:
        with begin() as work:
            suggest_change(
                work,
                member_id=form.member.data,
                article=form.article.data or "",
                body=form.body.data or "",
                reason=form.reason.data or "",
                key=form.key.data or "",
            )
    except Refused as refusal:
        return _suggestions_page(CONFLICT, refusal.objections, form=form)
    flash(
        _("The suggestion is with the secretariat; the board takes it up or answers.")
    )
    return redirect(url_for(".show_suggestions"), SEE_OTHER)


@pages.post(f"{SUGGESTIONS}/<int:suggestion_id>/answer")
def answer(suggestion_id: int) -> Response | Page:
    form = AnswerForm()
    if not form.validate_on_submit():
        return _suggestions_page(MALFORMED, answered=suggestion_id, answer_form=form)
    try:
        with begin() as work:
            answer_suggestion(
                work, suggestion_id=suggestion_id, answer=form.answer.data or ""
            )
    except Refused as refusal:
        said = refusal.objections
        return _suggestions_page(
            CONFLICT, said, answered=suggestion_id, answer_form=form
        )
    return redirect(f"/texts{SUGGESTIONS}#suggestion-{suggestion_id}", SEE_OTHER)


@pages.get(PROVISIONAL)
def show_provisional() -> Page:
    return _provisional_page()


@pages.post(PROVISIONAL)
def make() -> Response | Page:
    form = ProvisionalForm()
    if not form.validate_on_submit():
        return _provisional_page(MALFORMED, form=form)
    try:
        with begin() as work:
            make_provisional(
                work, body=form.body.data or "", reason=form.reason.data or ""
            )
    except Refused as refusal:
        return _provisional_page(CONFLICT, refusal.objections, form=form)
    return redirect(url_for(".show_provisional"), SEE_OTHER)


@pages.post("/agenda")
def bring() -> Response:
    """Put a submission, or the provisional version, on the agenda of a draft."""
    form = BringingForm()
    if not form.validate_on_submit():
        raise Malformed(_("State the draft by its number."))
    convocation_id, chosen = form.convocation_id.data or "", form.submission_id.data
    with begin() as work:
        bring_change(
            work,
            convocation_id=int(convocation_id),
            submission_id=int(chosen) if chosen else None,
        )
    return redirect(f"/convocations/{convocation_id}#agenda", SEE_OTHER)


def _suggestions_page(
    status: int = 200,
    objections: Sequence[Objection] = (),
    *,
    form: SuggestionForm | None = None,
    answered: int | None = None,
    answer_form: AnswerForm | None = None,
) -> Page:
    """Every suggestion, the form for one more, and the board's answers."""
    who = me_as_viewer()
    with look() as db:
        page = render_template(
            "texts/suggestions.html",
            found=suggestions.suggestions(db, who),
            submissions=suggestions.submissions(db, GoverningText.BYLAWS),
            form=form or SuggestionForm.fresh().offer(who),
            answered=answered,
            answer_form=answer_form,
            empty_answer=AnswerForm(formdata=None),
            is_board=bool(who.posts.get(Organ.BOARD)),
            objections=objections,
        )
    return page, status


def _provisional_page(
    status: int = 200,
    objections: Sequence[Objection] = (),
    *,
    form: ProvisionalForm | None = None,
) -> Page:
    """The board's provisional version beside the text in force, or the form for one."""
    posts = me_as_viewer().posts.get(Organ.BOARD, frozenset())
    with look() as db:
        found = versions.governing(db, GoverningText.BYLAWS)
        in_force, standing = found.body or "", found.provisional
        changed = differences(in_force, standing.body) if standing else ()
        page = render_template(
            "texts/provisional.html",
            text=found,
            paragraphs=changed_only(changed),
            form=form or ProvisionalForm(formdata=None, body=in_force),
            against=objections_to_acting_as_board(posts),
            objections=objections,
        )
    return page, status
