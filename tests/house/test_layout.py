"""The house rules that no linter keeps."""

import ast
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
LONGEST_FILE = 200
LONGEST_TEST_FILE = 250  # tables of cases may be a little longer
ONE_PAGE = {"assembly/events.py"}  # every event stands on one page, to be read through
UNTESTED = {"__init__", "objection", "vocabulary"}  # words, without a rule in them
WITHIN = {"record/__main__", "record/faults"}  # parts of record/verification


def modules(*floor: str) -> list[Path]:
    """The Python files of a floor and of its noun folders, from the house's door."""
    found = sorted(HOUSE.joinpath(*floor).rglob("*.py"))
    return [path.relative_to(HOUSE) for path in found]


ROOMS = [
    path
    for top in ("assembly", "scheduler", "config", "tests")
    for path in modules(top)
    if "versions" not in path.parts  # a step of the tables is as long as it must be
    and str(path) not in ONE_PAGE
]
LOWEST = [
    *modules("assembly", "rules"),
    *modules("assembly", "record"),
    *(path for path in modules("assembly") if path.name == "events.py"),
]
USE_CASES = [p for p in modules("assembly", "use_cases") if p.stem != "__init__"]


def public_functions(path: Path) -> list[str]:
    tree = ast.parse((HOUSE / path).read_text())
    found = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    return [name for name in found if not name.startswith("_")]


def imported(path: Path) -> list[str]:
    nodes = list(ast.walk(ast.parse((HOUSE / path).read_text())))
    named = [
        n.name for node in nodes if isinstance(node, ast.Import) for n in node.names
    ]
    return named + [n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)]


def first_parameter(path: Path) -> str:
    tree = ast.parse((HOUSE / path).read_text())
    acts = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    return next((arg.arg for arg in acts[path.stem].args.args), "")


@pytest.mark.parametrize("path", USE_CASES, ids=str)
def test_a_use_case_is_one_verb_and_its_file_is_named_for_it(path):
    assert public_functions(path) == [path.stem]
    assert first_parameter(path) == "work"


@pytest.mark.parametrize("path", ROOMS, ids=str)
def test_no_room_is_too_long_to_read_at_one_sitting(path):
    lines = len((HOUSE / path).read_text().splitlines())
    longest = LONGEST_TEST_FILE if path.parts[0] == "tests" else LONGEST_FILE
    assert lines <= longest


@pytest.mark.parametrize("floor", ["rules", "record", "use_cases"])
def test_each_rule_and_each_act_has_its_tests(floor):
    rooms = {
        path.relative_to("assembly").with_suffix("")
        for path in modules("assembly", floor)
        if path.stem not in UNTESTED
    }
    tested = {
        path.relative_to("tests").parent / path.stem.removeprefix("test_")
        for path in modules("tests", floor)
        if path.stem.startswith("test_")
    }
    assert set(map(str, rooms - tested)) <= WITHIN


@pytest.mark.parametrize("path", LOWEST, ids=str)
def test_the_lowest_floors_need_nothing_but_python(path):
    needed = {name.split(".")[0] for name in imported(path)}
    signs = {"cryptography"} if path.match("record/note.py") else set()
    assert needed <= sys.stdlib_module_names | {"assembly"} | signs
