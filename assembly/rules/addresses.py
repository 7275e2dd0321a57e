"""The founding act gives no mail addresses: these stand in for them."""

import re
import unicodedata
from collections.abc import Iterable

INVENTED_AT = "example.org"  # reserved: nobody's letters arrive there


def invented_addresses(names: Iterable[str]) -> dict[str, str]:
    """An address for each name, no two alike; `member` where no letter is Latin."""
    found: dict[str, str] = {}
    for name in names:
        plain = _plain(name) or "member"
        same = sum(
            a.partition("@")[0].partition("+")[0] == plain for a in found.values()
        )
        found.setdefault(name, f"{plain}{f'+{same + 1}' if same else ''}@{INVENTED_AT}")
    return found


def _plain(name: str) -> str:
    """The name in the letters of a mail address."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", ".", ascii_only.lower()).strip(".")
