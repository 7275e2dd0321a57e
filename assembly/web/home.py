"""The first page: what needs me now, whom I represent, in which posts."""

from flask import Blueprint, render_template

from assembly.queries.assemblies import assemblies
from assembly.queries.cycles import cycle_seen
from assembly.web.boards import waiting_for_my_board_vote
from assembly.web.candidacies import waiting_for_consent
from assembly.web.dues import own_dues
from assembly.web.exclusions import of_my_members
from assembly.web.organs import terms_ending
from assembly.web.parts import look, me_as_viewer, now

pages = Blueprint("home", __name__)


@pages.get("/")
def show() -> str:
    with look() as db:
        found = assemblies(db, me_as_viewer(), now())
        due = cycle_seen(db, now()).warnings if me_as_viewer().table_posts else ()
    concerning = [*found.open, *found.upcoming, *found.drafts, *found.past[:1]]
    return render_template(
        "home/show.html",
        concerning=concerning,
        due=due,
        dues=own_dues(),
        now=now(),
        terms_ending=terms_ending(),
        board_votes=waiting_for_my_board_vote(),
        waiting_for_consent=waiting_for_consent(),
        exclusions_of_mine=of_my_members(),
    )
