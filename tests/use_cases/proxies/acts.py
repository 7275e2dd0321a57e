"""The acts of a proxy, as the tests tell them."""

from sqlalchemy import select

from assembly.models.letter import Letter
from assembly.models.proxy import Proxy
from assembly.use_cases.proxies.give_proxy import give_proxy
from assembly.use_cases.proxies.return_proxy import return_proxy
from assembly.use_cases.proxies.revoke_proxy import revoke_proxy
from assembly.work import Works
from tests.cast import actor


def give(works: Works, sitting: int, by: str, giver: int, holder: int) -> int:
    with works.begin(actor(works, by)) as work:
        return give_proxy(work, assembly_id=sitting, giver_id=giver, holder_id=holder)


def revoke(works: Works, proxy: int, by: str) -> None:
    with works.begin(actor(works, by)) as work:
        revoke_proxy(work, proxy_id=proxy)


def return_(works: Works, proxy: int, by: str) -> None:
    with works.begin(actor(works, by)) as work:
        return_proxy(work, proxy_id=proxy)


def proxy_of(works: Works, number: int) -> Proxy:
    with works.look() as db:
        return db.get_one(Proxy, number)


def letters(works: Works, kind: str) -> list[Letter]:
    with works.look() as db:
        return list(db.scalars(select(Letter).where(Letter.kind == kind)))
