"""B6: the name under which a document is sent to all."""

import re
import unicodedata

_JOINERS = frozenset("\u200c\u200d")  # some scripts are not written without them
_RESERVED = re.compile(r'[<>:"|?*]')  # not allowed in names on some members' machines


def cleaned_name(filename: str) -> str:
    """The name alone: no path, no control characters, nothing that turns its reading
    around, no character that a member's machine could not save."""
    name = re.split(r"[/\\]", unicodedata.normalize("NFC", filename))[-1]
    kept = "".join(c for c in name if _is_seen(c))
    return " ".join(_RESERVED.sub("_", kept).split()).lstrip(".")


def _is_seen(character: str) -> bool:
    if character in _JOINERS or character.isspace():
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
