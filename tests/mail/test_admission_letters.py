"""What a body receives on its way to become a member: read from a real mail server."""

from datetime import timedelta

import pytest

from assembly.models.admission_request import AdmissionRequest
from assembly.queries.admissions.letters import Told, admission_letter
from tests.admissions import ADDRESS, EVORA, asked, before_the_board
from tests.applying import link_of
from tests.cast import member_id

SITE = "https://assembly.example.org"


def bodies(mail):
    return [mail.get_body((part,)).get_content() for part in ("plain", "html")]


def test_the_first_brings_the_link_and_nothing_that_a_stranger_wrote(desk):
    number = asked(desk.works)
    assert desk.send() == 1
    (mail,) = desk.server.letters
    assert mail["To"] == f'"{ADDRESS}" <{ADDRESS}>'
    for body in bodies(mail):
        assert SITE + link_of(desk.works, number) in body
        assert EVORA not in body


@pytest.mark.parametrize(
    ("language", "subject", "direction"),
    [("ru", "Подтвердите свой адрес", "ltr"), ("ar", "تأكيد العنوان", "rtl")],
)
def test_all_that_it_is_told_is_in_the_language_that_it_chose(
    desk, language, subject, direction
):
    number = asked(desk.works, language=language)
    with desk.works.writers.begin() as db:
        request = db.get_one(AdmissionRequest, number)
        db.add(admission_letter(request, Told.ASKED, desk.clock.moment))
    desk.send()

    letters = desk.server.letters
    assert subject in {mail["Subject"] for mail in letters}
    for mail in letters:
        page = mail.get_body(("html",)).get_content()
        assert f'<html lang="{language}" dir="{direction}">' in page


def test_it_does_not_leave_after_seven_days(desk):
    asked(desk.works)
    desk.wait(timedelta(days=7))
    assert desk.send() == 0


def test_the_board_is_asked_by_letter(desk):
    before_the_board(desk.works)
    desk.send()
    subjects = [mail["Subject"] for mail in desk.server.letters]
    assert subjects.count(f"The board decides on an admission: {EVORA}") == 3


@pytest.mark.parametrize(
    ("told", "subject", "words"),
    [
        (Told.ASKED, "is before the board", "article 2 of the statutes"),
        (Told.PROPOSED, "Novellara proposes", "adheres to the charter"),
        (Told.APPROVED, "has approved the request", "next ordinary assembly"),
        (Told.REFUSED, "has not approved", "Another one may be made"),
        (Told.ADMITTED, "is a member of the network", f"{SITE}/sign-in"),
        (Told.REJECTED, "has not admitted", "This ends the request"),
    ],
)
def test_the_body_is_told_how_far_it_is(desk, told, subject, words):
    number = asked(desk.works)
    with desk.works.writers.begin() as db:
        request = db.get_one(AdmissionRequest, number)
        request.proposer_id = member_id(desk.works, "Novellara")
        db.add(admission_letter(request, told, desk.clock.moment))
    desk.send()
    (mail,) = [one for one in desk.server.letters if "Confirm" not in one["Subject"]]
    assert subject in mail["Subject"]
    assert EVORA in mail["Subject"]
    for body in bodies(mail):
        assert words in " ".join(body.split())
