"""What pages weigh on the wire, and how soon one can act on a thin line.

The line: 50 kB a second, 600 ms until an answer begins, as a telephone's on 2G. A first
visit begins with nothing kept; later pages follow it. Weights are what went over the
wire, headers and all, as the browser counted it.
"""

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

from config.face.world import World

KB = 1000
FIRST_VISIT = 100 * KB
LATER_PAGE = 15 * KB
USABLE_WITHIN = 5.0  # seconds
RECEIPT_WITHIN = 3.0
LINE = {
    "offline": False,
    "latency": 600,
    "downloadThroughput": 50 * KB,
    "uploadThroughput": 50 * KB,
}
ROOM = "/assemblies/2/room"
VOTE = "/votes/4"
CHAIR, HOLDER, ONE = "Sébastien Houssin", "Lhoussaine Aitbrahim", "Raul Daoli"
FIRST_VISITS = ((CHAIR, "fr"), (HOLDER, "ar"), (ONE, "ru"))
LATER_PAGES = (
    "/",
    "/assemblies",
    "/assemblies/2",
    ROOM,
    "/assemblies/2/desk",
    VOTE,
    "/votes/3",
    "/assemblies/5/candidacies",
    "/assemblies/5/proxies",
    "/assemblies/5/motions",
    "/assemblies/1/minutes",
    "/resolutions",
    "/calendar",
    "/texts",
    "/texts/statutes",
    "/organs",
    "/members",
    "/members/11",
    "/preferences",
)
USABLE = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const [shown] = performance.getEntriesByName("first-contentful-paint");
  return Math.max(page.domContentLoadedEventEnd, shown.startTime) / 1000;
}"""


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


def measure(browser: Browser, world: World) -> int:
    """All figures; how many bounds are broken."""
    verdicts = Verdicts()
    cookies = {name: signed_in(browser, world, name) for name, _ in FIRST_VISITS}
    for name, language in FIRST_VISITS:
        with window(browser, cookies[name]) as page:
            choose(page, world, language)
        _first_visit(browser, world, cookies[name], language, verdicts)
    _later_pages(browser, world, cookies[CHAIR], verdicts)
    _ballot(browser, world, cookies[ONE], verdicts)
    return verdicts.broken


# A window, and who is in it


def signed_in(browser: Browser, world: World, name: str) -> list[object]:
    """The cookies of a browser in which this person is signed in."""
    with window(browser, []) as page:
        page.goto(world.links[name])
        page.locator("main form button").first.click()
        page.wait_for_url(f"{world.url}/")
        return list(page.context.cookies())


@contextmanager
def window(
    browser: Browser, cookies: list[object], workers: str = "block"
) -> Iterator[Page]:
    """A window of a browser that keeps nothing yet."""
    context: BrowserContext = browser.new_context(service_workers=workers)  # type: ignore[arg-type]
    context.add_cookies(cookies)  # type: ignore[arg-type]
    try:
        yield context.new_page()
    finally:
        context.close()


def choose(page: Page, world: World, language: str) -> None:
    """From now on this person reads in this language."""
    page.goto(f"{world.url}/preferences")
    page.locator("main select[name=language]").select_option(language)
    page.locator("main form button:not([name])").first.click()
    page.wait_for_load_state()


# The figures


def _first_visit(
    browser: Browser,
    world: World,
    cookies: list[object],
    language: str,
    verdicts: Verdicts,
) -> None:
    with window(browser, cookies, "allow") as page:
        wire = Wire(page.context.new_cdp_session(page))
        wire.be_thin()
        page.goto(world.url + ROOM)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.lang") == language
        usable = float(page.evaluate(USABLE))
    print(f"The room, first visit, {language}: {wire.said()} kB")
    verdicts.tell("  in all", wire.total() / KB, FIRST_VISIT / KB, "kB")
    verdicts.tell("  read and answering after", usable, USABLE_WITHIN, "s")


def _later_pages(
    browser: Browser, world: World, cookies: list[object], verdicts: Verdicts
) -> None:
    print("Later pages")
    with window(browser, cookies) as page:
        page.goto(world.url + ROOM)
        page.wait_for_load_state("networkidle")
        for path in LATER_PAGES:
            wire = Wire(page.context.new_cdp_session(page))
            page.goto(world.url + path)
            page.wait_for_load_state("networkidle")
            wire.line.detach()
            verdicts.tell(f"  {path}", wire.total() / KB, LATER_PAGE / KB, "kB")


def _ballot(
    browser: Browser, world: World, cookies: list[object], verdicts: Verdicts
) -> None:
    with window(browser, cookies) as page:
        page.goto(world.url + VOTE)
        page.wait_for_load_state("networkidle")
        page.locator("#ballot-sheet input[value=for]").first.check(force=True)
        Wire(page.context.new_cdp_session(page)).be_thin()
        began = time.monotonic()
        page.locator("#ballot-sheet .send button").first.click(no_wait_after=True)
        page.locator(".receipt").first.wait_for()
        took = time.monotonic() - began
    print("A ballot")
    verdicts.tell("  from the hand to the receipt", took, RECEIPT_WITHIN, "s")
