"""The founding statutes and bylaws, and what the tests would change in them.

Kostantinos Simitsis   president of the board, for Kavala
Radhouen Bouden        its secretary, for Kairouan
"""

from pathlib import Path

from sqlalchemy import select

from assembly.models.text_version import TextVersion
from assembly.queries.versions import Governing, governing
from assembly.rules.vocabulary import Choice, College, GoverningText, Organ
from assembly.use_cases.texts.import_text import import_text
from assembly.use_cases.texts.make_provisional import make_provisional
from assembly.use_cases.texts.submit_change import submit_change
from assembly.use_cases.texts.suggest_change import suggest_change
from assembly.use_cases.voting.put_vote import put_vote
from assembly.work import CONSOLE, Works
from tests.cast import (
    ASSOCIATE,
    FOUNDED,
    PRESIDENT,
    VICE_PRESIDENT,
    actor,
    item_ids,
    member_id,
)
from tests.voting import AGAINST, FOR, cast_all, close

BOARD_PRESIDENT = "Kostantinos Simitsis"
BOARD_SECRETARY = "Radhouen Bouden"
STATUTES, BYLAWS = GoverningText.STATUTES, GoverningText.BYLAWS


def founding(governs: GoverningText) -> str:
    return Path(f"config/data/founding_{governs}.txt").read_text("utf-8")


def reworded(governs: GoverningText, word: str = "quinze") -> str:
    """The founding text with another word in it, and one more article."""
    return founding(governs).replace("internationale", word) + f"\nArticle 13 {word}\n"


def import_texts(works: Works) -> None:
    """Version 0 of both."""
    with works.begin(CONSOLE) as work:
        for governs in GoverningText:
            import_text(
                work,
                governs=governs,
                number=0,
                text=founding(governs),
                approved_at=FOUNDED,
            )


def provisional(works: Works, body: str = "", by: str = BOARD_PRESIDENT) -> int:
    """The board's provisional bylaws."""
    with works.begin(actor(works, by)) as work:
        return make_provisional(
            work, body=body or reworded(BYLAWS), reason="The dues are late."
        )


def suggested(works: Works, key: str = "one", by: str = ASSOCIATE) -> int:
    """A suggestion by the associate."""
    member = member_id(works, "Carine Jansen, DiCS Director", College.ASSOCIATE)
    with works.begin(actor(works, by)) as work:
        return suggest_change(
            work,
            member_id=member,
            article="Article 9",
            body="Dues are paid in March.",
            reason="Budgets are voted by then.",
            key=key,
        )


def submitted(  # noqa: PLR0913
    works: Works,
    *,
    governs: GoverningText = BYLAWS,
    by: str = BOARD_PRESIDENT,
    organ: Organ = Organ.BOARD,
    body: str = "",
    key: str = "one",
    merges: tuple[int, ...] = (),
) -> int:
    with works.begin(actor(works, by)) as work:
        return submit_change(
            work,
            governs=governs,
            in_name_of=organ,
            title="Dues in March",
            body=body or reworded(governs),
            reason="Budgets are voted by then.",
            key=key,
            merges=merges,
        )


def put_change(works: Works, sitting: int, place: int = 0, by: str = PRESIDENT) -> int:
    """The proposed text of an item put to the vote."""
    with works.begin(actor(works, by)) as work:
        return put_vote(work, item_id=item_ids(works, sitting)[place])


def voted(works: Works, sitting: int, choice: Choice, place: int = 0) -> int:
    """An item's text put, and more than two thirds of the roll of one mind."""
    vote = put_change(works, sitting, place)
    for name in MANY:
        cast_all(works, vote, name, choice, f"key-{vote}-{name[:3]}")
    return vote


def decide(works: Works, sitting: int, *, adopted: bool, place: int = 0) -> int:
    """Such a vote, closed by the chair."""
    vote = voted(works, sitting, FOR if adopted else AGAINST, place)
    close(works, vote, confirmed=None)
    return vote


MANY = (
    VICE_PRESIDENT,
    "Lhoussaine Aitbrahim",
    "Fayçal Kaabi",
    "Samuel Thirion",
    "Abdeloualab Oualiti",
    "Manuela Coutinho",
    "André Desmet",
)


def standing(works: Works, governs: GoverningText) -> Governing:
    with works.look() as db:
        found = governing(db, governs)
        db.expunge_all()
        return found


def versions(works: Works) -> list[TextVersion]:
    with works.look() as db:
        return list(db.scalars(select(TextVersion).order_by(TextVersion.id)))
