"""One person casts the ballots of its members, all of them or none (S2, B6)."""

from collections.abc import Mapping

from assembly.events import BallotCast
from assembly.models.assembly import Assembly
from assembly.models.casting import casting
from assembly.models.vote import Sheet, Vote
from assembly.queries import admission, ballots, locks, presence, receipts, votes
from assembly.queries.receipts import Receipt
from assembly.rules.balloting import objections_to_casting
from assembly.rules.objection import refuse
from assembly.rules.sheets import objections_to_resending, objections_to_sheet
from assembly.rules.vocabulary import Choice
from assembly.work import Work


def cast_ballots(
    work: Work, *, vote_id: int, choices: Mapping[int, Choice], key: str
) -> Receipt:
    """Cast or replace the ballots of these members (by id); the receipt of the sheet.

    Idempotent by (person, key): what arrives a second time gets the same receipt,
    also after the closing. A ballot may be replaced until the vote closes; one that
    says the same as before, by the same person, stays as it is. Refused whole (S2,
    B6): an empty sheet, a vote that is closed, members that the person does not
    represent or that are not on the roll, a known key with other choices.
    """
    locks.hold_by_vote(work.db, vote_id)
    who = work.viewer
    vote = admission.vote(work.db, who, vote_id)
    sheet = receipts.sheet_sent(work.db, who.person_id, key)
    if sheet is None:
        _refuse_unfit(work, vote, choices)
        sheet = _receive(work, vote, choices, key)
    else:
        same = sheet.vote_id == vote.id and choices == receipts.choices_sent(
            work.db, vote.assembly_id, sheet
        )
        refuse(objections_to_resending(same=same))
    return receipts.receipt(work.db, who, vote.id, sheet.id)


def _refuse_unfit(work: Work, vote: Vote, choices: Mapping[int, Choice]) -> None:
    assembly = work.db.get_one(Assembly, vote.assembly_id)
    on_roll = votes.members_on_roll(work.db, work.viewer, vote.assembly_id)
    foreign = [m for m in choices if not work.viewer.represents(m)]
    off_roll = [m for m in choices if m not in foreign and m not in on_roll]
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
        )
    )


def _receive(work: Work, vote: Vote, choices: Mapping[int, Choice], key: str) -> Sheet:
    """The sheet, with its ballots; the person's members are present from now on."""
    came = presence.arrival(
        work.db, vote.assembly_id, work.viewer, how=presence.VOTED, moment=work.now
    )
    if came is not None:
        work.db.add_all(came.rows)
        work.announce(came.event)
    sheet = Sheet(
        vote_id=vote.id,
        person_id=work.viewer.person_id,
        key=key,
        received_at=work.now,
        seqs=_cast(work, vote, choices),
    )
    work.db.add(sheet)
    work.db.flush()
    work.recorder.write()
    return sheet


def _cast(work: Work, vote: Vote, choices: Mapping[int, Choice]) -> list[int]:
    """Write each ballot that says something new; the entries of all, in order."""
    me = work.viewer.person_id
    before = ballots.standing(work.db, vote.id, choices)
    seqs, rows = [], []
    for member in work.viewer.members:
        if member.id not in choices:
            continue
        choice, old = choices[member.id], before.get(member.id)
        if old is not None and (old.choice, old.cast_by_id) == (choice, me):
            seqs.append(old.seq)
            continue
        told = BallotCast(
            assembly_id=vote.assembly_id,
            vote_id=vote.id,
            member_id=member.id,
            member=member.name,
            choice=choice,
            replaces=None if old is None else old.seq,
        )
        seqs.append(work.announce(told, sealed=True))
        rows.append(
            {
                "vote_id": vote.id,
                "member_id": member.id,
                "choice": choice,
                "cast_by_id": me,
                "cast_at": work.now,
                "seq": seqs[-1],
            }
        )
    if rows:
        work.db.execute(casting(work.db.get_bind().dialect.name), rows)
    return sorted(seqs)
