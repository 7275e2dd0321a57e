"""The letters about posts: proposed as a candidate, a term that ends."""

from datetime import UTC, datetime, timedelta

import pytest

from assembly.mail.letters import Letterhead, compose
from assembly.queries.letters import outgoing
from assembly.queries.withholding import why_withheld
from assembly.use_cases.clockwork.warn_of_terms import warn_of_terms
from tests.candidates import DEADLINE, called, consent, declare, member_of, withdraw
from tests.cast import NOON, ONE_MEMBER, PRESIDENT
from tests.conftest import SECRET
from tests.sittings import change
from tests.use_cases.clockwork.acts import act, letters
from tests.use_cases.clockwork.test_warn_of_terms import all_end, mandates

LETTERHEAD = Letterhead(
    public_url="https://assembly.example.org",
    mail_from="assembly@example.org",
    secret_key=SECRET,
    read_document={}.__getitem__,
)


def written(works, letter, moment=NOON):
    """The letter's source, as plain text."""
    with works.look() as db:
        packed = compose(outgoing(db, letter.id, moment), LETTERHEAD, moment=moment)
    return packed.content.decode().replace("=\r\n", "").replace("\r\n", "\n")


def withheld(works, letter, moment):
    with works.look() as db:
        return why_withheld(db, letter, moment)


@pytest.fixture
def proposed(works, clock):
    """The president of the table proposes Novellara; the letter it gets."""
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    found = declare(works, sitting, PRESIDENT, novellara, consents=False)
    return sitting, found, letters(works, "candidacy_proposed")[0]


def test_who_is_proposed_reads_by_whom_for_what_and_until_when(works, proposed):
    sitting, _found, letter = proposed
    said = written(works, letter)

    assert "S=C3=A9bastien Houssin proposes this member" in said
    assert "Assembly table, president" in said
    assert (
        "It stands only if it consents before Sunday, 1 March 2026, 00:00 (Lisbon)"
        in said
    )
    assert f"https://assembly.example.org/assemblies/{sitting}/candidacies" in said


@pytest.mark.parametrize(
    ("moment", "reason"),
    [
        (DEADLINE - timedelta(seconds=1), None),
        (DEADLINE, "Not sent: the time for candidacies has passed."),
    ],
)
def test_after_the_eve_it_is_not_sent(works, proposed, moment, reason):
    assert withheld(works, proposed[2], moment) == reason


def test_it_is_not_sent_once_the_member_has_answered(works, proposed):
    _sitting, found, letter = proposed
    consent(works, found, ONE_MEMBER)
    assert withheld(works, letter, NOON) == (
        "Not sent: the member has consented already."
    )
    withdraw(works, found, ONE_MEMBER)
    assert withheld(works, letter, NOON) == "Not sent: the candidacy is withdrawn."


def test_it_is_not_sent_for_an_assembly_that_is_cancelled(works, proposed):
    change(works, proposed[0], cancelled_at=NOON)

    assert withheld(works, proposed[2], NOON) == (
        "Not sent: the assembly is cancelled."
    )


def warned(works, clock, moment):
    clock.set(moment)
    act(works, warn_of_terms, mandate_id=mandates(works)[0].id)
    return letters(works, "term_ends")[0]


def test_of_terms_that_were_never_stated_it_says_so(works, clock):
    said = written(works, warned(works, clock, NOON))

    assert "4 November 2017" in said
    assert "No term was stated when they were elected" in said
    assert "Assembly table, president: Mulhouse" in said
    assert "https://assembly.example.org/organs" in said


def test_of_terms_that_will_end_it_says_when(works, clock):
    all_end(works, datetime(2026, 3, 20, 12, tzinfo=UTC))
    said = written(works, warned(works, clock, NOON))

    assert "no assembly is convened that elects to them before" in said
    assert "No term was stated" not in said


def test_nobody_is_warned_of_posts_that_were_taken_meanwhile(works, clock):
    letter = warned(works, clock, NOON)
    with works.writers.begin() as db:
        for mandate in mandates(works):
            db.merge(mandate).until = NOON

    assert withheld(works, letter, NOON) == "Not sent: the posts were taken."
