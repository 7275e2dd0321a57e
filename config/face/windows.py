"""Windows of the browser, and who is signed in there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from config.face.world import World

Cookies = list[Any]


def signed_in(browser: Browser, world: World, name: str) -> Cookies:
    """The cookies of a browser in which this person is signed in."""
    with window(browser, []) as page:
        page.goto(world.links[name])
        page.locator("main form button").first.click()
        page.wait_for_url(f"{world.url}/")
        return list(page.context.cookies())


@contextmanager
def window(
    browser: Browser, cookies: Cookies, workers: str = "block"
) -> Iterator[Page]:
    """A window of a browser that keeps nothing yet."""
    context: BrowserContext = browser.new_context(service_workers=workers)  # type: ignore[arg-type]
    context.add_cookies(cookies)
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
