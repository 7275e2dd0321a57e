"""How bright the pages are: chosen at the foot of any page, kept by this browser."""

import pytest

from tests.cast import ONE_MEMBER


def html_of(answer):
    return answer.text.split("<head>")[0]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_choice_is_in_the_page_itself_and_leads_back(stranger, theme):
    answer = stranger.post("/theme", data={"theme": theme, "back": "/verify?page=2"})

    assert (answer.status_code, answer.location) == (303, "/verify?page=2")
    assert f'data-theme="{theme}"' in html_of(stranger.get("/sign-in"))


def test_as_the_device_takes_the_choice_back(stranger):
    stranger.post("/theme", data={"theme": "dark"})
    stranger.post("/theme", data={"theme": ""})

    assert "data-theme" not in html_of(stranger.get("/sign-in"))


def test_the_choice_outlives_signing_out(sign_in):
    raul = sign_in(ONE_MEMBER)
    raul.post("/theme", data={"theme": "dark"})
    assert 'data-theme="dark"' in html_of(raul.get("/"))

    raul.post("/sign-in/end")

    assert 'data-theme="dark"' in html_of(raul.get("/sign-in"))


def test_what_is_no_theme_is_as_the_device(stranger):
    stranger.post("/theme", data={"theme": '"><script>'})
    assert "data-theme" not in html_of(stranger.get("/sign-in"))

    stranger.set_cookie("theme", "neon")
    assert "data-theme" not in html_of(stranger.get("/sign-in"))


@pytest.mark.parametrize("back", ["//elsewhere.example.org", "https://example.org"])
def test_nobody_is_led_off_the_site(stranger, back):
    assert stranger.post("/theme", data={"theme": "dark", "back": back}).location == "/"


def test_each_page_marks_the_one_in_force(sign_in):
    raul = sign_in(ONE_MEMBER)
    raul.post("/theme", data={"theme": "light"})

    for page in ("/", "/preferences"):
        told = raul.get(page).text
        assert '<button name="theme" value="light" aria-current="true">Light<' in told
        assert '<button name="theme" value="">As my device<' in told
