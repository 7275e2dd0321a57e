"""/assemblies/N/proxies: named from a list, revoked, returned, seen by all members."""

from datetime import timedelta

import pytest

from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    SECRETARIAT,
    TABLE_SECRETARY,
    member_id,
    open_sitting,
)
from tests.proxies import (
    AFRICAN,
    OTHER_EUROPEAN,
    extraordinary_to_come,
    first_member,
    held,
)
from tests.use_cases.proxies.acts import revoke
from tests.voting import FOR, cast, members_of, put

SIDES = (ONE_MEMBER, OTHER_EUROPEAN)

pytestmark = pytest.mark.usefixtures("in_english")


def page_of(extraordinary):
    return f"/assemblies/{extraordinary}/proxies"


def test_lawful_holders_are_offered_by_country_and_the_others_shown_with_why(
    sign_in, extraordinary, holder
):
    page = sign_in(ONE_MEMBER).get(page_of(extraordinary)).text

    offered, _, unlawful = page.partition("Members that cannot be named")
    assert "55 members of 55 that can be named" in " ".join(offered.split())
    assert f'name="holder_id" value="{holder}"' in offered
    assert "<legend>France</legend>" in offered
    assert "Zarket" not in offered
    assert "Zarket" in unlawful
    assert "of another continent than Novellara" in unlawful
    assert "The holder has no vote" in unlawful


def test_a_search_needs_no_script(sign_in, extraordinary):
    page = sign_in(ONE_MEMBER).get(f"{page_of(extraordinary)}?q=mulhouse").text

    assert "2 members of 55 that can be named" in " ".join(page.split())


def test_a_proxy_is_given_by_a_form_and_seen_by_all_members(
    sign_in, works, extraordinary, giver, holder
):
    form = {"giver_id": giver, "holder_id": holder}
    answer = sign_in(ONE_MEMBER).post(page_of(extraordinary), data=form)

    assert (answer.status_code, answer.location) == (303, page_of(extraordinary))
    for name in (ONE_MEMBER, ASSOCIATE, SECRETARIAT):
        assert "is represented by" in sign_in(name).get(page_of(extraordinary)).text


def test_its_two_sides_end_it_by_a_button_each(
    sign_in, works, extraordinary, giver, holder
):
    first = held(works, extraordinary, giver, holder)
    raul, fabio = sign_in(ONE_MEMBER), sign_in(OTHER_EUROPEAN)

    assert f"/proxies/{first}/revocation" in raul.get(page_of(extraordinary)).text
    assert raul.post(f"/proxies/{first}/revocation").status_code == 303
    second = held(works, extraordinary, giver, holder)
    assert f"/proxies/{second}/return" in fabio.get(page_of(extraordinary)).text
    assert fabio.post(f"/proxies/{second}/return").status_code == 303
    page = fabio.get(page_of(extraordinary)).text
    assert "revoked" in page
    assert "returned" in page


def test_who_represents_many_names_one_holder_for_several(
    sign_in, works, extraordinary
):
    first, *others = members_of(works, AFRICAN)
    radhouen = first_member(works, "Radhouen Bouden")
    form = {"giver_id": first, "holder_id": radhouen, "also": others[:3]}
    page = sign_in(AFRICAN).get(f"{page_of(extraordinary)}?giver_id={first}").text
    assert all(f'name="also" value="{other}"' in page for other in others)

    answer = sign_in(AFRICAN).post(page_of(extraordinary), data=form)
    assert answer.status_code == 303
    page = sign_in(ONE_MEMBER).get(page_of(extraordinary)).text
    assert page.count("is represented by") == 4


def test_of_several_proxies_all_are_given_or_none(sign_in, works, extraordinary):
    first, second, *_ = members_of(works, AFRICAN)
    form = {"giver_id": first, "holder_id": second, "also": [second]}
    answer = sign_in(AFRICAN).post(page_of(extraordinary), data=form)

    assert answer.status_code == 409
    page = sign_in(ONE_MEMBER).get(page_of(extraordinary)).text
    assert "is represented by" not in page


def test_a_refused_proxy_keeps_the_form(sign_in, works, extraordinary, giver):
    zarket = member_id(works, "Zarket")
    form = {"giver_id": giver, "holder_id": zarket, "q": "mul"}
    answer = sign_in(ONE_MEMBER).post(page_of(extraordinary), data=form)

    assert answer.status_code == 409
    assert "of another continent than Novellara" in answer.text
    assert 'value="mul"' in answer.text


