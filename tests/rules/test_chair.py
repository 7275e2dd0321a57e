"""Sébastien Houssin presides, Ekaterina Smoroda is vice-president, Lhoussaine
Aitbrahim secretary of the table; Raul Daoli holds no post."""

import pytest

from assembly.rules import chair
from assembly.rules.vocabulary import AssemblyKind, Post
from tests.rules.saying import said, says

SEBASTIEN, EKATERINA, LHOUSSAINE = [{post} for post in Post]
RAUL = frozenset[Post]()


@pytest.mark.parametrize(
    ("posts", "convenes", "chairs", "acts_as"),
    [
        (SEBASTIEN, True, True, Post.PRESIDENT),
        (EKATERINA, True, True, Post.VICE_PRESIDENT),
        (LHOUSSAINE, True, False, Post.SECRETARY),
        (RAUL, False, False, None),
        (EKATERINA | LHOUSSAINE, True, True, Post.VICE_PRESIDENT),
        (SEBASTIEN | EKATERINA | LHOUSSAINE, True, True, Post.PRESIDENT),
    ],
)
def test_each_post_of_the_table_allows_what_it_is_for(posts, convenes, chairs, acts_as):
    assert chair.may_convene(posts) is convenes
    assert bool(chair.objections_to_convening_office(posts)) is not convenes
    assert chair.may_chair(posts) is chairs
    assert bool(chair.objections_to_chairing(posts)) is not chairs
    assert chair.acting_post(posts) is acts_as


def test_the_secretary_is_told_that_a_secretary_assists():
    found = chair.objections_to_chairing(LHOUSSAINE)
    assert says(found, ["B5: The secretary assists: the president"])


def test_a_member_outside_the_table_is_told_who_chairs():
    found = chair.objections_to_chairing(RAUL)
    assert says(found, ["B5: Only the chair does this: the president"])
    assert "vice-president" in said(found)[0]


@pytest.mark.parametrize(
    ("kind", "article"),
    [(AssemblyKind.ORDINARY, "B6"), (AssemblyKind.EXTRAORDINARY, "B7")],
)
def test_convening_is_refused_by_the_article_of_the_assembly(kind, article):
    found = chair.objections_to_convening_office(RAUL, kind=kind)
    assert says(found, [f"{article}: An assembly is convened and cancelled by a"])
    assert chair.convening_article(kind) == article
