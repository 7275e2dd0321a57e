"""Every act that the record can tell is said in words."""

from assembly.events import KINDS
from assembly.web.acts import ACTS, act_said
from tests.cast import ONE_MEMBER
from tests.extraordinary import open_extraordinary
from tests.gatherings import give_proxies, on_roll

IN_GENERAL = {"Event", "AssemblyEvent"}


def test_no_act_is_without_its_words():
    assert set(ACTS) == set(KINDS) - IN_GENERAL


def test_an_act_of_a_later_program_keeps_its_name(app):
    with app.test_request_context():
        assert act_said("SeatMoved") == "SeatMoved"


def test_the_record_is_listed_in_words(works, sign_in):
    sitting = open_extraordinary(works)
    roll = on_roll(works, sitting)
    give_proxies(works, sitting, roll[1:2], roll[0])

    page = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/record").text

    assert "A proxy was given" in page
