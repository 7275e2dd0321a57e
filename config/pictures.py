"""Pictures of the running example for the README: make run, then make pictures.

    python config/pictures.py [FOLDER]

Signs in with the links that `assembly development prepare` prints, and takes each page
at the width of a desktop and of a phone. Everything goes to FOLDER (var/pictures);
those that the README shows, as one screen, to docs/pictures/.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from config.system import find_chromium

URL = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
WIDTHS = {"desktop": (1100, 800), "phone": (360, 740)}
PAGES = {
    "Sébastien Houssin": {
        "home": "/",
        "assemblies": "/assemblies",
        "assembly": "/assemblies/2",
        "room": "/assemblies/2/room",
        "desk": "/assemblies/2/desk",
        "closing": "/votes/4/closure",
        "workshop": "/convocations/4",
        "letters": "/assemblies/2/letters",
        "minutes": "/assemblies/1/minutes",
        "record": "/assemblies/1/record",
        "register": "/members",
        "organs": "/organs",
        "member": "/members/11",
        "calendar": "/calendar",
        "meeting": "/assemblies/5",
        "meeting-room": "/assemblies/5/room",
        "meeting-desk": "/assemblies/5/desk",
        "door": "/assemblies/5/door",
        "motions": "/assemblies/5/motions",
        "motion": "/motions/1",
        "motion-result": "/votes/7",
        "amended": "/assemblies/5/agenda",
        "texts": "/texts",
        "bylaws": "/texts/bylaws",
        "resolutions": "/resolutions",
        "api": "/api",
    },
    "Lhoussaine Aitbrahim": {
        "sheet": "/votes/4",
        "room-of-19": "/assemblies/2/room",
        "proxies": "/assemblies/5/proxies",
        "sheet-by-proxy": "/votes/6",
        "secret-sheet": "/votes/8",
    },
    "Raul Daoli": {
        "result": "/votes/3",
        "preferences": "/preferences",
        "naming": "/assemblies/6/proxies",
        "candidacies": "/assemblies/6/candidacies",
        "candidates": "/assemblies/5/candidacies",
        "moving": "/assemblies/5/motions",
    },
}
SHOWN = {  # as much of them as a screen shows, from here on
    "room-desktop": "body",
    "sheet-phone": ".still",
    "proxies-phone": "#mine",
    "motion-desktop": "#difference",
    "meeting-desk-desktop": "body",
}
SHOWN_IN = Path("docs/pictures")


def links() -> dict[str, str]:
    """The one-click link of each person, as the console prints them."""
    console = Path(sys.executable).with_name("assembly")
    told = subprocess.run(
        [console, "development", "prepare"], check=True, capture_output=True, text=True
    ).stdout
    found = re.findall(r"^  ([^,]+), .*:\n\s+(\S+)$", told, re.MULTILINE)
    return {name: link.replace("http://127.0.0.1:8000", URL) for name, link in found}


def take(browser: Browser, name: str, link: str, folder: Path) -> None:
    for width, (across, down) in WIDTHS.items():
        window = browser.new_context(
            locale="en", viewport={"width": across, "height": down}
        )
        page = window.new_page()
        page.goto(link)
        page.locator("main form button").first.click()
        for title, path in PAGES[name].items():
            page.goto(URL + path)
            page.wait_for_load_state("load")
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > across:
                print(f"{title} at {across}: scrolls sideways to {wide}")
            page.screenshot(path=folder / f"{title}-{width}.png", full_page=True)
            if begins := SHOWN.get(f"{title}-{width}"):
                page.locator(begins).evaluate("part => part.scrollIntoView()")
                page.screenshot(path=SHOWN_IN / f"{title}.png")
        window.close()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    SHOWN_IN.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for name, link in links().items():
            if name in PAGES:
                take(browser, name, link, folder)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "var/pictures"))
