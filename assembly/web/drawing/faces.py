"""A face for whom there is no photograph: the first letters of a name."""

import re

_WORD = re.compile(r"\w")


def initials(name: str) -> str:
    """Of the first and the last word, in capitals; of one word, its first letter."""
    words = [word for word in re.split(r"[\s,]+", name) if _WORD.match(word)]
    ends = words if len(words) < 2 else [words[0], words[-1]]  # noqa: PLR2004
    return "".join(word[0].upper() for word in ends)
