"""A holder with 19 + 5 members sends one sheet; a giver's own ballot prevails."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from assembly.models.member import Member
from assembly.work import utc_now
from tests.cast import TABLE_SECRETARY
from tests.proxies import AFRICAN, extraordinary_sitting, first_member, held
from tests.voting import AGAINST, FOR, ballots, members_of, put

FIVE_HOURS = timedelta(hours=5)


@pytest.fixture
def sitting(server):
    return extraordinary_sitting(server.works, opens_at=utc_now() - FIVE_HOURS)


@pytest.fixture
def givers(server, sitting):
    """Five African members of one person; the first four have given their proxy."""
    found = members_of(server.works, AFRICAN)[:5]
    holder = first_member(server.works, TABLE_SECRETARY)
    for giver in found[:4]:
        held(server.works, sitting, giver, holder)
    return found


def named(server, member_id):
    with server.works.look() as db:
        return db.get_one(Member, member_id).name


def give_on_the_page(page, sitting, giver, holder):
    page.goto(f"/assemblies/{sitting}/proxies?giver_id={giver}")
    page.locator(f"input[name=holder_id][value='{holder}']").check()
    page.get_by_role("button", name="Give the proxy").click()
    expect(page.get_by_text("The proxy is given")).to_be_visible()


def cast_alone(page, vote, member, choice):
    """On a sheet of several members, this one only; a ballot given is folded away."""
    page.goto(f"/votes/{vote}")
    line = page.locator(f"[data-line='{member}']")
    if not line.is_visible():
        page.locator(".sheet-voted summary").click()
    line.locator(f"label.sheet-{choice}").click()
    page.get_by_role("button", name="Cast the ballots").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Receipt")


def test_one_sheet_for_nineteen_and_five_and_the_giver_s_own_ballot(
    window, server, sitting, givers
):
    vote = put(server.works, sitting)
    holder, giver = window(TABLE_SECRETARY), window(AFRICAN)
    holder.goto(f"/votes/{vote}")
    expect(holder.locator("[data-line]")).to_have_count(19 + 4)
    holder.locator(".sheet-fill button[value=for]").click()
    expect(holder.locator("input[value=for]:checked")).to_have_count(19 + 4)

    give_on_the_page(
        giver, sitting, givers[4], first_member(server.works, TABLE_SECRETARY)
    )
    expect(holder.locator("[data-line]")).to_have_count(19 + 5)
    expect(holder.locator("#sheet-news")).to_contain_text("is represented by")
    expect(holder.locator("input[value=for]:checked")).to_have_count(19 + 4)

    cast_alone(giver, vote, givers[0], "against")
    holder.reload()
    expect(holder.get_by_text("It has voted itself")).to_have_count(1)
    holder.locator(".sheet-fill button[value=for]").click()
    holder.get_by_role("button", name="Cast the ballots").click()
    expect(holder.locator(".receipt li")).to_have_count(19 + 4)

    cast_alone(giver, vote, givers[1], "against")
    standing = ballots(server.works, vote)
    assert [standing[one] for one in givers] == [AGAINST, AGAINST, FOR, FOR, FOR]
    assert len(standing) == 19 + 5


def test_without_javascript_a_holder_is_found_named_and_revoked(
    window, server, sitting, givers
):
    page = window(AFRICAN, java_script_enabled=False)
    holder = first_member(server.works, TABLE_SECRETARY)
    page.goto(f"/assemblies/{sitting}/proxies?giver_id={givers[4]}")
    page.locator("#q").fill(named(server, holder))
    page.get_by_role("button", name="Search").click()
    page.locator(f"input[name=holder_id][value='{holder}']").check()
    page.get_by_role("button", name="Give the proxy").click()

    own = page.locator(f"#member-{givers[4]}")
    expect(own).to_contain_text("represented by")
    own.get_by_role("button", name="Revoke the proxy").click()
    expect(page.locator(f"#member-{givers[4]}")).to_contain_text(
        "Name who represents it"
    )
