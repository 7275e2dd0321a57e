"""The letter about a proxy: to the one side when the other has acted (B7)."""

from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.letter import Letter
from assembly.models.proxy import Proxy
from assembly.queries.addressees import addressees

GIVEN, REVOKED, RETURNED = "proxy_given", "proxy_revoked", "proxy_returned"


def proxy_letters(
    db: Session, proxy: Proxy, kind: str, moment: datetime
) -> list[Letter]:
    """To the holder, or to the giver of what was returned; none if no letter reaches
    that member, and none to the person who has just acted for the other side."""
    to = proxy.giver_id if kind == RETURNED else proxy.holder_id
    acted = proxy.given_by_id if kind == GIVEN else proxy.ended_by_id
    return [
        Letter.queued(
            kind=kind,
            occasion=f"{kind.replace('_', '-')}:{proxy.id}",
            moment=moment,
            member_id=to,
            person_id=reached.person_id,
            address=reached.address,
            assembly_id=proxy.assembly_id,
            about={"giver": proxy.giver.name, "holder": proxy.holder.name},
        )
        for reached in addressees(db, moment, convocation_id=None)
        if reached.member_id == to and reached.address is not None
        if acted is None or reached.person_id != acted
    ]
