"""What an address asks of the resolutions, read the same for a page and for the API."""

import re
from collections.abc import Mapping, Sequence

from flask_babel import gettext as _

from assembly.queries.published.resolutions import Search
from assembly.queries.published.subjects import Subject
from assembly.web.refusals import Malformed

LONGEST_SEARCH = 200  # characters
LARGEST_NUMBER = 2**31 - 1
LAST_YEAR = 9999
MOST_AT_ONCE = 100

Asked = Mapping[str, Sequence[str]]  # each parameter with all its values
_WHOLE = re.compile(r"0|[1-9][0-9]{0,9}")


def search_of(asked: Asked) -> Search:
    """The search that `q`, `assembly`, `subject` and `year` ask for."""
    return Search(
        text=_text(asked, "q"),
        assembly_id=number(asked, "assembly", least=1, most=LARGEST_NUMBER),
        subject=_subject(asked, "subject"),
        year=number(asked, "year", least=1, most=LAST_YEAR),
    )


def number(asked: Asked, name: str, *, least: int, most: int) -> int | None:
    """A whole number within these bounds; none if it is not asked for."""
    value = _one(asked, name)
    if value is None:
        return None
    if not _WHOLE.fullmatch(value) or not least <= int(value) <= most:
        raise Malformed(
            _(
                "%(name)s is a whole number from %(least)s to %(most)s.",
                name=name,
                least=least,
                most=most,
            )
        )
    return int(value)


def _text(asked: Asked, name: str) -> str:
    value = _one(asked, name) or ""
    if len(value) > LONGEST_SEARCH:
        raise Malformed(
            _("Search for at most %(most)s characters.", most=LONGEST_SEARCH)
        )
    return value


def _subject(asked: Asked, name: str) -> Subject | None:
    value = _one(asked, name)
    if value is None:
        return None
    if value not in set(Subject):
        raise Malformed(
            _("subject is one of: %(words)s.", words=", ".join(sorted(Subject)))
        )
    return Subject(value)


def _one(asked: Asked, name: str) -> str | None:
    values = asked.get(name, ())
    if len(values) > 1:
        raise Malformed(_("State %(name)s once.", name=name))
    return values[0] if values else None
