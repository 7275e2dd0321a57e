"""Static files: hashed, kept for ever, sent small; and pages, sent small as well."""

import gzip
import re

import brotli
import pytest

from assembly.web.bundles import sheets, shelf
from tests.cast import ONE_MEMBER

BOTH = {"Accept-Encoding": "gzip, deflate, br, zstd"}


@pytest.fixture
def home(sign_in):
    return sign_in(ONE_MEMBER).get("/").text


def address(page, name):
    return re.search(rf'"(/static/[0-9a-f]{{16}}/{re.escape(name)})"', page)[1]


def test_a_page_links_one_stylesheet_that_holds_them_all(home, stranger):
    assert home.count('rel="stylesheet"') == 1
    text = stranger.get(address(home, "house.css")).text
    for words in (".masthead{", ".agenda-item{", ".judgement{"):
        assert words in text


def test_a_file_is_kept_for_a_year_and_knows_of_nobody(home, sign_in):
    answer = sign_in(ONE_MEMBER).get(address(home, "house.css"))

    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert "Set-Cookie" not in answer.headers
    assert answer.mimetype == "text/css"


@pytest.mark.parametrize(
    ("accepted", "coding", "read"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
        ("", None, bytes),
    ],
)
def test_a_file_comes_in_the_coding_that_the_browser_reads(
    home, stranger, accepted, coding, read
):
    at = address(home, "house.css")
    answer = stranger.get(at, headers={"Accept-Encoding": accepted})

    assert answer.content_encoding == coding
    assert read(answer.data) == stranger.get(at).data


def test_who_has_a_file_already_is_sent_nothing(home, stranger):
    at = address(home, "house.css")
    tag = stranger.get(at, headers=BOTH).headers["ETag"]

    again = stranger.get(at, headers={**BOTH, "If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    otherwise = stranger.get(at, headers={"If-None-Match": tag})
    assert otherwise.status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/static/0123456789abcdef/house.css",
        "/static/house.css",
        "{here}/css/house.css",
        "{here}/nowhere.js",
        "{here}/../app.py",
        "{here}/..%2f..%2fapp.py",
    ],
)
def test_nothing_is_served_at_another_hash_or_path(home, stranger, path):
    here = address(home, "house.css").rpartition("/")[0]
    answer = stranger.get(path.format(here=here))

    assert answer.status_code == 404
    assert "public" not in answer.headers["Cache-Control"]


def test_modules_find_each_other_under_their_hash(app, stranger):
    asset = app.jinja_env.globals["asset"]
    script = stranger.get(asset("js/room.js"))
    assert script.mimetype == "text/javascript"
    for name in re.findall(r'from"\./([\w-]+\.js)"', script.text):
        folder = asset("js/room.js").rpartition("/")[0]
        assert stranger.get(f"{folder}/{name}").status_code == 200


def test_what_all_stand_on_comes_first_and_fonts_have_their_own_hash(tmp_path):
    for name in ("zebra", "layout", "base", "agenda", "tokens"):
        (tmp_path / "css").mkdir(exist_ok=True)
        (tmp_path / "css" / f"{name}.css").write_text(f".{name} {{ margin: 0 }}")
    (tmp_path / "css" / "fonts.css").write_text("a { b: url(../fonts/x.woff2) }")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "x.woff2").write_bytes(b"letters")
    made = shelf(tmp_path)

    order = [path.stem for path in sheets(tmp_path)]
    assert order == ["tokens", "base", "layout", "agenda", "fonts", "zebra"]
    _static, version, path = made.address("fonts/x.woff2").strip("/").split("/", 2)
    assert version not in made.address("house.css")
    bundle = made.find(made.hashes["house.css"], "house.css")
    assert f"../{version}/{path}".encode() in bundle.content


def test_a_page_travels_compressed(home, sign_in):
    raul = sign_in(ONE_MEMBER)
    small = raul.get("/members", headers=BOTH)

    assert small.content_encoding == "br"
    assert "Accept-Encoding" in small.headers["Vary"]
    assert "</html>" in brotli.decompress(small.data).decode()
    assert raul.get("/members").content_encoding is None
