"""What pages weigh on the wire, and how soon one can act on a thin line.

A first visit begins with nothing kept; later pages follow it.
"""

import time

from playwright.sync_api import Browser

from config.face.windows import Cookies, choose, signed_in, window
from config.face.wire import KB, Verdicts, Wire
from config.face.world import World

FIRST_VISIT = 100 * KB
LATER_PAGE = 15 * KB
USABLE_WITHIN = 5.0  # seconds
RECEIPT_WITHIN = 3.0
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


# The figures


def _first_visit(
    browser: Browser,
    world: World,
    cookies: Cookies,
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
    browser: Browser, world: World, cookies: Cookies, verdicts: Verdicts
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
            font = wire.bytes.pop(
                "font", 0
            )  # of a script met here first; it comes later
            verdicts.tell(f"  {path}", wire.total() / KB, LATER_PAGE / KB, "kB")
            if font:
                print(f"      and once, after the text, a font of {font / KB:.1f} kB")


def _ballot(
    browser: Browser, world: World, cookies: Cookies, verdicts: Verdicts
) -> None:
    with window(browser, cookies) as page:
        page.goto(world.url + VOTE)
        page.wait_for_load_state("networkidle")
        page.locator("#ballot-sheet input[value=for]").first.check(force=True)
        Wire(page.context.new_cdp_session(page)).be_thin()
        began = time.monotonic()
        page.locator("#ballot-sheet .sheet-cast button").first.click(no_wait_after=True)
        page.locator(".receipt").first.wait_for()
        took = time.monotonic() - began
    print("A ballot")
    verdicts.tell("  from the hand to the receipt", took, RECEIPT_WITHIN, "s")
