"""A proxy on paper is entered at the console, lawful as any other (B7)."""

import pytest

from assembly.rules.objection import Refused
from assembly.use_cases.proxies.enter_written_proxy import enter_written_proxy
from assembly.work import CONSOLE
from tests.cast import member_id
from tests.sittings import entries
from tests.use_cases.proxies.acts import letters, proxy_of


def entered(works, extraordinary, giver, holder):
    with works.begin(CONSOLE) as work:
        return enter_written_proxy(
            work,
            assembly_id=extraordinary,
            giver_id=member_id(works, giver),
            holder_id=member_id(works, holder),
        )


def test_a_giver_that_nobody_represents_here_is_represented_by_its_paper(
    works, extraordinary
):
    proxy = proxy_of(
        works, entered(works, extraordinary, "Libreville", "Kairouan ville")
    )

    assert proxy.given_by_id is None
    (told,) = entries(works, extraordinary, "ProxyGiven")
    assert (told["giver"], told["holder"]) == ("Libreville", "Kairouan ville")
    assert letters(works, "proxy_given") == []


@pytest.mark.parametrize(
    ("giver", "holder"), [("Libreville", "Novellara"), ("Libreville", "Libreville")]
)
def test_paper_makes_nothing_lawful(works, extraordinary, giver, holder):
    with pytest.raises(Refused) as refusal:
        entered(works, extraordinary, giver, holder)

    assert refusal.value.objections[0].article == "B7"
