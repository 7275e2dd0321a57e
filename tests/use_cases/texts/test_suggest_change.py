"""Any member suggests a change of the bylaws at any time (B12)."""

import pytest

from assembly.models.text_version import ChangeSuggestion
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import College
from assembly.use_cases.texts.suggest_change import suggest_change
from tests.cast import ASSOCIATE, NOON, ONE_MEMBER, SECRETARIAT, actor, member_id
from tests.texts import suggested
from tests.voting import told


def test_an_associate_suggests_too(works):
    number = suggested(works)

    with works.look() as db:
        kept = db.get_one(ChangeSuggestion, number)
        assert (kept.article, kept.suggested_at) == ("Article 9", NOON)
        assert kept.member.college is College.ASSOCIATE
    (entry,) = told(works, "ChangeSuggested")
    assert (entry["suggestion_id"], entry["body"]) == (
        number,
        "Dues are paid in March.",
    )


def test_the_same_form_twice_is_one_suggestion(works):
    assert suggested(works, "k") == suggested(works, "k")
    assert suggested(works, "other") != suggested(works, "k")
    assert len(told(works, "ChangeSuggested")) == 2


def test_the_key_of_another_s_form_is_not_mine(works):
    suggested(works, "k")
    with works.begin(actor(works, ONE_MEMBER)) as work:
        suggest_change(
            work,
            member_id=member_id(works, "Novellara"),
            article="Article 7",
            body="Every two years.",
            reason="Often enough.",
            key="k",
        )

    assert [e["article"] for e in told(works, "ChangeSuggested")] == [
        "Article 9",
        "Article 7",
    ]


@pytest.mark.parametrize("name", [ONE_MEMBER, SECRETARIAT])
def test_nobody_suggests_for_a_member_of_another(works, name):
    with pytest.raises(Refused, match="B12"):
        suggested(works, by=name)

    assert told(works, "ChangeSuggested") == []


@pytest.mark.parametrize("missing", ["article", "body", "reason"])
def test_article_text_and_reason_are_said(works, missing):
    said = {"article": "Article 9", "body": "In March.", "reason": "Simpler."}
    associate = member_id(works, "Carine Jansen, DiCS Director", College.ASSOCIATE)

    with (
        works.begin(actor(works, ASSOCIATE)) as work,
        pytest.raises(Refused, match="There is no text"),
    ):
        suggest_change(work, member_id=associate, key="k", **{**said, missing: " "})