@pytest.mark.parametrize(
    "form", [{}, {"holder_id": "7"}, {"giver_id": "x", "holder_id": "9" * 12}]
)
def test_a_form_that_names_nobody_is_told_so(sign_in, extraordinary, form):
    answer = sign_in(ONE_MEMBER).post(page_of(extraordinary), data=form)

    assert answer.status_code == 422
    assert "Choose the member that shall represent yours." in answer.text


def test_who_ends_too_late_is_shown_how_it_stands(
    sign_in, works, extraordinary, giver, holder
):
    proxy = held(works, extraordinary, giver, holder)
    sign_in(OTHER_EUROPEAN).post(f"/proxies/{proxy}/return")
    answer = sign_in(ONE_MEMBER).post(f"/proxies/{proxy}/revocation")

    assert answer.status_code == 409
    assert "This proxy was returned at" in answer.text


def test_an_ordinary_assembly_says_that_it_has_none(sign_in, works):
    page = sign_in(ONE_MEMBER).get(page_of(open_sitting(works))).text

    assert "There are proxies in extraordinary assemblies only" in page
    assert 'name="holder_id"' not in page
    assert "is not passed on" not in page


def test_a_holder_named_anew_is_told_of_the_ballot_of_its_earlier_proxy(
    sign_in, works, extraordinary, giver, holder
):
    first, vote = held(works, extraordinary, giver, holder), put(works, extraordinary)
    cast(works, vote, OTHER_EUROPEAN, {giver: FOR}, "one-key")
    revoke(works, first, ONE_MEMBER)
    held(works, extraordinary, giver, holder)

    page = sign_in(OTHER_EUROPEAN).get(f"/votes/{vote}").text
    assert "Voted by an earlier proxy, which has ended" in page


def test_who_represents_many_chooses_for_which_first(sign_in, works, extraordinary):
    browser = sign_in(TABLE_SECRETARY)
    assert 'name="holder_id"' not in browser.get(page_of(extraordinary)).text

    giver = first_member(works, TABLE_SECRETARY)
    page = browser.get(f"{page_of(extraordinary)}?giver_id={giver}").text
    assert "47 members of 47" in " ".join(page.split())


def test_the_way_there_is_on_home_assembly_and_room(sign_in, works):
    extraordinary = extraordinary_to_come(works)
    browser = sign_in(ONE_MEMBER)

    for path in (
        "/",
        f"/assemblies/{extraordinary}",
        f"/assemblies/{extraordinary}/room",
    ):
        assert f'href="{page_of(extraordinary)}"' in browser.get(path).text


def test_the_sheet_heads_each_represented_member_and_offers_no_own_ballot(
    sign_in, works, extraordinary
):
    givers = [first_member(works, name) for name in (AFRICAN, "Radhouen Bouden")]
    holder = first_member(works, TABLE_SECRETARY)
    for giver in givers:
        held(works, extraordinary, giver, holder)
    vote = put(works, extraordinary)
    cast(works, vote, AFRICAN, {givers[0]: FOR}, "one-key")

    page = sign_in(TABLE_SECRETARY).get(f"/votes/{vote}").text
    assert page.count("by its proxy to") == 2
    assert "It has voted itself" in page
    assert f'name="member-{givers[0]}"' not in page
    assert f'name="member-{givers[1]}"' in page
    assert page.index(f'name="member-{holder}"') < page.index("by its proxy to")


def test_the_room_tells_how_many_one_votes_for(
    sign_in, works, extraordinary, giver, holder
):
    held(works, extraordinary, giver, holder)

    fabio, raul = sign_in(OTHER_EUROPEAN), sign_in(ONE_MEMBER)
    assert (
        "You vote by proxy for 1 member."
        in fabio.get(f"{page_of(extraordinary)}/mine").text
    )
    assert (
        "1 of your members has given"
        in raul.get(f"/assemblies/{extraordinary}/room").text
    )


def test_a_member_of_one_s_own_is_voted_for_by_no_proxy(sign_in, works, extraordinary):
    first, second, *_ = members_of(works, TABLE_SECRETARY)
    held(works, extraordinary, first, second)

    told = sign_in(TABLE_SECRETARY).get(f"{page_of(extraordinary)}/mine").text
    assert "You vote by proxy" not in told
    assert "1 of your members has given its proxy." in told


def test_after_the_closing_nobody_is_told_that_a_proxy_is_in_force(
    sign_in, works, clock, extraordinary
):
    held(works, extraordinary, *(first_member(works, n) for n in SIDES))
    clock.set(NOON + timedelta(hours=24))

    fabio = sign_in(OTHER_EUROPEAN)
    page = fabio.get(page_of(extraordinary)).text
    assert "1 stood to the end" in page
    assert "in force" not in page
    assert "You vote by proxy" not in fabio.get(f"{page_of(extraordinary)}/mine").text
