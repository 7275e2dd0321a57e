"""Search: what holds some words, in agendas, messages, resolutions and the register."""

import pytest

from assembly.use_cases.discussing.withdraw_message import withdraw_message
from tests.cast import ASSOCIATE, ONE_MEMBER, PRESIDENT, actor, item_ids, open_sitting
from tests.use_cases.discussing.saying import say


@pytest.fixture
def sitting(works):
    return open_sitting(works)


def found(browser, words):
    answer = browser.get("/search", query_string={"q": words})
    assert answer.status_code == 200
    return answer.text


def test_a_word_of_the_agenda_is_found(sign_in, sitting):
    assert 'id="found-items"' in found(sign_in(ONE_MEMBER), "ACCOUNTS")


@pytest.mark.parametrize(
    "words", ["γενική", "ΓΕΝΙΚΗ", "собрание", "СОБРАНИЕ", "الجمعيه"]
)
def test_messages_are_found_in_every_script(works, sign_in, sitting, words):
    body = "Η Γενική συνέλευση, Собрание, الجمعيه العامة"
    say(works, ONE_MEMBER, item_ids(works, sitting)[0], body=body)

    assert 'id="found-messages"' in found(sign_in(PRESIDENT), words)


def test_each_of_the_words_is_asked_for(works, sign_in, sitting):
    say(works, ONE_MEMBER, item_ids(works, sitting)[0], body="Les comptes sont clairs.")
    raul = sign_in(ONE_MEMBER)

    assert "Les comptes sont clairs." in found(raul, "clairs comptes")
    assert "Nothing holds these words" in found(raul, "clairs obscurs")


def test_what_was_withdrawn_is_not_found(works, sign_in, sitting):
    said = say(works, ONE_MEMBER, item_ids(works, sitting)[0], body="Une indiscrétion.")
    with works.begin(actor(works, ONE_MEMBER)) as work:
        withdraw_message(work, message_id=said)

    assert "Nothing holds these words" in found(sign_in(PRESIDENT), "indiscretion")


def test_a_member_is_found_without_its_accents(sign_in):
    assert "Ulianosk region" in found(sign_in(ASSOCIATE), "ulianosk")


@pytest.mark.parametrize("words", ["%", "_", "<b>", "' or 1=1", "x" * 5000, "a\0b"])
def test_no_word_breaks_the_page(sign_in, sitting, words):
    assert "<b>" not in found(sign_in(ONE_MEMBER), words)


def test_the_way_there_is_on_every_page(sign_in):
    assert 'href="/search"' in sign_in(ONE_MEMBER).get("/calendar").text


def test_nobody_from_outside_searches(stranger):
    assert stranger.get("/search?q=comptes").status_code == 303
