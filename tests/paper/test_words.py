"""Paper and page say the statutes' words alike."""

import pytest

from assembly.languages import LANGUAGES
from assembly.paper.tongue import tongue
from assembly.paper.words import WORDS, Table
from assembly.web import words

SAME = {
    Table.COLLEGE: words.COLLEGES,
    Table.ORGAN: words.ORGANS,
    Table.POST: words.POSTS,
    Table.ASSEMBLY_KIND: words.ASSEMBLY_KINDS,
    Table.ITEM_KIND: words.ITEM_KINDS,
    Table.TEXT: words.GOVERNING_TEXTS,
    Table.CHOICE: words.CHOICES,
    Table.PRESENCE: words.PRESENCES,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", Table)
def test_paper_says_what_the_pages_say(app, table, language):
    with app.test_request_context(headers={"Accept-Language": language}):
        on_pages = {key: str(word) for key, word in SAME[table].items() if key}

    on_paper = {key: tongue(language).word(table, key) for key in WORDS[table]}
    assert on_paper == on_pages
