"""The example, served as an installation serves it, in a folder that goes with it."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
SETTINGS = HOUSE / "config" / "development.env"
STARTS_WITHIN = 60  # seconds
STOPS_WITHIN = 20


@dataclass(frozen=True)
class World:
    """Where it is, and the one-click link of each person by name."""

    url: str
    links: Mapping[str, str]


@contextmanager
def served() -> Iterator[World]:
    """The living example with its own database, on a free port."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"http://127.0.0.1:{_free_port()}"
        environment = _environment(url, Path(folder))
        links = _prepared(environment, folder)
        with Path(folder, "server.log").open("wb") as log:
            server = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "gunicorn",
                    "-c",
                    str(HOUSE / "config" / "gunicorn.py"),
                    "wsgi:app",
                ],
                env=environment,
                cwd=folder,
                stdout=log,
                stderr=log,
            )
        try:
            _wait_for(url, server)
            yield World(url, links)
        finally:
            server.terminate()
            server.wait(timeout=STOPS_WITHIN)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment(url: str, folder: Path) -> dict[str, str]:
    """As development.env says; what it names by `var/` lies in the folder."""
    Path(folder, "var").mkdir()
    lines = (line.partition("=") for line in SETTINGS.read_text().splitlines())
    said = {name: value for name, is_, value in lines if is_ and name.isupper()}
    return {
        **os.environ,
        **said,
        "PUBLIC_URL": url,
        "PORT": url.rpartition(":")[2],
        "PYTHONPATH": str(HOUSE),
    }


def _prepared(environment: dict[str, str], folder: str) -> dict[str, str]:
    console = Path(sys.executable).with_name("assembly")
    told = subprocess.run(
        [console, "development", "prepare"],
        env=environment,
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return dict(re.findall(r"^  ([^,]+), .*:\n\s+(\S+)$", told, re.MULTILINE))


def _wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    for _moment in range(STARTS_WITHIN * 10):
        try:
            with urllib.request.urlopen(f"{url}/sign-in", timeout=5):  # noqa: S310
                return
        except (urllib.error.URLError, OSError):
            if server.poll() is not None:
                break
            time.sleep(0.1)
    sys.exit("The example could not be served.")
