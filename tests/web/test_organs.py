"""The three organs: their posts, who holds and held them, from where (S5, B5)."""

from datetime import timedelta

import pytest
from sqlalchemy import delete

from assembly.models.mandate import Mandate
from assembly.rules.vocabulary import Organ
from assembly.use_cases.clockwork.close_assembly import close_assembly
from tests.candidates import TABLE, member_of
from tests.cast import ASSOCIATE, NOON, ONE_MEMBER, PRESIDENT, SECRETARIAT
from tests.elected import decided
from tests.extraordinary import convened_extraordinary, election, open_extraordinary
from tests.use_cases.clockwork.acts import act

pytestmark = pytest.mark.usefixtures("in_english")

UNSTATED = "term not stated; at most four years: until"


def read(browser, address="/organs"):
    answer = browser.get(address)
    assert answer.status_code == 200
    return " ".join(answer.text.split())


@pytest.mark.parametrize("name", [ONE_MEMBER, ASSOCIATE, SECRETARIAT])
def test_everybody_reads_who_holds_the_nine_posts(sign_in, name):
    told = read(sign_in(name))

    assert told.count('class="seat-holder"') == 9
    assert "Mulhouse" in told
    assert "Kairouan ville" in told
    assert "Who held it before" not in told


def test_of_the_founders_it_says_that_no_term_was_stated(sign_in):
    told = read(sign_in(ONE_MEMBER))

    assert told.count(UNSTATED) == 9
    assert told.count("4 November 2017</time>, going on until replaced") == 9
    assert told.count("nobody has been elected since") == 9


def test_it_shows_the_continents_and_countries_of_each_organ(sign_in):
    told = read(sign_in(ONE_MEMBER))
    board = told[told.index('id="board"') : told.index('id="assembly_table"')]

    assert "Africa <strong>1</strong>" in board
    assert "Europe <strong>2</strong>" in board
    assert "Belgium, Greece, Tunisia" in board


def test_each_post_has_a_face_and_a_vacant_one_an_empty_disc(works, sign_in):
    with works.writers.begin() as db:
        db.execute(delete(Mandate).where(Mandate.organ == Organ.AUDIT_BOARD))

    told = read(sign_in(ONE_MEMBER))

    assert told.count('class="face face-EU"') + told.count('class="face face-AF"') == 6
    assert told.count('class="face face-vacant"') == 3
    assert '<text x="24" y="24">SH</text>' in told
    assert '<p class="seat-person"><bdi>Sébastien Houssin</bdi></p>' in told


def elected(works, clock):
    """Novellara presides the table from the closing on, for two years."""
    novellara = member_of(works, ONE_MEMBER).id
    items = (election(TABLE, term_years=2),)
    sitting = open_extraordinary(works, items=items)
    decided(works, sitting, 0, novellara, NOON)
    clock.set(NOON + timedelta(days=2))
    act(works, close_assembly, assembly_id=sitting)
    return novellara


def test_who_was_elected_holds_the_post_and_who_held_it_is_shown(works, clock, sign_in):
    elected(works, clock)
    told = read(sign_in(ONE_MEMBER))
    seat = told[told.index('id="assembly_table-president"') :]
    seat = seat[: seat.index("</li> <li")]

    assert "Novellara" in seat
    assert "term until" in seat
    assert "3 March 2028" in seat
    assert "going on" not in seat
    assert "Who held it before" in seat
    assert "Mulhouse" in seat


def test_the_members_page_shows_its_mandates_and_their_terms(works, clock, sign_in):
    novellara = elected(works, clock)
    raul = sign_in(ONE_MEMBER)
    mulhouse = member_of(works, PRESIDENT).id

    now_held = read(raul, f"/members/{novellara}")
    assert "Assembly table: president" in now_held
    assert "3 March 2028" in now_held
    before = read(raul, f"/members/{mulhouse}")
    assert "from <time" in before
    assert "going on until replaced" not in before


def test_a_term_that_ends_soon_is_warned_of_until_an_election_is_convened(
    works, clock, sign_in
):
    elected(works, clock)
    raul = sign_in(ONE_MEMBER)
    soon = "Its term ends soon"
    clock.set(NOON + timedelta(days=2 * 365))
    assert soon in read(raul)

    assembly = convened_extraordinary(
        works, opens_at=clock.moment + timedelta(hours=20), items=(election(TABLE),)
    )
    told = read(raul)
    assert soon not in told
    assert f"/assemblies/{assembly}/candidacies" in told


def test_the_table_is_warned_on_its_first_page_and_nobody_else(sign_in):
    assert "Terms ended on" in read(sign_in(PRESIDENT), "/")
    assert "Terms ended on" not in read(sign_in(ONE_MEMBER), "/")


@pytest.mark.parametrize("address", ["/", "/members"])
def test_the_way_leads_there_from_the_first_page_and_the_register(sign_in, address):
    assert 'href="/organs"' in read(sign_in(ONE_MEMBER), address)
