"""A governing text as it is read: headings with anchors, paragraphs, points."""

import pytest

from assembly.queries.paragraphs import Kind, blocks, contents
from tests.texts import BYLAWS, STATUTES, founding


def read(text):
    return [(str(block.kind), block.text) for block in blocks(text)]


@pytest.mark.parametrize("governs", [STATUTES, BYLAWS])
def test_the_founding_texts_have_their_twelve_articles_as_headings(governs):
    found = blocks(founding(governs))
    anchors = [block.anchor for block in contents(found)]

    assert anchors[:13] == ["preambule", *(f"article-{n}" for n in range(1, 13))]
    assert len(anchors) == len(set(anchors))
    assert [block.kind for block in found[:3]] == [Kind.TITLE, Kind.TITLE, Kind.HEADING]


def test_the_charter_follows_the_bylaws():
    anchors = [block.anchor for block in contents(blocks(founding(BYLAWS)))]

    assert anchors[13:] == [
        "appendice-1",
        "appendice-2",
        "charte-des-territoires-de-coresponsabilite",
    ]


@pytest.mark.parametrize("governs", [STATUTES, BYLAWS])
def test_no_word_is_lost(governs):
    read = [line for block in blocks(founding(governs)) for line in block.lines]

    assert " ".join(read).split() == founding(governs).replace("· ", "").split()


def test_points_that_follow_one_another_are_one_list():
    text = "Article 1\n\nOf these:\n\n· one ;\n· two.\n\nAnd so on."

    assert read(text) == [
        ("heading", "Article 1"),
        ("paragraph", "Of these:"),
        ("points", "one ;"),
        ("paragraph", "And so on."),
    ]
    assert blocks(text)[2].lines == ("one ;", "two.")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Article 5: Organes", Kind.HEADING),
        ("Article 5 " + "dit beaucoup de choses " * 6, Kind.PARAGRAPH),
        ("Articles of faith", Kind.PARAGRAPH),
        ("a) Cadre conceptuel", Kind.SUBHEADING),
        ("2- Engagements des signataires", Kind.SUBHEADING),
        ("Co-operation", Kind.PARAGRAPH),
        ("· the site ;", Kind.POINTS),
    ],
)
def test_a_heading_is_seen_by_its_words(line, kind):
    assert blocks(f"Préambule\n{line}")[1].kind is kind


def test_the_same_article_twice_has_two_anchors():
    anchors = [block.anchor for block in blocks("Article 1\nArticle 1\nArticle 2")]

    assert anchors == ["article-1", "article-1-2", "article-2"]


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_an_empty_text_has_no_blocks(text):
    assert blocks(text) == ()
