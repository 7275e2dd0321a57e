"""make face: what the face promises, measured; fails where a promise is broken."""

import sys

from playwright.sync_api import sync_playwright

from config.face import weights
from config.face.world import served
from config.system import find_chromium

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main() -> int:
    with served() as world, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=CHROMIUM
        )
        broken = weights.measure(browser, world)
        browser.close()
    print("All bounds are kept." if broken == 0 else f"{broken} bounds are broken.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
