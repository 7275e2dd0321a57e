"""A body that asks to become a member, and the board that decides on it.

Évora asks: the platform of a territory of Portugal, through Helder Guerreiro
Kostantinos Simitsis  president of the board, for Kavala
André Desmet          its vice-president, for Braine l'Alleud
Radhouen Bouden       its secretary, for Kairouan
"""

from dataclasses import replace

from sqlalchemy import select

from assembly.models.admission_request import AdmissionRequest
from assembly.models.agenda_item import AgendaItem
from assembly.models.board_decision import BoardDecision
from assembly.rules.applications import Application
from assembly.rules.vocabulary import (
    BodyKind,
    Choice,
    College,
    Continent,
    ItemKind,
    Post,
    TerritoryLevel,
)
from assembly.use_cases.admissions.ask_admission import ask_admission
from assembly.use_cases.admissions.confirm_admission import confirm_admission
from assembly.use_cases.admissions.propose_admission import propose_admission
from assembly.use_cases.board.cast_board_ballot import cast_board_ballot
from assembly.work import Actor, Works
from tests.cast import ONE_MEMBER, actor, item_ids, member_id, open_sitting
from tests.texts import BOARD_PRESIDENT, BOARD_SECRETARY

BOARD_VICE_PRESIDENT = "André Desmet"
BOARD = {
    Post.PRESIDENT: BOARD_PRESIDENT,
    Post.VICE_PRESIDENT: BOARD_VICE_PRESIDENT,
    Post.SECRETARY: BOARD_SECRETARY,
}
STRANGER = Actor(name="somebody on the public form")
EVORA = "Plataforma de Évora"
CONTACT = "Helder Guerreiro"
ADDRESS = "evora@example.org"
APPLICATION = Application(
    kind=BodyKind.PLATFORM,
    name=EVORA,
    representative=CONTACT,
    address=ADDRESS,
    language="en",
    presentation="Schools, clinics and the town hall of Évora work together.",
    charter_signatory=CONTACT,
    adheres=True,
    country_code="PT",
    territory_name="Évora",
    level=TerritoryLevel.LOCAL,
)
EFFECTIVE, EUROPE = College.EFFECTIVE, Continent.EUROPE


def asked(works: Works, key: str = "evora", **changes: object) -> int:
    """What the public form sends; the request."""
    with works.begin(STRANGER) as work:
        return ask_admission(work, asked=replace(APPLICATION, **changes), key=key)


def confirmed(works: Works, number: int) -> int:
    """The letter's link is used; the request again."""
    with works.begin(STRANGER) as work:
        confirm_admission(
            work, request_id=number, nonce=request_of(works, number).confirm_nonce or ""
        )
    return number


def proposed(works: Works, key: str = "evora", by: str = ONE_MEMBER) -> int:
    """Novellara proposes Évora."""
    proposer = member_id(works, "Novellara")
    with works.begin(actor(works, by)) as work:
        return propose_admission(work, proposer_id=proposer, asked=APPLICATION, key=key)


def before_the_board(works: Works, proposer_id: int | None = None) -> int:
    """The request of Évora counts; the board's decision on it."""
    if proposer_id is None:
        return decision_on(works, confirmed(works, asked(works)))
    return decision_on(works, proposed(works))


def approved(works: Works, key: str = "evora", **changes: object) -> int:
    """Two of the board are for it; the request."""
    number = confirmed(works, asked(works, key, **changes))
    for post in (Post.PRESIDENT, Post.SECRETARY):
        board_votes(works, decision_on(works, number), post)
    return number


def board_votes(
    works: Works, decision: int, post: Post, choice: Choice = Choice.FOR, why: str = ""
) -> None:
    """This post's vote, by whoever holds it."""
    with works.begin(actor(works, BOARD[post])) as work:
        cast_board_ballot(
            work, decision_id=decision, post=post, choice=choice, reason=why
        )


def decision_on(works: Works, number: int) -> int:
    """The board's decision on this request."""
    of_request = BoardDecision.admission_id == number
    with works.look() as db:
        return db.scalars(select(BoardDecision.id).where(of_request)).one()


def decision_of(works: Works, number: int) -> BoardDecision:
    with works.look() as db:
        return db.get_one(BoardDecision, number)


def request_of(works: Works, number: int) -> AdmissionRequest:
    with works.look() as db:
        return db.get_one(AdmissionRequest, number)


def sitting_on(works: Works, number: int) -> int:
    """An ordinary assembly, open now, whose last item is this admission."""
    sitting = open_sitting(works)
    with works.writers.begin() as db:
        item = db.get_one(AgendaItem, item_ids(works, sitting)[-1])
        item.kind, item.admission_id = ItemKind.ADMISSION, number
    return sitting
