"""Present or represented, as room and desk show it (B7)."""

import re

import pytest

from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, open_sitting
from tests.extraordinary import convened_extraordinary, open_extraordinary
from tests.gatherings import come, give_proxies, on_roll

pytestmark = pytest.mark.usefixtures("in_english")


def text_of(browser, path):
    page = re.sub(r"<[^>]+>", "", browser.get(path).text)
    return re.sub(r"\s+", " ", page)


@pytest.mark.parametrize(
    ("name", "where"),
    [(ONE_MEMBER, "room"), (PRESIDENT, "desk"), (SECRETARIAT, "desk")],
)
def test_everybody_sees_how_many_are_present_or_represented(
    works, sign_in, name, where
):
    sitting = open_extraordinary(works)
    roll = on_roll(works, sitting)
    come(works, sitting, roll[:61])
    give_proxies(works, sitting, roll[61:73], roll[0])

    page = text_of(sign_in(name), f"/assemblies/{sitting}/{where}")

    assert "present 61, represented 12, of 104; two thirds = 70" in page


def test_the_bar_is_drawn_in_whole_members_by_the_server(works, sign_in):
    sitting = open_extraordinary(works)
    roll = on_roll(works, sitting)
    come(works, sitting, roll[:61])
    give_proxies(works, sitting, roll[61:73], roll[0])

    page = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/room").text

    assert 'data-gauge-present x="0" y="0" width="61"' in page
    assert 'data-gauge-represented x="61" y="0" width="12"' in page
    assert 'x1="67.31%"' in page  # 70 of 104
    assert ">70</text>" in page
    assert ">73</text>" in page  # so many are there
    assert "data-quorum-fails hidden" in page


def test_the_list_of_those_present_names_the_represented_too(works, sign_in):
    sitting = open_extraordinary(works)
    roll = on_roll(works, sitting)
    come(works, sitting, roll[:1])
    give_proxies(works, sitting, roll[1:2], roll[0])

    piece = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/room/presence").text

    assert "represented by " in piece


@pytest.mark.parametrize("opened", [open_sitting, convened_extraordinary])
def test_without_roll_or_in_an_ordinary_assembly_no_quorum_is_shown(
    works, sign_in, opened, clock
):
    sitting = opened(works)
    clock.set(clock.moment.replace(hour=11))

    assert (
        "two thirds" not in sign_in(PRESIDENT).get(f"/assemblies/{sitting}/desk").text
    )
