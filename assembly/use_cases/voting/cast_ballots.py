"""One person casts the ballots of its members, all of them or none (S2, B6, B7)."""

from collections.abc import Mapping

from assembly.effects import arriving
from assembly.events import BallotCast
from assembly.models.assembly import Assembly
from assembly.models.casting import casting
from assembly.models.vote import Sheet, Vote
from assembly.queries import admission, ballots, electors, locks, receipts
from assembly.queries.ballots import Standing
from assembly.queries.electors import Elector
from assembly.queries.presence import VOTED
from assembly.queries.receipts import Receipt
from assembly.rules.balloting import objections_to_casting
from assembly.rules.objection import refuse
from assembly.rules.proxies_in_force import objections_to_casting_by_proxy
from assembly.rules.secret_ballots import objections_to_way_of_casting
from assembly.rules.sheets import objections_to_resending, objections_to_sheet
from assembly.rules.vocabulary import Choice, VoteKind
from assembly.work import Work

Electors = Mapping[int, Elector]  # by member
Choices = Mapping[int, Choice]  # likewise


def cast_ballots(work: Work, *, vote_id: int, choices: Choices, key: str) -> Receipt:
    """Cast or replace the ballots of these members (by id); the receipt of the sheet.

    They are own members, and those whose proxy an own member holds. Idempotent by
    (person, key): what arrives a second time gets the same receipt, also after the
    closing. A ballot may be replaced until the vote closes; one that says the same as
    before, by the same person, stays as it is. Refused whole (S2, B6, B7): an empty
    sheet, a vote that is closed, members that the person does not represent or that
    are not on the roll, by a proxy that has ended or for a member that has voted
    itself, a known key with other choices.
    """
    locks.hold_by_vote(work.db, vote_id)
    who = work.viewer
    vote = admission.vote(work.db, who, vote_id)
    refuse(objections_to_way_of_casting(kind=vote.kind, way=VoteKind.OPEN))
    sheet = receipts.sheet_sent(work.db, who.person_id, key)
    if sheet is None:
        found = electors.electors(work.db, who, vote.assembly_id)
        by_member = {elector.member.id: elector for elector in found}
        _refuse_unfit(work, vote, choices, by_member)
        sheet = _receive(work, vote, choices, (key, by_member))
    else:
        same = sheet.vote_id == vote.id and choices == receipts.choices_sent(
            work.db, vote.assembly_id, sheet
        )
        refuse(objections_to_resending(same=same))
    return receipts.receipt(work.db, who, vote.id, sheet.id)


def _refuse_unfit(
    work: Work, vote: Vote, choices: Choices, votes_for: Electors
) -> None:
    assembly = work.db.get_one(Assembly, vote.assembly_id)
    others = [m for m in choices if m not in votes_for]
    off_roll = [m for m in others if work.viewer.represents(m)]
    lost = electors.lost(work.db, work.viewer, vote.assembly_id, others)
    foreign = [m for m in others if m not in off_roll and m not in lost]
    standing = ballots.standing(work.db, vote.id, choices)
    voted_themselves = [
        m
        for m, e in votes_for.items()
        if _prevails(standing.get(m), e) and m in choices
    ]
    refuse(
        (
            *objections_to_sheet(filled=len(choices)),
            *objections_to_casting(
                opened_at=vote.opened_at,
                closed_at=vote.closed_at,
                assembly_closes_at=assembly.closes_at or vote.opened_at,
                moment=work.now,
                unrepresented=ballots.names(work.db, foreign),
                off_roll=ballots.names(work.db, off_roll),
            ),
            *objections_to_casting_by_proxy(
                voted_themselves=ballots.names(work.db, voted_themselves),
                ended=ballots.names(work.db, lost),
            ),
        )
    )


def _prevails(standing: Standing | None, elector: Elector) -> bool:
    """B7: a member's own ballot, over the one that its proxy holder would cast."""
    by_proxy = elector.proxy_id is not None
    return by_proxy and standing is not None and standing.proxy_id is None


def _receive(
    work: Work, vote: Vote, choices: Choices, sent: tuple[str, Electors]
) -> Sheet:
    """The sheet, with its ballots; the person's own members are present from now on,
    those it represents by proxy are not."""
    key, votes_for = sent
    arriving.arrive(work, vote.assembly_id, how=VOTED)
    sheet = Sheet(
        vote_id=vote.id,
        person_id=work.viewer.person_id,
        key=key,
        received_at=work.now,
        seqs=_cast(work, vote, choices, votes_for),
    )
    work.db.add(sheet)
    work.db.flush()
    work.recorder.write()
    return sheet


def _cast(work: Work, vote: Vote, choices: Choices, votes_for: Electors) -> list[int]:
    """Write each ballot that says something new; the entries of all, in order."""
    me = work.viewer.person_id
    before = ballots.standing(work.db, vote.id, choices)
    seqs, rows = [], []
    for member_id, elector in votes_for.items():
        if member_id not in choices:
            continue
        choice, old = choices[member_id], before.get(member_id)
        said = (choice, me, elector.proxy_id)
        if old is not None and (old.choice, old.cast_by_id, old.proxy_id) == said:
            seqs.append(old.seq)
            continue
        told = _told(vote, elector, choice, replaces=None if old is None else old.seq)
        seqs.append(work.announce(told, sealed=True))
        rows.append(
            {
                "vote_id": vote.id,
                "member_id": member_id,
                "choice": choice,
                "cast_by_id": me,
                "proxy_id": elector.proxy_id,
                "cast_at": work.now,
                "seq": seqs[-1],
            }
        )
    if rows:
        work.db.execute(casting(work.db.get_bind().dialect.name), rows)
    return sorted(seqs)


def _told(
    vote: Vote, elector: Elector, choice: Choice, *, replaces: int | None
) -> BallotCast:
    holder = elector.holder
    return BallotCast(
        assembly_id=vote.assembly_id,
        vote_id=vote.id,
        member_id=elector.member.id,
        member=elector.member.name,
        choice=choice,
        replaces=replaces,
        proxy_id=elector.proxy_id,
        holder_id=None if holder is None else holder.id,
        holder=None if holder is None else holder.name,
    )
