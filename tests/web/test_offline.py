"""What a browser keeps for when the line is lost, and gives up when its person goes."""

import json
import re

import pytest

from tests.cast import ONE_MEMBER, open_sitting
from tests.voting import put

pytestmark = pytest.mark.usefixtures("in_english")


def test_the_page_says_what_is_known_and_when(works, sign_in):
    sitting = open_sitting(works)
    put(works, sitting)
    page = sign_in(ONE_MEMBER).get("/offline").text

    assert re.search(r"Known at <time [^>]*>\w+, \d+ \w+ 2026, \d\d:\d\d ", page)
    assert "1 vote waited for you" in page
    assert "Opens" in page
    assert "Closes" in page


def test_signed_out_it_knows_nothing(works, stranger):
    open_sitting(works)
    page = stranger.get("/offline")

    assert page.status_code == 200
    assert "Known at" not in page.text
    assert 'name="person"' not in page.text


def test_it_can_be_shown_with_the_files_that_it_names_alone(sign_in, stranger):
    page = sign_in(ONE_MEMBER).get("/offline").text
    named = set(re.findall(r'(/static/[^"]+)"', page))

    assert len(named) >= 5
    assert all(stranger.get(one).status_code == 200 for one in named)
    assert "csrf_token" not in page  # nothing that could be sent


def test_signing_out_takes_all_that_the_browser_kept(sign_in):
    raul = sign_in(ONE_MEMBER)
    answer = raul.post("/sign-in/end")

    assert answer.headers["Clear-Site-Data"] == '"storage"'


def test_the_worker_is_asked_for_anew_at_the_root(stranger):
    answer = stranger.get("/service-worker.js")

    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_telephone_is_told_our_name_in_the_readers_language(stranger):
    asked = {"Accept-Language": "ar"}
    told = json.loads(stranger.get("/manifest.webmanifest", headers=asked).text)

    assert (told["lang"], told["dir"]) == ("ar", "rtl")
    assert {icon["purpose"] for icon in told["icons"]} >= {"any", "maskable"}
    assert all(stranger.get(icon["src"]).status_code == 200 for icon in told["icons"])
    assert stranger.get(told["start_url"]).status_code == 303


def test_a_page_names_the_modules_that_its_script_needs(works, sign_in):
    sitting = open_sitting(works)
    page = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/room").text
    preloaded = re.findall(r'rel="modulepreload" href="[^"]*/js/([\w-]+)\.js"', page)

    assert {"line", "quorum", "room-time", "drafts", "offline"} <= set(preloaded)
    assert "socket.io" not in page  # it comes last, by the script


def test_long_texts_are_kept_until_they_are_sent(works, sign_in):
    sitting = open_sitting(works)
    room = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/room").text

    assert re.search(r'<textarea[^>]* name="body"[^>]* data-draft', room)
