"""One person casts secret ballots for its members, all of them or none (B5, B7, S2)."""

from collections.abc import Mapping

from assembly.effects import arriving
from assembly.events import SecretBallotCast
from assembly.models import sealing
from assembly.models.election import Participation
from assembly.models.vote import Sheet, Vote
from assembly.queries import (
    admission,
    locks,
    receipts,
    secret_receipts,
    secret_sheets,
)
from assembly.queries.electors import Elector
from assembly.queries.presence import VOTED
from assembly.queries.secret_receipts import SecretReceipt
from assembly.rules.objection import refuse
from assembly.rules.secret_ballots import (
    objections_to_resending_secretly,
    objections_to_way_of_casting,
)
from assembly.rules.vocabulary import VoteKind
from assembly.work import Work


def cast_secret_ballots(
    work: Work, *, vote_id: int, choices: Mapping[int, int | None], key: str
) -> SecretReceipt:
    """Cast for these members (by id) a candidacy's number, or None for a blank ballot.

    Idempotent by (person, key): what arrives a second time gets the same receipt; no
    choice is kept with it, so none is compared. Refused whole (B5, B7, S2): an empty
    sheet, a vote that is closed or no election, members that the person does not vote
    for, that have taken part already, or that gave their proxy and are present, and
    whoever is no candidate of this round.
    """
    locks.hold_by_vote(work.db, vote_id)
    who = work.viewer
    vote = admission.vote(work.db, who, vote_id)
    refuse(objections_to_way_of_casting(kind=vote.kind, way=VoteKind.SECRET))
    sheet = receipts.sheet_sent(work.db, who.person_id, key)
    if sheet is None:
        sheet = _receive(work, vote, choices, key)
    else:
        refuse(objections_to_resending_secretly(same=_same(work, vote, sheet, choices)))
    return secret_receipts.secret_receipt(work.db, who, vote.id, sheet.id)


def _same(
    work: Work, vote: Vote, sheet: Sheet, choices: Mapping[int, int | None]
) -> bool:
    """For the same vote and the same members."""
    if sheet.vote_id != vote.id:  # its entries are other acts, or of another record
        return False
    told = secret_receipts.taken(work.db, vote.assembly_id, sheet.seqs)
    return choices.keys() == {t.member_id for t in told}


def _receive(
    work: Work, vote: Vote, choices: Mapping[int, int | None], key: str
) -> Sheet:
    """The sheet; the person's own members are present from now on."""
    lines = secret_sheets.lines(work.db, work.viewer, vote.assembly_id, vote.id)
    refuse(
        secret_sheets.against_casting(work.db, work.viewer, vote.id, choices, work.now)
    )
    arriving.arrive(work, vote.assembly_id, how=VOTED)
    cast_for = [line.elector for line in lines if line.elector.member.id in choices]
    sheet = Sheet(
        vote_id=vote.id,
        person_id=work.viewer.person_id,
        key=key,
        received_at=work.now,
        seqs=[_take_part(work, vote, elector) for elector in cast_for],
    )
    work.db.add(sheet)
    sealing.seal(work.db, vote.id, choices.values())
    work.db.flush()
    work.recorder.write()
    return sheet


def _take_part(work: Work, vote: Vote, elector: Elector) -> int:
    """The participation, without a word of the choice; its entry in the record."""
    holder = elector.holder
    seq = work.announce(
        SecretBallotCast(
            assembly_id=vote.assembly_id,
            vote_id=vote.id,
            member_id=elector.member.id,
            member=elector.member.name,
            proxy_id=elector.proxy_id,
            holder_id=None if holder is None else holder.id,
            holder=None if holder is None else holder.name,
        )
    )
    work.db.add(
        Participation(
            vote_id=vote.id,
            member_id=elector.member.id,
            cast_by_id=work.viewer.person_id,
            proxy_id=elector.proxy_id,
            seq=seq,
        )
    )
    return seq
