"""The pages of statutes and bylaws: read, compared, changed by an assembly."""

import pytest

from tests.cast import ASSOCIATE, ONE_MEMBER, PRESIDENT, SECRETARIAT, item_ids
from tests.extraordinary import bylaws, open_extraordinary, statutes
from tests.texts import (
    BYLAWS,
    STATUTES,
    decide,
    founding,
    import_texts,
    provisional,
    put_change,
    reworded,
)
from tests.voting import told


@pytest.fixture(autouse=True)
def _founding(works):
    import_texts(works)


@pytest.fixture
def raul(sign_in):
    return sign_in(ONE_MEMBER)


@pytest.mark.parametrize("name", [ONE_MEMBER, ASSOCIATE, SECRETARIAT])
def test_every_member_reads_both_texts(sign_in, name):
    page = sign_in(name).get("/texts").text

    assert 'href="/texts/statutes"' in page
    assert 'href="/texts/bylaws"' in page
    assert page.count("version 0") == 2


@pytest.mark.parametrize("governs", [STATUTES, BYLAWS])
def test_a_text_is_read_by_its_articles_in_its_language(raul, governs):
    page = raul.get(f"/texts/{governs}").text

    assert '<div class="governing" lang="fr">' in page
    for number in range(1, 13):
        assert f'<h2 id="article-{number}">' in page
        assert f'<a href="#article-{number}">' in page


def test_home_and_assembly_lead_there(works, raul):
    sitting = open_extraordinary(works, items=[statutes()])

    for path in ("/", f"/assemblies/{sitting}"):
        assert 'href="/texts"' in raul.get(path).text


@pytest.mark.parametrize(
    "path",
    [
        "/texts/constitution",
        "/texts/statutes/versions/1",
        "/texts/statutes/difference?from=0&to=7",
        "/texts/bylaws/submissions/9",
        "/items/999/change",
    ],
)
def test_what_is_not_there_is_a_miss(raul, path):
    assert raul.get(path).status_code == 404


@pytest.mark.parametrize("query", ["", "?from=0", "?from=x&to=0", "?from=0&to=-1"])
def test_versions_are_compared_by_number(raul, query):
    assert raul.get(f"/texts/statutes/difference{query}").status_code == 422


def test_the_difference_shows_what_changed_and_leaves_out_the_rest(works, raul):
    sitting = open_extraordinary(works, items=[statutes(reworded(STATUTES))])
    decide(works, sitting, adopted=True)

    page = raul.get("/texts/statutes/difference?from=0&to=1").text

    assert "Article 13 quinze" in page
    assert " unchanged paragraphs<" in page
    assert "Les membres bénéficient de tous" not in page
    assert raul.get("/texts/statutes/difference?from=0&to=0").status_code == 200


def test_an_earlier_version_stays_to_be_read(works, raul):
    sitting = open_extraordinary(works, items=[bylaws(reworded(BYLAWS))])
    decide(works, sitting, adopted=True)

    now, before = (raul.get(f"/texts/bylaws{p}").text for p in ("", "/versions/0"))

    assert "Article 13 quinze" in now
    assert "Article 13 quinze" not in before
    assert "an earlier version" in before
    assert f"/assemblies/{sitting}" in now


def test_the_provisional_version_is_plainly_marked(works, raul):
    provisional(works)

    for path in ("/texts", "/texts/bylaws", "/texts/bylaws/provisional"):
        assert (
            "Provisional until the next extraordinary assembly" in raul.get(path).text
        )
    assert "The dues are late." in raul.get("/texts/bylaws/provisional").text


def test_room_desk_sheet_and_result_show_what_would_change(works, sign_in):
    sitting = open_extraordinary(works, items=[statutes(reworded(STATUTES))])
    (item,) = item_ids(works, sitting)
    sebastien = sign_in(PRESIDENT)

    for path in (f"/assemblies/{sitting}/room", f"/assemblies/{sitting}/desk"):
        assert f"/items/{item}/change" in sebastien.get(path).text
    assert "Article 13 quinze" in sebastien.get(f"/items/{item}/change").text
    vote = decide(works, sitting, adopted=True)
    for path in (f"/votes/{vote}", f"/items/{item}/change"):
        page = sebastien.get(path).text
        assert "What it changes in version 0 of the statutes" in page
        assert "Article 13 quinze" in page


def test_the_sheet_shows_the_difference_while_it_is_open(works, raul):
    sitting = open_extraordinary(works, items=[bylaws("Article 1\nOther.")])
    vote = put_change(works, sitting)

    page = raul.get(f"/votes/{vote}").text

    assert "Adopt the proposed text as version 1 of the bylaws" in page
    assert "What it changes in version 0 of the bylaws" in page


def test_the_chair_puts_a_proposed_text_with_a_button(works, sign_in):
    sitting = open_extraordinary(works, items=[statutes(reworded(STATUTES))])
    (item,) = item_ids(works, sitting)
    sebastien = sign_in(PRESIDENT)

    desk = sebastien.get(f"/assemblies/{sitting}/desk").text
    answer = sebastien.post(f"/items/{item}/votes", data={"back": "desk"})

    assert "Put to the vote" in desk
    assert "<textarea" not in desk
    assert answer.status_code == 303
    (entry,) = told(works, "VotePut")
    assert entry["text"] == "Adopt the proposed text as version 1 of the statutes"
    assert sebastien.post(f"/items/{item}/votes").status_code == 409


def test_nothing_of_the_text_is_markup(works, raul):
    text = founding(STATUTES) + "\nArticle 13 <script>alert(1)</script>\n"
    sitting = open_extraordinary(works, items=[statutes(text)])
    decide(works, sitting, adopted=True)

    for path in ("/texts/statutes", "/texts/statutes/difference?from=0&to=1"):
        page = raul.get(path).text
        assert "<script>alert" not in page
        assert "&lt;script&gt;" in page


def test_the_room_offers_no_second_vote_on_a_text_that_is_being_voted(works, sign_in):
    sitting = open_extraordinary(works, items=[statutes(reworded(STATUTES))])
    room, offer = f"/assemblies/{sitting}/room", "Put a text to the vote"
    chair = sign_in(PRESIDENT)

    before = chair.get(room).text
    put_change(works, sitting)

    assert offer in before
    assert offer not in chair.get(room).text
