"""What the sides of a proxy receive: read back from a real mail server."""

import pytest

from tests.cast import NOON, ONE_MEMBER, member_id
from tests.mail.test_letters import bodies
from tests.proxies import OTHER_EUROPEAN, first_member, held

ABOUT = {"giver": "Zarket", "holder": "Novellara"}


@pytest.mark.parametrize(
    ("kind", "subject", "words"),
    [
        ("proxy_given", "Zarket gives you its proxy", "you vote for Zarket too"),
        ("proxy_revoked", "Zarket has revoked its proxy", "no longer represented by"),
        ("proxy_returned", "Novellara has returned your proxy", "Vote yourself"),
    ],
)
def test_each_side_is_told_what_the_other_did(desk, kind, subject, words):
    proxy = held(desk.works, desk.sitting, first_member(desk.works, OTHER_EUROPEAN), 1)
    desk.reads(ONE_MEMBER, "Europe/Rome")
    desk.queue(
        kind=kind,
        occasion=f"{kind.replace('_', '-')}:{proxy}",
        member_id=member_id(desk.works, "Novellara"),
        about=ABOUT,
    )
    assert desk.send() == 1

    (mail,) = desk.server.letters
    assert mail["Subject"].startswith(subject)
    for body in bodies(mail):
        assert words in body
        assert f"/assemblies/{desk.sitting}/proxies" in body


def test_no_letter_of_a_proxy_leaves_once_the_assembly_is_closed(desk):
    proxy = held(desk.works, desk.sitting, first_member(desk.works, OTHER_EUROPEAN), 1)
    number = desk.queue(
        kind="proxy_given", occasion=f"proxy-given:{proxy}", about=ABOUT
    )
    desk.clock.set(NOON.replace(day=2))

    assert desk.send() == 0
    assert desk.letter(number).reason == "Not sent: the assembly has closed."
