"""A member that another proposed stands once it has consented (B5)."""

from datetime import timedelta

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from tests.candidates import (
    DEADLINE,
    called,
    candidacy,
    consent,
    declare,
    member_of,
    withdraw,
)
from tests.cast import ONE_MEMBER, PRESIDENT, VICE_PRESIDENT
from tests.sittings import entries

SECOND = timedelta(seconds=1)


@pytest.fixture
def sitting(works, clock):
    return called(works, clock)


@pytest.fixture
def proposed(works, sitting):
    """Novellara, by the president of the table."""
    novellara = member_of(works, ONE_MEMBER).id
    return declare(works, sitting, PRESIDENT, novellara, consents=False)


def test_its_own_representative_consents_until_the_eve(works, clock, sitting, proposed):
    clock.set(DEADLINE - SECOND)
    consent(works, proposed, ONE_MEMBER)

    assert candidacy(works, proposed).consented_at == DEADLINE - SECOND
    (told,) = entries(works, sitting, "CandidacyConsented")
    assert (told["candidacy_id"], told["member"]) == (proposed, "Novellara")


@pytest.mark.parametrize("late", [0 * SECOND, SECOND])
def test_from_the_deadline_on_it_is_too_late(works, clock, proposed, late):
    clock.set(DEADLINE + late)

    with pytest.raises(Refused, match="B5: Candidates declared themselves until"):
        consent(works, proposed, ONE_MEMBER)
    assert candidacy(works, proposed).consented_at is None


@pytest.mark.parametrize("by", [PRESIDENT, VICE_PRESIDENT])
def test_nobody_else_consents_for_it(works, proposed, by):
    with pytest.raises(Refused, match="S2: Only the candidate's own representative"):
        consent(works, proposed, by)


def test_it_consents_once_and_not_to_what_is_withdrawn(works, proposed):
    consent(works, proposed, ONE_MEMBER)
    with pytest.raises(Refused, match="B5: This member has consented already"):
        consent(works, proposed, ONE_MEMBER)

    withdraw(works, proposed, ONE_MEMBER)
    with pytest.raises(Refused, match="B5: This candidacy is withdrawn"):
        consent(works, proposed, ONE_MEMBER)


def test_there_is_nothing_to_consent_to(works, sitting):
    with pytest.raises(NotFound):
        consent(works, 999, ONE_MEMBER)
