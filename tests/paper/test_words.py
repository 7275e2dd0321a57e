"""Paper and page say the statutes' words alike."""

import pytest

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


@pytest.mark.parametrize("table", Table)
def test_paper_says_what_the_pages_say(app, table):
    with app.test_request_context():
        on_pages = {key: str(word) for key, word in SAME[table].items() if key}

    assert dict(WORDS[table]) == on_pages
