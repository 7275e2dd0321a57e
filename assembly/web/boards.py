"""/board: what the three members of the board decide by an open vote (S11)."""

from collections.abc import Callable, Sequence

from flask import Blueprint, redirect, render_template
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from werkzeug import Response
from wtforms import HiddenField, RadioField, TextAreaField
from wtforms.validators import AnyOf, InputRequired

from assembly.queries import board_decisions
from assembly.rules.drafting import LONGEST_REASON
from assembly.rules.objection import Objection, Refused
from assembly.rules.vocabulary import Choice, Organ, Post
from assembly.use_cases.board.cast_board_ballot import cast_board_ballot
from assembly.web import mistakes
from assembly.web.message_forms import at_most
from assembly.web.parts import begin, look, me_as_viewer, now
from assembly.web.refusals import CONFLICT, MALFORMED
from assembly.web.words import CHOICES

pages = Blueprint("boards", __name__, url_prefix="/board")

SEE_OTHER = 303

Page = tuple[str, int]


_broken = _("This form is incomplete. Reload its page, and send it again.")


class BoardBallotForm(FlaskForm):
    post = HiddenField(validators=[AnyOf([post.value for post in Post], _broken)])
    choice = RadioField(
        _("Choice"),
        choices=lambda: {c.value: str(CHOICES[c]) for c in Choice},
        validators=[InputRequired(_("Choose an answer."))],
    )
    reason = TextAreaField(_("Why, if you wish to say it"), [at_most(LONGEST_REASON)])


@pages.get("")
def show() -> Page:
    return _page()


@pages.post("/decisions/<int:decision_id>/ballots")
def cast(decision_id: int) -> Response | Page:
    form = BoardBallotForm()
    if not form.validate_on_submit():
        mistakes.tell_unseen(form.post)
        return _page(MALFORMED, sent=(decision_id, form))
    try:
        with begin() as work:
            cast_board_ballot(
                work,
                decision_id=decision_id,
                post=Post(form.post.data or ""),
                choice=Choice(form.choice.data or ""),
                reason=form.reason.data or "",
            )
    except Refused as refusal:
        return _page(CONFLICT, refusal.objections, sent=(decision_id, form))
    return redirect(f"/board#decision-{decision_id}", SEE_OTHER)


def waiting_for_my_board_vote() -> list[board_decisions.DecisionSeen]:
    """What a member of the board has not voted on yet: for the first page."""
    if not me_as_viewer().posts.get(Organ.BOARD):
        return []
    with look() as db:
        found = board_decisions.decisions(db, me_as_viewer(), now())
    return [one for one in found if any(place.ballot is None for place in one.mine)]


def _page(
    status: int = 200,
    objections: Sequence[Objection] = (),
    *,
    sent: tuple[int, BoardBallotForm] | None = None,
) -> Page:
    """Every decision that the reader may follow; `sent`: a form that comes back."""
    with look() as db:
        found = board_decisions.decisions(db, me_as_viewer(), now())
        page = render_template(
            "boards/show.html",
            waiting=[one for one in found if one.decision.taken_at is None],
            taken=[one for one in found if one.decision.taken_at is not None],
            ballot_form=_form_of(sent),
            objections=objections,
        )
    return page, status


def _form_of(
    sent: tuple[int, BoardBallotForm] | None,
) -> Callable[[int, board_decisions.Place], BoardBallotForm]:
    """The form of a post: the one that came back, else one that says what it said."""

    def form(decision_id: int, place: board_decisions.Place) -> BoardBallotForm:
        if sent and sent[0] == decision_id and sent[1].post.data == place.post:
            return sent[1]
        said = place.ballot
        return BoardBallotForm(
            formdata=None,
            post=place.post.value,
            choice=None if said is None else said.choice.value,
            reason="" if said is None else said.reason,
        )

    return form
