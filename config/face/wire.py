"""The line that a page comes over, what came, and whether it is within its bounds.

The thin line: 50 kB a second, 600 ms until an answer begins, as a telephone's on 2G.
Weights are what went over the wire, headers and all, as the browser counted it.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from playwright.sync_api import CDPSession

KB = 1000
LINE = {
    "offline": False,
    "latency": 600,
    "downloadThroughput": 50 * KB,
    "uploadThroughput": 50 * KB,
}


@dataclass
class Wire:
    """What a page brought, in bytes by kind: document, stylesheet, script, font, …"""

    line: CDPSession
    kinds: dict[str, str] = field(default_factory=dict)
    bytes: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.line.send("Network.enable")
        self.line.on("Network.responseReceived", self._began)
        self.line.on("Network.loadingFinished", self._ended)

    def _began(self, told: Mapping[str, str]) -> None:
        self.kinds[told["requestId"]] = told["type"].lower()

    def _ended(self, told: Mapping[str, str]) -> None:
        kind = self.kinds.get(told["requestId"], "other")
        self.bytes[kind] += int(told["encodedDataLength"])

    def be_thin(self) -> None:
        self.line.send("Network.emulateNetworkConditions", LINE)

    def total(self) -> int:
        return self.bytes.total()

    def said(self) -> str:
        parts = (f"{kind} {size / KB:.1f}" for kind, size in self.bytes.most_common())
        return ", ".join(parts)


@dataclass
class Verdicts:
    """Each figure against its bound, printed as it is found."""

    broken: int = 0

    def tell(self, what: str, value: float, bound: float, unit: str) -> None:
        holds = value <= bound
        self.broken += not holds
        mark = "  " if holds else "✗ "
        print(f"{mark}{what:<44}{value:>7.1f} of {bound:g} {unit}", flush=True)
