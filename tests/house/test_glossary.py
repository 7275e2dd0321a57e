"""docs/glossary.md says each thing in one word, and the code uses that word."""

import ast
import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (HOUSE / "docs" / "glossary.md").read_text("utf-8").splitlines()
    if re.match(r"\| (?!French)", line)
]


def words_of(path: Path) -> set[str]:
    """What the file names or spells out: its definitions, columns and values."""
    found = {path.stem, path.parent.name}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            found.add(node.name)
        if isinstance(node, ast.Name):
            found.add(node.id)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.add(node.value)
    return found


CODE = {word for path in HOUSE.glob("assembly/**/*.py") for word in words_of(path)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_a_word_is_one_word_of_the_code(row):
    french, english, code, meaning = row
    assert french
    assert english
    assert meaning
    assert code.strip("`") in CODE


@pytest.mark.parametrize("column", [0, 1, 2])
def test_no_word_stands_for_two_things(column):
    said = [row[column] for row in ROWS]
    assert sorted(said) == sorted(set(said))
