"""A post, told once: candidates, a secret vote, a mandate from the closing on (B5)."""

from datetime import timedelta

from assembly.queries.organs import organs
from assembly.queries.viewers import viewer
from assembly.rules.vocabulary import College
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.clockwork.open_assembly import open_assembly
from tests.candidates import BEFORE, consent, declare, member_of, withdraw
from tests.cast import (
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    person_id,
)
from tests.elections import cast_all, put
from tests.extraordinary import convened_extraordinary, election
from tests.sittings import entries
from tests.use_cases.clockwork.acts import act

CLOSING = NOON + timedelta(days=2)


def test_a_post_from_candidacy_to_mandate(works, clock):
    clock.set(BEFORE)
    sitting = convened_extraordinary(works, items=(election(term_years=3),))
    agadir = members_come_forward(works, sitting)
    clock.set(NOON)
    act(works, open_assembly, assembly_id=sitting)
    cast_all(works, put(works, sitting), TABLE_SECRETARY, agadir)
    clock.set(CLOSING)
    act(works, close_assembly, assembly_id=sitting)

    (counted,) = entries(works, sitting, "ElectionClosed")
    assert counted["elected"]["candidacy_id"] == agadir
    (begun,) = entries(works, sitting, "MandateBegun")
    assert (begun["member"], begun["previous_member"]) == ("Agadir", "Mulhouse")
    the_table_has_a_new_president(works)


def members_come_forward(works, sitting):
    """Mulhouse stands; Novellara does and withdraws; Agadir consents. Its candidacy."""
    novellara = member_of(works, ONE_MEMBER).id
    agadir = member_of(works, TABLE_SECRETARY, College.EFFECTIVE).id
    declare(works, sitting, PRESIDENT, member_of(works, PRESIDENT).id)
    withdrawn = declare(works, sitting, ONE_MEMBER, novellara)
    proposed = declare(works, sitting, VICE_PRESIDENT, agadir, consents=False)
    consent(works, proposed, TABLE_SECRETARY)
    withdraw(works, withdrawn, ONE_MEMBER)
    return proposed


def the_table_has_a_new_president(works):
    with works.look() as db:
        reader = viewer(db, person_id(works, ONE_MEMBER), CLOSING)
        _board, table, _audit = organs(db, reader, CLOSING)
    presidency = table.seats[0]
    assert presidency.holder.member == "Agadir"
    assert [held.member for held in presidency.before] == ["Mulhouse"]
    assert presidency.warned_months is None
