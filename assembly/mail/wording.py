"""The words of a letter: its templates, in the reader's language and time zone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.numbers import format_currency, format_decimal
from babel.support import Translations
from jinja2 import Environment, FileSystemLoader, Template

from assembly.conventions import Conventions, conventions
from assembly.languages import CATALOGUES, LOCALES, known_language
from assembly.mail.dress import dress
from assembly.mail.isolation import in_html, in_text, isolated, listed, plain
from assembly.rules.notice import STATUTORY_ZONE

HOUSE = Path(__file__).parents[1]


@dataclass(frozen=True)
class Wording:
    """`calendar` is what the entry of a calendar says, where the letter brings one."""

    language: str
    subject: str
    text: str
    html: str
    calendar: str


def worded(
    kind: str, *, language: str, time_zone: str, about: Mapping[str, object]
) -> Wording:
    """The letter of this kind; `about` is what its templates speak of."""
    known = known_language(language)
    locale, ours = LOCALES[known], conventions(known)
    zone = _zone(time_zone)
    told: dict[str, Any] = {
        **about,
        "language": known,
        "direction": ours.locale.text_direction,
        "same_zone": zone.key == STATUTORY_ZONE.key,
        "statutory": lambda moment: ours.on_clock(moment, STATUTORY_ZONE),
        "own": lambda moment: ours.on_clock(moment, zone),
        "euros": lambda cents: euros(cents, locale),
        "factor": lambda thousandths: factor(thousandths, locale),
        "whole": ours.whole,
        "country": ours.country,
        "at": datetime.fromisoformat,
        "day": lambda iso: ours.day(date.fromisoformat(iso)),
        "other_clocks": lambda moment, there: other_clocks(moment, there, zone, ours),
    }
    told["own_day"] = lambda moment: told["day"](
        moment.astimezone(zone).isoformat()[:10]
    )
    return _written(kind, known, told)


def _written(kind: str, language: str, told: Mapping[str, Any]) -> Wording:
    """All its parts; people's words stand apart in each as it can say it."""
    direction = told["direction"]
    template = _environment(language, "txt").get_template(f"{kind}.txt")
    heading = _block(template, "subject", told)
    shown = {
        **told,
        "subject": plain(heading),
        "heading": heading,
        "css": dress(direction, language),
    }
    html = _environment(language, "html").get_template(f"{kind}.html").render(shown)
    return Wording(
        language=language,
        subject=in_text(heading, direction),
        text=in_text(template.render(told), direction),
        html=in_html(html),
        calendar=in_text(_block(template, "calendar", told), direction).strip(),
    )


def euros(cents: int, language: str) -> str:
    """A sum of money, to the cent."""
    return format_currency(Decimal(cents).scaleb(-2), "EUR", locale=language)


def factor(thousandths: int, language: str) -> str:
    """A factor of the bylaws' table, with its three decimals (B9)."""
    return format_decimal(Decimal(thousandths).scaleb(-3), "0.000", locale=language)


def other_clocks(
    moment: datetime, there: str | None, own: ZoneInfo, ours: Conventions
) -> Mapping[str, str]:
    """The moment on the clock of the assembly's `place` and on the reader's `own`,
    each only where it differs from those named before it, the statutory one first."""
    zones = {} if there is None else {"place": _zone(there)}
    named, found = {STATUTORY_ZONE.key}, {}
    for whose, zone in {**zones, "own": own}.items():
        if zone.key not in named:
            named.add(zone.key)
            found[whose] = ours.on_clock(moment, zone)
    return found


def _block(template: Template, name: str, told: Mapping[str, object]) -> str:
    """One block of it; nothing where it has none of this name."""
    if name not in template.blocks:
        return ""
    return "".join(template.blocks[name](template.new_context(dict(told)))).strip()


@lru_cache
def _environment(language: str, form: str) -> Environment:
    """Of one form of a letter. What escapes is the form, never the file's name: words
    that both forms share would else go unescaped into the HTML."""
    environment = Environment(
        loader=FileSystemLoader(HOUSE / "templates" / "letters"),
        autoescape=form == "html",  # noqa: S701  (a text is not escaped)
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["isolated"] = isolated
    environment.filters["listed"] = partial(listed, locale=LOCALES[language])
    translations = Translations.load(CATALOGUES, [language])
    environment.install_gettext_translations(  # type: ignore[attr-defined]
        translations, newstyle=True
    )
    return environment


def _zone(name: str) -> ZoneInfo:
    """A person's zone; the statutory one if nobody knows theirs any more."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return STATUTORY_ZONE
