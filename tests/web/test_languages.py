"""The language of the pages: each reader's own, changed at the foot of any page."""

import pytest

from assembly.languages import LANGUAGES
from tests.cast import ONE_MEMBER


def html_of(answer):
    return answer.text.split("<head>")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_offers_each_language_by_its_own_name(stranger, language):
    page = stranger.get("/sign-in").text

    assert f'<button name="language" value="{language}" lang="{language}"' in page


def test_the_choice_is_kept_for_the_person_and_leads_back(sign_in):
    raul = sign_in(ONE_MEMBER)

    answer = raul.post(
        "/language", data={"language": "ar", "back": "/calendar?year=2026"}
    )

    assert (answer.status_code, answer.location) == (303, "/calendar?year=2026")
    assert '<html lang="ar" dir="rtl"' in html_of(raul.get("/"))
    assert '<option selected value="ar">' in raul.get("/preferences").text


def test_who_is_signed_out_keeps_it_in_the_browser(stranger):
    stranger.post("/language", data={"language": "pt", "back": "/sign-in"})

    assert 'lang="pt" dir="ltr" data-tag="pt-PT"' in html_of(stranger.get("/sign-in"))


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("ru", "ru"),
        ("pt-BR,en;q=0.5", "pt"),
        ("de,el;q=0.3", "el"),
        ("de", "fr"),
        ("", "fr"),
    ],
)
def test_else_the_browser_asks(stranger, asked, written):
    page = stranger.get("/sign-in", headers={"Accept-Language": asked})

    assert f'<html lang="{written}"' in html_of(page)


@pytest.mark.parametrize("back", ["//elsewhere.example.org", "https://example.org", ""])
def test_nobody_is_led_off_the_site(sign_in, back):
    answer = sign_in(ONE_MEMBER).post(
        "/language", data={"language": "it", "back": back}
    )

    assert answer.location == "/"


def test_a_language_that_is_none_of_ours_changes_nothing(sign_in):
    raul = sign_in(ONE_MEMBER)

    assert raul.post("/language", data={"language": "xx"}).status_code == 303
    assert '<html lang="en"' in html_of(raul.get("/"))
