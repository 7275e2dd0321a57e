"""The minutes as the typesetter gets them: plain data, in the reader's language."""

import io
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import segno

from assembly.paper.annexes import annexes
from assembly.paper.attendance import attendance
from assembly.paper.blocks import Block, contents
from assembly.paper.consequences import closing, consequences
from assembly.paper.convocation import convocation
from assembly.paper.cover import decisions, summary
from assembly.paper.items import item
from assembly.paper.motions import motions
from assembly.paper.seals import remarks, seals, signatures, unprinted
from assembly.paper.tongue import MINUTES, Tongue
from assembly.paper.writing import SIGN, Written, legible, runs
from assembly.queries.minutes import Minutes
from assembly.queries.minutes_signing import Signing

LONGEST_TITLE = 300  # characters in what a reader's window shows


@dataclass(frozen=True)
class Sheets:
    """What is to be set; `content` is JSON, `dated` the closing of the assembly."""

    content: str
    dated: datetime


def sheets(t: Tongue, minutes: Minutes, signing: Signing, *, address: str) -> Sheets:
    """All of the minutes; `address` is the page that verifies them."""
    blocks = _body(t, minutes, signing)
    told = _headed(t, minutes, address) | {"blocks": blocks}
    if SIGN in json.dumps(told, ensure_ascii=False):
        told["blocks"] = [*blocks, *unprinted(t)]
    content = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return Sheets(content, minutes.closed.at)


def _body(t: Tongue, minutes: Minutes, signing: Signing) -> list[Block]:
    return [
        *summary(t, minutes),
        *decisions(t, minutes),
        contents(t.gettext("Contents")),
        *convocation(t, minutes),
        *attendance(t, minutes),
        *motions(t, minutes),
        *(block for one in minutes.items for block in item(t, one)),
        *consequences(t, minutes),
        *closing(t, minutes),
        *remarks(t, signing),
        *signatures(t, signing),
        *seals(t, signing),
        *annexes(t, minutes),
    ]


def _headed(t: Tongue, minutes: Minutes, address: str) -> dict[str, Any]:
    title = " ".join(legible(minutes.convened.event.title).split())[:LONGEST_TITLE]
    named = t.gettext(MINUTES)
    network = t.gettext(
        "Together, international network of territories of coresponsibility"
    )
    return {
        "language": t.language,
        "author": network,
        "named": named,
        "title": f"{named}{t.colon}{title}",
        "of": runs(Written(f"\u2068{title}\u2069")),
        "colon": t.colon,
        "page": t.gettext(
            "Page %(number)s of %(total)s",
            number=Written("{n}"),
            total=Written("{all}"),
        ),
        "annex": t.gettext("annex, page %(number)s", number=Written("{n}")),
        "address": address,
        "check": t.gettext("Check these minutes"),
        "code": _code(address),
        "code_says": t.gettext("QR code of the address %(address)s", address=address),
    }


def _code(address: str) -> str:
    """The address as a QR code, drawn as SVG."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", border=0, xmldecl=False, svgclass=None, lineclass=None
    )
    return drawn.getvalue().decode()
