"""Lines that fail in a way of their own."""

from playwright.sync_api import Page, Route


def lose_the_answer(page: Page, address: str) -> None:
    """What is sent there next arrives, and its answer does not."""

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route(f"**/{address}", lose, times=1)
