"""Where a person is signed in, and ending what was left open elsewhere."""

from flask import Blueprint, render_template
from werkzeug import Response
from werkzeug.utils import redirect

from assembly.queries.sessions import sessions_of
from assembly.use_cases.signing_in.sign_out import sign_out
from assembly.web.entrance import SEE_OTHER
from assembly.web.parts import begin, end_sockets, look, me_as_viewer, visitor

pages = Blueprint("sessions", __name__, url_prefix="/sessions")


@pages.get("")
def show() -> str:
    who = visitor()
    with look() as db:
        held = sessions_of(db, me_as_viewer().person_id)
    here = None if who is None else who.session_id
    return render_template("sessions/show.html", held=held, here=here)


@pages.post("/<int:session_id>/end")
def end(session_id: int) -> Response:
    with begin() as work:
        ended = sign_out(work, session_id=session_id)
    end_sockets(ended)
    return redirect("/sessions", SEE_OTHER)
