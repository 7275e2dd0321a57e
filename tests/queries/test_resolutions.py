"""Every decision ever adopted, and how it is found."""

import pytest

from assembly.queries.assemblies import State
from assembly.queries.published.resolutions import Search, resolutions
from assembly.queries.published.results import results
from assembly.queries.published.subjects import Subject
from assembly.rules.vocabulary import GoverningText
from tests.cast import NOON, open_sitting
from tests.resolved import (
    ACCOUNTS,
    CLOSED,
    MEETS,
    MET,
    decide,
    held,
    hold_ordinary,
    meet,
    program,
    shut,
)

TEXTS = (
    "Adhésion de la Commune d'Évora au réseau",
    "Στη Θεσσαλονίκη η επόμενη συνέλευση",
    "Ульяновская область принимает съезд",
    "Aprovação das contas de São Vicente",
)


def find_in(works, moment=MET, *, limit=100, offset=0, **asked):
    """What a search finds, the last one first."""
    with works.look() as db:
        return resolutions(db, moment, Search(**asked), limit=limit, offset=offset)


@pytest.fixture(scope="module")
def decided(tmp_path_factory, founders_db):
    """Two assemblies, held and closed."""
    with program(tmp_path_factory.mktemp("decided"), founders_db) as app:
        held(app.extensions["works"])
        yield app.extensions["works"]


@pytest.fixture(scope="module")
def in_four_languages(tmp_path_factory, founders_db):
    """An assembly that adopted each of the texts."""
    with program(tmp_path_factory.mktemp("languages"), founders_db) as app:
        works = app.extensions["works"]
        sitting = open_sitting(works)
        for text in TEXTS:
            decide(works, sitting, 2, text)
        shut(works, sitting, CLOSED)
        yield works


def texts_of(found):
    return [one.vote.text for one in found.found]


def test_all_that_was_adopted_and_nothing_else_the_last_one_first(decided):
    found = find_in(decided)

    assert [one.vote.subject for one in found.found] == [
        Subject.CHANGE_OF_BYLAWS,
        Subject.ELECTION,
        Subject.AGENDA,
        Subject.ACCOUNTS,
    ]
    assert [one.assembly.title for one in found.found[2:]] == [
        "International meeting",
        "Spring assembly",
    ]
    assert (found.matching, found.whole, found.years) == (4, 4, [2026])


def test_a_resolution_tells_its_result_and_what_it_made(decided):
    bylaws, election, agenda, accounts = (one.vote for one in find_in(decided).found)

    assert (accounts.text, accounts.closed_at) == (ACCOUNTS, CLOSED)
    assert (accounts.count.votes_for, accounts.count.roll) == (1, 104)
    assert (accounts.count.present, accounts.count.article) == (None, "B6")
    assert agenda.title == "A youth council"
    assert election.election.elected.name == "Agadir"
    assert election.election.article == "B5"
    assert [one.ballots for one in election.election.counts] == [2, 1, 0]
    assert (bylaws.version.governs, bylaws.version.number) == (GoverningText.BYLAWS, 1)
    assert (bylaws.count.present, bylaws.count.quorum_needed) == (25, None)


def test_what_was_decided_is_there_while_the_assembly_is_open(works):
    meet(works)

    assert {one.assembly.state for one in find_in(works, MEETS).found} == {State.OPEN}
    assert {one.assembly.state for one in find_in(works, MET).found} == {State.CLOSED}


def test_nothing_of_a_vote_that_is_open(works):
    decide(works, open_sitting(works), 1, ACCOUNTS)

    assert find_in(works, NOON).whole == 0


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("evora", 0),
        ("ÉVORA adhesion", 0),
        ("réseau commune", 0),
        ("d\N{RIGHT SINGLE QUOTATION MARK}evora", 0),
        ("θεσσαλονικη", 1),
        ("ΣΥΝΈΛΕΥΣΗ", 1),
        ("ульяновская", 2),
        ("СЪЕЗД область", 2),
        ("aprovacao sao", 3),
        ("  VICENTE   contas ", 3),
        ("Évora contas", None),
        ("Seville", None),
        ("%", None),
        ("_", None),
    ],
)
def test_words_are_found_whatever_their_accents_and_capitals(
    in_four_languages, words, number
):
    wanted = [] if number is None else [TEXTS[number]]

    assert texts_of(find_in(in_four_languages, text=words)) == wanted


@pytest.mark.parametrize(
    ("words", "many"),
    [
        ("", 4),
        ("youth", 1),
        ("spring ASSEMBLY", 1),
        ("international", 3),
        ("agadir", 1),
        ("bylaws", 1),
        ("seat", 0),
        ("international accounts", 0),
    ],
)
def test_items_assemblies_and_the_elected_are_found_too(decided, words, many):
    assert find_in(decided, text=words).matching == many


@pytest.mark.parametrize(
    ("asked", "many"),
    [
        ({"subject": Subject.ELECTION}, 1),
        ({"subject": Subject.ADMISSION}, 0),
        ({"assembly_id": 1}, 1),
        ({"assembly_id": 2}, 3),
        ({"assembly_id": 3}, 0),
        ({"year": 2026}, 4),
        ({"year": 2027}, 0),
        ({"assembly_id": 2, "subject": Subject.AGENDA, "year": 2026}, 1),
    ],
)
def test_they_are_chosen_by_assembly_subject_and_year(decided, asked, many):
    found = find_in(decided, **asked)

    assert (found.matching, found.whole) == (many, 4)
    assert [one.id for one in found.assemblies] == [2, 1]


def test_they_come_in_pages(decided):
    whole = texts_of(find_in(decided))

    assert texts_of(find_in(decided, limit=3)) == whole[:3]
    assert texts_of(find_in(decided, limit=3, offset=3)) == whole[3:]
    assert find_in(decided, limit=3, offset=4).found == []
    assert find_in(decided, limit=3, offset=4).matching == 4


def test_results_tell_what_was_rejected_too(works):
    sitting = hold_ordinary(works)

    with works.look() as db:
        votes = results(db, sitting, CLOSED).votes

    assert [one.adopted for one in votes] == [True, False]
    assert [one.count.votes_against for one in votes] == [0, 1]
