"""docs/statutes.md leads from each article to a rule and a test, and stays whole."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULES = ROOT / "assembly" / "rules"
WORDS = {
    "__init__",
    "addresses",
    "founding",
    "founding_files",
    "objection",
    "preferences",
    "signing_in",
    "vocabulary",
}
"""What the rules are said with, the founding files' form and the house's own rules of
the door: they keep no article."""

ROWS = [
    [cell.strip() for cell in line.strip("|\n").split("|")]
    for line in (ROOT / "docs" / "statutes.md").read_text("utf-8").splitlines()
    if line.startswith("| S") or line.startswith("| B")
]
ARTICLES = re.compile(r"[SB]([1-9]|1[0-2])(, [SB]([1-9]|1[0-2]))*")


def functions_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def public_rules() -> set[str]:
    return {
        f"{path.stem}.{name}"
        for path in RULES.glob("*.py")
        if path.stem not in WORDS
        for name in functions_of(path)
        if not name.startswith("_")
    }


def named(column: int) -> list[str]:
    return [name for row in ROWS for name in re.findall(r"`([^`]+)`", row[column])]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_each_row_leads_from_an_article_to_a_rule_and_a_test(row):
    articles, holds, rules, tests = row
    assert ARTICLES.fullmatch(articles)
    assert holds
    assert re.fullmatch(r"`\w+\.\w+`( `\w+\.\w+`)*", rules)
    assert re.fullmatch(r"`[\w/]+\.py::\w+`( `[\w/]+\.py::\w+`)*", tests)


def test_the_table_and_the_rules_name_the_same_functions():
    assert set(named(2)) == public_rules()


@pytest.mark.parametrize("test", sorted(set(named(3))))
def test_each_test_that_the_table_names_exists(test):
    path, _, name = test.partition("::")
    assert name in functions_of(ROOT / path)
