"""How letters look: in the pages' colours, as far as mail programs know CSS.

Many of them drop what stands in a letter's head, and know neither variables nor logical
sides. So each element carries its declarations, with the colours of `tokens.css` and
the side at which the language begins written out; the head adds what only some know:
colours by night, and narrow windows.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

TOKENS = Path(__file__).parents[1] / "static" / "css" / "tokens.css"
BY_DAY, BY_NIGHT = ":root {", ':root[data-theme="dark"] {'
TOKEN = re.compile(r"--([a-z-]+):\s*(#\w+)")
PLACE = re.compile(r"\{([a-z-]+)\}")
TYPE = "system-ui,-apple-system,'Segoe UI','Noto Sans','Noto Naskh Arabic',sans-serif"
CODE = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace"

STYLES: Mapping[str, str] = {
    "page": "margin:0;padding:0;background-color:{paper};color:{ink}",
    "sheet": (
        "max-width:600px;margin:0 auto;padding:24px 12px 32px;color:{ink};"
        f"font-family:{TYPE};font-size:{{size}};line-height:{{leading}};"
        "overflow-wrap:anywhere;word-break:break-word"
    ),
    "before": "display:none;max-height:0;overflow:hidden;font-size:1px",
    "brand": "margin:0 0 12px;font-size:20px;font-weight:700;color:{accent}",
    "card": (
        "background-color:{card};border:1px solid {line};border-top:4px solid {accent};"
        "border-radius:8px;padding:24px 28px 12px"
    ),
    "to": "margin:0 0 8px;font-size:15px;color:{ink-soft}",
    "title": "margin:0 0 16px;font-size:24px;line-height:1.3;color:{ink}",
    "part": "margin:28px 0 12px;font-size:19px;line-height:1.3;color:{ink}",
    "text": "margin:0 0 16px",
    "soft": "margin:0 0 16px;font-size:15px;color:{ink-soft}",
    "facts": (
        "width:100%;margin:0 0 20px;border-collapse:collapse;"
        "border-top:1px solid {line}"
    ),
    "name": (
        "padding:10px 0;padding-{end}:16px;border-bottom:1px solid {line};"
        "vertical-align:top;text-align:{start};font-weight:400;color:{ink-soft}"
    ),
    "fact": (
        "padding:10px 0;border-bottom:1px solid {line};vertical-align:top;"
        "text-align:{start};font-weight:600"
    ),
    "clock": "font-size:15px;font-weight:400;color:{ink-soft}",
    "panel": (
        "margin:0 0 16px;padding:12px 16px;background-color:{accent-soft};"
        "border-{start}:4px solid {accent};border-radius:4px;color:{ink}"
    ),
    "quote": (
        "margin:8px 0 16px;padding:12px 16px;background-color:{paper};"
        "border:1px solid {line};border-radius:4px;white-space:pre-line"
    ),
    "list": "margin:0 0 16px;padding:0;padding-{start}:26px",
    "item": "margin:0 0 14px;padding-{start}:4px",
    "said": "text-align:{start};white-space:pre-line",
    "box": (
        "margin:0 0 12px;padding:12px 16px;background-color:{paper};"
        "border:1px solid {line};border-radius:4px"
    ),
    "words": "font-weight:600;white-space:pre-line",
    "hash": (
        f"font-family:{CODE};font-size:12px;line-height:1.5;color:{{ink-soft}};"
        "word-break:break-all"
    ),
    "code": (
        f"display:inline-block;font-family:{CODE};font-size:32px;font-weight:700;"
        "letter-spacing:5px;line-height:1.4;color:{ink}"
    ),
    "way": "margin:24px 0 20px",
    "button": (
        "display:inline-block;padding:14px 28px;background-color:{accent};"
        "color:{on-accent};border-radius:8px;font-size:18px;line-height:1.3;"
        "font-weight:700;text-align:center;text-decoration:none"
    ),
    "address": (
        "display:block;margin:10px 0 0;text-align:{start};font-size:13px;"
        "line-height:1.5;color:{ink-soft};word-break:break-all"
    ),
    "link": "color:{accent}",
    "foot": "margin:20px 8px 0;font-size:14px;line-height:1.6;color:{ink-soft}",
    "foot_text": "margin:0 0 12px",
    "note": (
        f"margin:8px 0 0;font-family:{CODE};font-size:11px;line-height:1.5;"
        "white-space:pre-wrap;color:{ink-soft}"
    ),
}
"""Each name is a class and its declarations; `{ink}` is a colour of the tokens."""

NARROW = (
    "@media (max-width:480px){.sheet{padding:12px 6px 24px!important}"
    ".card{padding:18px 16px 8px!important}.title{font-size:21px!important}"
    ".button{display:block!important}"
    ".name,.fact{display:block!important;width:auto!important}"
    ".name{padding:10px 0 0!important;border-bottom:0!important}"
    ".fact{padding:0 0 10px!important}}"
)


@lru_cache
def dress(direction: str, language: str) -> Mapping[str, Markup]:
    """What the templates write into an element: its class and style by name; `head`
    is the sheet of the letter's head."""
    begins, ends = ("right", "left") if direction == "rtl" else ("left", "right")
    told = {**colours(BY_DAY), **_type(language), "start": begins, "end": ends}
    dressed = {
        name: Markup('class="{}" style="{}"').format(name, _filled(style, told))
        for name, style in STYLES.items()
    }
    return {**dressed, "head": Markup(_night() + NARROW)}  # noqa: S704  (ours alone)


def colours(theme: str) -> dict[str, str]:
    """The tokens of this theme that are plain colours."""
    sheet = TOKENS.read_text()
    begins = sheet.index(theme)
    return dict(TOKEN.findall(sheet[begins : sheet.index("}", begins)]))


def _type(language: str) -> dict[str, str]:
    """Arabic stands smaller on its line than Latin, and wants more air."""
    arabic = language == "ar"
    return {
        "size": "18px" if arabic else "17px",
        "leading": "1.75" if arabic else "1.55",
    }


def _night() -> str:
    night = colours(BY_NIGHT)
    rules = [
        f".{name}{{{turned}}}"
        for name, style in STYLES.items()
        if (turned := _turned(style, night))
    ]
    return f"@media (prefers-color-scheme:dark){{{''.join(rules)}}}"


def _turned(style: str, night: Mapping[str, str]) -> str:
    """Those declarations whose colour is another by night, above all others."""
    coloured = (
        _filled(one, {**night, "start": "inline-start", "end": "inline-end"})
        for one in style.split(";")
        if set(PLACE.findall(one)) & night.keys()
    )
    return "".join(f"{one}!important;" for one in coloured)


def _filled(style: str, told: Mapping[str, str]) -> str:
    return PLACE.sub(lambda place: told[place.group(1)], style)
