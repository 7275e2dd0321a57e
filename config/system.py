"""What the project needs from the system beyond Python and make.

    python3 config/system.py python
    python3 config/system.py chromium postgresql golang

Whatever is there costs nothing; what is missing is installed by apt-get where that
may be (root, or sudo without a password), or else named. Standard library only: this
runs before there is a virtual environment.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Callable, List, NamedTuple, Optional, Sequence

OLDEST_PYTHON = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DEBIAN_POSTGRESQL = Path("/usr/lib/postgresql")
GO_LIBRARIES = Path("/usr/share/gocode")  # Debian's GOPATH


class Need(NamedTuple):
    """One thing needed: how it is found, and the Debian packages that bring it."""

    name: str
    found: Callable[[], object]
    packages: Sequence[str]


def find_chromium() -> Optional[str]:
    """The path of the system's Chromium (or Chrome), for the browser tests."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def find_postgresql() -> Optional[Path]:
    """The folder of PostgreSQL's server programs (initdb, pg_ctl), newest first."""
    on_path = shutil.which("initdb")
    if on_path and shutil.which("pg_ctl"):
        return Path(on_path).resolve().parent
    folders = (path.parent for path in DEBIAN_POSTGRESQL.glob("*/bin/initdb"))
    return max(folders, key=lambda folder: int(folder.parent.name), default=None)


def find_go() -> Optional[str]:
    """The path of Go, if Debian's package of golang.org/x/mod is there with it."""
    needed = GO_LIBRARIES / "src/golang.org/x/mod/sumdb/note"
    return shutil.which("go") if needed.is_dir() else None


def find_venv() -> bool:
    """Whether this Python can make virtual environments (Debian parts them)."""
    return importlib.util.find_spec("ensurepip") is not None


NEEDS = {
    "python": Need("Python's venv module", find_venv, ["python3-venv"]),
    "chromium": Need("Chromium", find_chromium, ["chromium", "fonts-liberation"]),
    "postgresql": Need("PostgreSQL's server", find_postgresql, ["postgresql"]),
    "golang": Need(
        "Go with golang.org/x/mod",
        find_go,
        ["golang-go", "golang-golang-x-mod-dev"],
    ),
}


def administrator() -> Optional[List[str]]:
    """How a command is run that may install packages; None where none may."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    asked = ["sudo", "--non-interactive"]
    if shutil.which("sudo") and not subprocess.call([*asked, "true"], stderr=-3):
        return asked
    return None


def install(packages: Sequence[str], asked: Sequence[str]) -> None:
    """Install Debian packages; whether it worked is seen by looking again."""
    apt = [*asked, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    subprocess.call([*apt, "update"])
    subprocess.call([*apt, "install", "--yes", "--no-install-recommends", *packages])


def missing(names: Sequence[str]) -> List[Need]:
    return [NEEDS[name] for name in names if not NEEDS[name].found()]


def main(names: Sequence[str]) -> Optional[str]:
    """Bring what is named; return a sentence about what cannot be had."""
    if sys.version_info < OLDEST_PYTHON:
        return "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 …"
    wanted = missing(names)
    asked = administrator() if wanted else None
    if asked is not None:
        print("Installing", ", ".join(need.name for need in wanted), "…", flush=True)
        install([package for need in wanted for package in need.packages], asked)
        wanted = missing(names)
    if not wanted:
        return None
    return "Missing on this system, and not to be installed from here: " + "; ".join(
        f"{need.name} (in Debian: apt-get install {' '.join(need.packages)})"
        for need in wanted
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
