"""What is in the register already, or asks already, and is the same body (S2, S11)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from assembly.models.admission_request import AdmissionRequest
from assembly.models.member import Member
from assembly.models.territory import Territory
from assembly.queries.members import plain
from assembly.rules.admitting import objections_to_likeness
from assembly.rules.applications import OF_ONE_TERRITORY, Application
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import College, Continent


@dataclass(frozen=True)
class KnownTerritory:
    id: int
    name: str
    country_code: str


UNDER_WAY = (
    AdmissionRequest.confirmed_at.is_not(None),
    AdmissionRequest.rejected_at.is_(None),
    AdmissionRequest.admitted_at.is_(None),
)


def in_register(moment: datetime) -> ColumnElement[bool]:
    return Member.ended_at.is_(None) | (Member.ended_at > moment)


def likenesses(
    db: Session, asked: Application, moment: datetime, *, but: int | None = None
) -> tuple[Objection, ...]:
    """Against an application that says again what is there; `but`: this request."""
    return objections_to_likeness(
        member=_member_like(db, asked, moment),
        request=_request_like(db, asked, but),
        territory=_territory_like(db, asked),
    )


def territories(db: Session) -> list[KnownTerritory]:
    """Those of the register, by country and name."""
    asked = select(Territory).order_by(Territory.country_code, Territory.name)
    return [KnownTerritory(t.id, t.name, t.country_code) for t in db.scalars(asked)]


def continent_of(db: Session, country_code: str) -> Continent | None:
    """The continent that the register has for a country; none for a new country."""
    asked = select(Member.continent).where(Member.country_code == country_code)
    return db.scalars(asked.order_by(Member.id).limit(1)).first()


def territory_named(db: Session, name: str, country_code: str) -> Territory | None:
    """A territory of the register, whatever the capitals and accents of its name."""
    asked = select(Territory).where(Territory.country_code == country_code)
    return next((t for t in db.scalars(asked) if plain(t.name) == _plain(name)), None)


def _plain(name: str) -> str:
    return plain(" ".join(name.split()))


def _one_territory(asked: Application) -> bool:
    return asked.kind in OF_ONE_TERRITORY


def _member_like(db: Session, asked: Application, moment: datetime) -> str | None:
    held = select(Member).where(
        Member.college == asked.college,
        Member.country_code == asked.country_code,
        in_register(moment),
    )
    for member in db.scalars(held):
        same_place = _one_territory(asked) and asked.territory_id is not None
        if plain(member.name) == _plain(asked.name) or (
            same_place and member.territory_id == asked.territory_id
        ):
            return member.name
    return None


def _request_like(db: Session, asked: Application, but: int | None) -> str | None:
    held = select(AdmissionRequest).where(
        AdmissionRequest.college == asked.college,
        AdmissionRequest.country_code == asked.country_code,
        *UNDER_WAY,
    )
    for request in db.scalars(held):
        if request.id != but and _is_like(request, asked):
            return request.name
    return None


def _is_like(request: AdmissionRequest, asked: Application) -> bool:
    if plain(request.name) == _plain(asked.name):
        return True
    if not _one_territory(asked) or request.kind not in OF_ONE_TERRITORY:
        return False
    if asked.territory_id is not None:
        return request.territory_id == asked.territory_id
    return request.territory_name is not None and (
        plain(request.territory_name) == _plain(asked.territory_name)
    )


def _territory_like(db: Session, asked: Application) -> str | None:
    if asked.territory_id is not None or asked.college is College.ASSOCIATE:
        return None
    found = territory_named(db, asked.territory_name, asked.country_code)
    return None if found is None else found.name
