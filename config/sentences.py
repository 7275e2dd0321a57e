"""Finds the sentences of the floors that have no gettext, for `make words`.

Beneath the doors a sentence that a person reads is a string on its own: an
objection's reason or remedy. Every string that is written like a sentence is one,
unless it documents the code.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, Any

ENDINGS = (".", "?", "!", ":", "…")
Found = tuple[int, str | None, str, list[str]]


def extract(
    file: IO[bytes],
    _keywords: Mapping[str, Any],
    _tags: Sequence[str],
    options: Mapping[str, str],
) -> Iterator[Found]:
    """Babel's way of asking: line, function, text and comments of each sentence."""
    tree = ast.parse(file.read())
    documenting = {id(text) for text in documentation(tree)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in documenting:
            continue
        if isinstance(node.value, str) and is_sentence(node.value):
            yield node.lineno, None, node.value, []


def is_sentence(text: str) -> bool:
    """Whether it reads like one: begins large or with a place, has words, ends."""
    begins = text[:1].isupper() or text.startswith(("%(", "“"))
    return begins and " " in text.strip() and text.rstrip("”").endswith(ENDINGS)


def documentation(tree: ast.Module) -> Iterator[ast.expr]:
    """Strings that stand alone: they say something to whoever reads the code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
