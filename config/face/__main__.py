"""make face: what the face promises, measured; fails where a promise is broken.

python -m config.face [weights] [axe]     # all of it, or what is named
"""

import sys
from collections.abc import Sequence

from playwright.sync_api import sync_playwright

from config.face import axe, weights
from config.face.world import served
from config.system import find_chromium

PARTS = {"weights": weights, "axe": axe}
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main(asked: Sequence[str]) -> int:
    with served() as world, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=CHROMIUM
        )
        broken = sum(
            part.measure(browser, world)
            for name, part in PARTS.items()
            if name in (asked or PARTS)
        )
        browser.close()
    print("All bounds are kept." if broken == 0 else f"{broken} bounds are broken.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
