"""The first page: what needs me now, the assemblies to come, whom I represent."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, render_template

from assembly.queries.assemblies import Assemblies, AssemblySeen, State, assemblies
from assembly.queries.cycles import cycle_seen
from assembly.queries.duties.at_hand import duties_at_hand
from assembly.queries.minutes_waiting import minutes_waiting
from assembly.queries.proxy_books import MyProxies, my_proxies
from assembly.web.boards import waiting_for_my_board_vote
from assembly.web.candidacies import waiting_for_consent
from assembly.web.dues import own_dues
from assembly.web.exclusions import of_my_members
from assembly.web.organs import terms_ending
from assembly.web.parts import look, me_as_viewer, now
from assembly.web.waiting import votes_waiting

Held = tuple[AssemblySeen, MyProxies]

pages = Blueprint("home", __name__)


@pages.get("/")
def show() -> str:
    with look() as db:
        found = assemblies(db, me_as_viewer(), now())
    needs = _needs(found)
    return render_template(
        "home/show.html",
        needs=needs,
        calm=not any(needs.values()),
        coming=[*found.upcoming, *found.drafts],
        past=found.past[:1],
        now=now(),
    )


def _needs(found: Assemblies) -> dict[str, Sequence[Any]]:
    """Everything that waits for the reader, by what it is, the most pressing first."""
    who = me_as_viewer()
    with look() as db:
        return {
            "votes": votes_waiting(),
            "rooms": found.open,
            "proxies": _proxies_held([*found.open, *found.upcoming]),
            "consents": waiting_for_consent(),
            "exclusions": of_my_members(),
            "board_votes": waiting_for_my_board_vote(),
            "minutes": minutes_waiting(db, who),
            "drafts": _to_convene(found.drafts),
            "duties": duties_at_hand(db, who, now()),
            "cycle": cycle_seen(db, now()).warnings if who.table_posts else (),
            "terms": terms_ending(),
            "dues": own_dues(),
        }


def _proxies_held(open_or_coming: Sequence[AssemblySeen]) -> list[Held]:
    """In which of these the reader votes for members of others too."""
    with look() as db:
        found = [
            (one, my_proxies(db, me_as_viewer(), one.id, now()))
            for one in open_or_coming
        ]
    return [(one, mine) for one, mine in found if mine is not None and mine.held]


def _to_convene(drafts: Sequence[AssemblySeen]) -> list[AssemblySeen]:
    """The drafts that the table can still convene for their opening."""
    if not me_as_viewer().table_posts:
        return []
    return [one for one in drafts if one.state is State.DRAFT and one.latest_convening]
