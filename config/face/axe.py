"""What axe-core finds on the pages: every one that a person reaches, by day and by
night, from left to right and from right to left, and nothing beyond 320 pixels.

Each page is found by following links from the first one, as a person would; of pages
that differ by their numbers only, one is looked at for each person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page

from config.face.windows import Cookies, choose, signed_in, window
from config.face.world import HOUSE, World

AXE = HOUSE / "node_modules" / "axe-core" / "axe.min.js"
PERSONS = (
    "Sébastien Houssin",
    "Lhoussaine Aitbrahim",
    "Raul Daoli",
    "Carine Jansen",
    "Secretariat",
)
LANGUAGES = ("fr", "ar")
NARROWEST = 320  # CSS pixels: 1280 at 400 % (WCAG 1.4.10)
# Files, and what programs read: no pages.
FILES = re.compile(
    r"\.(ics|pdf|csv|zip|json|jsonl|webmanifest|js|txt)$|^/(documents|static|api/v1)/"
    r"|/record/(key|checkpoints?|consistency)\b|/signed-text$|^/development"
)
WRONG_FORMS = ("/join", "/assemblies/new", "/dues/calculator")
SAY_WRONG = "form => { form.noValidate = true; form.requestSubmit(); }"
FIND_ALL = "async () => (await axe.run()).violations"
FIND_CONTRAST = (
    "async () => (await axe.run({ runOnly: ['color-contrast'] })).violations"
)


@dataclass
class Findings:
    """How many pages were looked at, and what was found where."""

    pages: int = 0
    found: list[str] = field(default_factory=list)

    def add(self, where: str, violations: list[Any]) -> None:
        for one in violations:
            for node in one["nodes"]:
                target = " ".join(map(str, node["target"]))
                self.found.append(f"{where}: {one['id']}: {target}")


def measure(browser: Browser, world: World) -> int:
    """Look at all of them; say what was found, and how much."""
    findings = Findings()
    for language in LANGUAGES:
        _strangers(browser, world, language, findings)
        for name in PERSONS:
            cookies = signed_in(browser, world, name)
            with window(browser, cookies) as page:
                choose(page, world, language)
                _walk(page, world, f"{name}, {language}", findings)
    for one in sorted(set(findings.found)):
        print(f"  {one}")
    print(f"axe-core: {findings.pages} pages looked at, {len(findings.found)} findings")
    return len(findings.found)


def audit(page: Page, where: str, findings: Findings) -> None:
    """All rules by day, contrast by night, and no sideways scrolling where narrow."""
    findings.pages += 1
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    findings.add(where, page.evaluate(FIND_ALL))
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    findings.add(f"{where}, dark", page.evaluate(FIND_CONTRAST))
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    wide = page.viewport_size
    assert wide is not None
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    reach = page.evaluate("document.documentElement.scrollWidth")
    if reach > NARROWEST:
        findings.found.append(f"{where}: scrolls sideways to {reach} at {NARROWEST}")
    page.set_viewport_size(wide)


def _walk(page: Page, world: World, who: str, findings: Findings) -> None:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    seen, waiting = {"/"}, ["/"]
    while waiting:
        path = waiting.pop(0)
        page.goto(world.url + path)
        audit(page, f"{who} {path}", findings)
        for link in _links(page):
            if _shape(link) not in seen:
                seen.add(_shape(link))
                waiting.append(link)
    for path in WRONG_FORMS:
        if _shape(path) in seen:
            _audit_wrong(page, world, path, who, findings)


def _audit_wrong(
    page: Page, world: World, path: str, who: str, findings: Findings
) -> None:
    """The same page once its form came back with its errors."""
    page.goto(world.url + path)
    with page.expect_navigation():
        page.locator("main form").first.evaluate(SAY_WRONG)
    audit(page, f"{who} {path} with errors", findings)


def _links(page: Page) -> Iterator[str]:
    every = page.eval_on_selector_all(
        "a[href^='/']", "links => links.map(a => a.getAttribute('href'))"
    )
    for href in every:
        path = str(href).partition("#")[0]
        if path and not FILES.search(path.partition("?")[0]):
            yield path


def _shape(path: str) -> str:
    """What pages of one kind have in common: their address without numbers."""
    return re.sub(r"\d+", "N", path.partition("?")[0])


def _strangers(
    browser: Browser, world: World, language: str, findings: Findings
) -> None:
    """What whoever is signed out may see, and what is not there."""
    nobody: Cookies = []
    with window(browser, nobody) as page:
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(f"{world.url}/sign-in")
        page.locator(f".languages button[value={language}]").click()
        for path in ("/sign-in", "/join", "/verify", "/glossary", "/offline", "/api"):
            page.goto(world.url + path)
            audit(page, f"signed out, {language} {path}", findings)
        _audit_wrong(page, world, "/join", f"signed out, {language}", findings)
