"""A body that asks to become a member, and the board that decides on it.

Évora asks: the platform of a territory of Portugal, through Helder Guerreiro
Kostantinos Simitsis  president of the board, for Kavala
André Desmet          its vice-president, for Braine l'Alleud
Radhouen Bouden       its secretary, for Kairouan
"""

from assembly.effects import boarding
from assembly.models.admission_request import AdmissionRequest
from assembly.models.board_decision import BoardDecision
from assembly.rules.vocabulary import (
    BoardSubject,
    BodyKind,
    Choice,
    College,
    Continent,
    Post,
    TerritoryLevel,
)
from assembly.use_cases.board.cast_board_ballot import cast_board_ballot
from assembly.work import CONSOLE, Works
from tests.cast import actor
from tests.texts import BOARD_PRESIDENT, BOARD_SECRETARY

BOARD_VICE_PRESIDENT = "André Desmet"
BOARD = {
    Post.PRESIDENT: BOARD_PRESIDENT,
    Post.VICE_PRESIDENT: BOARD_VICE_PRESIDENT,
    Post.SECRETARY: BOARD_SECRETARY,
}
EVORA = "Plataforma de Évora"
CONTACT = "Helder Guerreiro"
ADDRESS = "evora@example.org"
PRESENTATION = "Schools, clinics and the town hall of Évora work together."


def before_the_board(works: Works, proposer_id: int | None = None) -> int:
    """The request of Évora, confirmed; the board's decision on it."""
    with works.begin(CONSOLE) as work:
        request = AdmissionRequest(
            key="evora",
            proposer_id=proposer_id,
            kind=BodyKind.PLATFORM,
            college=College.EFFECTIVE,
            name=EVORA,
            territory_name="Évora",
            level=TerritoryLevel.LOCAL,
            country_code="PT",
            continent=Continent.EUROPE,
            presentation=PRESENTATION,
            representative=CONTACT,
            address=ADDRESS,
            language="en",
            charter_adhered_at=work.now,
            charter_signatory=CONTACT,
            asked_at=work.now,
            confirmed_at=work.now,
        )
        work.db.add(request)
        work.db.flush()
        opened = boarding.open_decision(
            work, subject=BoardSubject.ADMISSION, about=request.name, admission=request
        )
        return opened.id


def board_votes(
    works: Works, decision: int, post: Post, choice: Choice = Choice.FOR, why: str = ""
) -> None:
    """This post's vote, by whoever holds it."""
    with works.begin(actor(works, BOARD[post])) as work:
        cast_board_ballot(
            work, decision_id=decision, post=post, choice=choice, reason=why
        )


def decision_of(works: Works, number: int) -> BoardDecision:
    with works.look() as db:
        return db.get_one(BoardDecision, number)


def request_of(works: Works, number: int) -> AdmissionRequest:
    with works.look() as db:
        return db.get_one(AdmissionRequest, number)
