"""A member stands for a post, or is proposed, from the convocation until the eve."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.candidacy import Candidacy
from assembly.models.member import Member
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import College, Post
from tests.candidates import (
    AUDIT,
    BEFORE,
    BOARD,
    DEADLINE,
    PRESIDES,
    STATEMENT,
    TABLE,
    called,
    candidacy,
    declare,
    member_of,
    withdraw,
)
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
)
from tests.sittings import change, entries
from tests.use_cases.clockwork.acts import letters

SECOND = timedelta(seconds=1)


def standing(works, sitting):
    """Who stands to preside the table: consented, and not withdrawn."""
    asked = select(Candidacy.id).where(
        Candidacy.assembly_id == sitting,
        Candidacy.organ == TABLE,
        Candidacy.post == PRESIDES,
        Candidacy.consented_at.is_not(None),
        Candidacy.withdrawn_at.is_(None),
    )
    with works.look() as db:
        return list(db.scalars(asked))


def test_a_member_declares_itself_and_stands_at_once(works, clock):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER)
    declared = declare(works, sitting, ONE_MEMBER, novellara.id)

    assert standing(works, sitting) == [declared]
    (told,) = entries(works, sitting, "CandidacyDeclared")
    assert (told["member"], told["organ"], told["post"], told["consented"]) == (
        novellara.name,
        "assembly_table",
        "president",
        1,
    )
    assert told["statement"] == STATEMENT
    assert letters(works, "candidacy_proposed") == []


def test_a_member_that_another_proposes_gets_a_letter_and_does_not_stand(works, clock):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    proposed = declare(works, sitting, PRESIDENT, novellara, consents=False)

    (letter,) = letters(works, "candidacy_proposed")
    assert (letter.member_id, letter.assembly_id) == (novellara, sitting)
    assert letter.address == "raul.daoli@example.org"
    assert letter.about == {"proposer": PRESIDENT}
    assert candidacy(works, proposed).consented_at is None
    assert standing(works, sitting) == []


def test_a_member_that_no_letter_reaches_may_be_proposed_all_the_same(works, clock):
    sitting = called(works, clock)
    named_nobody = select(Member.id).where(
        Member.number == 11, Member.college == College.EFFECTIVE
    )
    with works.look() as db:
        silent = db.scalars(named_nobody).one()
    declare(works, sitting, PRESIDENT, silent, consents=False)

    assert letters(works, "candidacy_proposed") == []


@pytest.mark.parametrize(
    ("moment", "refused"),
    [(DEADLINE - SECOND, False), (DEADLINE, True), (DEADLINE + SECOND, True)],
)
def test_a_second_decides_whether_it_is_still_the_eve(works, clock, moment, refused):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    clock.set(moment)

    if refused:
        with pytest.raises(Refused, match="B5: Candidates declared themselves until"):
            declare(works, sitting, ONE_MEMBER, novellara)
    else:
        declare(works, sitting, ONE_MEMBER, novellara)
    assert len(standing(works, sitting)) == int(not refused)


def test_another_opening_has_another_eve(works, clock):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    change(works, sitting, opens_at=NOON + timedelta(days=1))
    clock.set(DEADLINE)

    assert declare(works, sitting, ONE_MEMBER, novellara)


@pytest.mark.parametrize("organ", [TABLE, BOARD])
@pytest.mark.parametrize(
    ("by", "college"),
    [
        (TABLE_SECRETARY, College.EFFECTIVE),
        (VICE_PRESIDENT, College.BY_RIGHT),
        (ASSOCIATE, College.ASSOCIATE),
    ],
)
def test_each_organ_takes_the_members_of_its_colleges(works, clock, by, college, organ):
    sitting = called(works, clock)
    own = member_of(works, by, college).id
    may = college is College.EFFECTIVE or (college, organ) == (College.BY_RIGHT, TABLE)

    if may:
        assert declare(works, sitting, by, own, organ=organ)
        return
    with pytest.raises(Refused, match=r"S5: (Associates|The board is made)"):
        declare(works, sitting, by, own, organ=organ)
    assert entries(works, sitting, "CandidacyDeclared") == []


@pytest.mark.parametrize("by", [ASSOCIATE, SECRETARIAT])
def test_only_members_that_vote_propose(works, clock, by):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id

    with pytest.raises(Refused, match="B5: Only members that vote propose"):
        declare(works, sitting, by, novellara, consents=False)


def test_every_objection_is_told_at_once(works, clock):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    clock.set(DEADLINE)

    with pytest.raises(Refused) as refusal:
        declare(
            works,
            sitting,
            PRESIDENT,
            novellara,
            organ=BOARD,
            post=Post.SECRETARY,
            statement=" ",
        )
    assert [o.article for o in refusal.value.objections] == [
        *("B5", "B5", "S5"),  # the eve, the agenda, by right on the board
        *("B5", "B5"),  # another's consent, no text
    ]


def test_one_member_stands_once_for_a_post_and_for_several_posts(works, clock):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    declare(works, sitting, PRESIDENT, novellara, consents=False)

    with pytest.raises(Refused, match="B5: This member is proposed for this post"):
        declare(works, sitting, ONE_MEMBER, novellara)
    assert declare(
        works, sitting, ONE_MEMBER, novellara, organ=AUDIT, post=Post.SECRETARY
    )


@pytest.mark.parametrize("consents", [True, False])
def test_the_same_form_sent_twice_is_one_candidacy(works, clock, consents):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    by = ONE_MEMBER if consents else PRESIDENT
    first = declare(works, sitting, by, novellara, consents=consents)
    clock.set(BEFORE + SECOND)

    assert declare(works, sitting, by, novellara, consents=consents) == first
    assert len(entries(works, sitting, "CandidacyDeclared")) == 1
    assert len(letters(works, "candidacy_proposed")) == int(not consents)


def test_a_withdrawn_candidacy_is_declared_anew(works, clock):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    first = declare(works, sitting, ONE_MEMBER, novellara)
    withdraw(works, first, ONE_MEMBER)
    clock.set(BEFORE + SECOND)
    again = declare(works, sitting, ONE_MEMBER, novellara, statement="We are ready.")

    assert (again, standing(works, sitting)) == (first, [first])
    assert candidacy(works, again).statement == "We are ready."
    assert len(entries(works, sitting, "CandidacyDeclared")) == 2


def test_a_member_that_declines_and_is_proposed_again_gets_another_letter(works, clock):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    proposed = declare(works, sitting, PRESIDENT, novellara, consents=False)
    withdraw(works, proposed, ONE_MEMBER)
    declare(works, sitting, PRESIDENT, novellara, consents=False)

    assert len(letters(works, "candidacy_proposed")) == 2


def test_a_member_that_has_left_stands_for_nothing(works, clock):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    with works.writers.begin() as db:
        db.get_one(Member, novellara).ended_at = BEFORE

    with pytest.raises(Refused, match="S2: This member is not in the register"):
        declare(works, sitting, PRESIDENT, novellara, consents=False)


def test_before_the_convocation_there_is_nothing_to_stand_for(works, clock):
    sitting = called(works, clock)
    novellara = member_of(works, ONE_MEMBER).id
    change(works, sitting, convened_at=None)

    with pytest.raises(NotFound):
        declare(works, sitting, ONE_MEMBER, novellara)
    with pytest.raises(Refused, match="B5: Candidates declare themselves to an"):
        declare(works, sitting, PRESIDENT, member_of(works, PRESIDENT).id)
