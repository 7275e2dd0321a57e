"""A real server process and a real browser, for the great ways through the program."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    expect,
    sync_playwright,
)

from assembly.app import create_app
from assembly.models.sign_in import BrowserSession
from assembly.queries.sessions import token_hash
from assembly.work import Works, utc_now
from config.system import find_chromium
from tests.cast import open_sitting, person_id
from tests.conftest import SECRET, settings_for

STARTS_WITHIN = timedelta(seconds=60)
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


expect.set_options(timeout=20_000)  # a busy machine is no fault of the program


@dataclass(frozen=True)
class Server:
    """A running program, with one assembly that opened five hours ago."""

    url: str
    works: Works
    assembly_id: int
    cookie_of: Callable[[str], dict[str, str]]
    folder: Path
    processes: "list[subprocess.Popen[bytes]]"

    def stop(self) -> None:
        """Take the server away, as a lost line does."""
        self.processes[-1].terminate()
        self.processes[-1].wait(timeout=20)

    def begin(self) -> None:
        """Serve again, from the same database."""
        self.processes.append(start(self.url, self.folder))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path, founders_db: Path) -> Iterator[Server]:
    shutil.copy(founders_db, tmp_path / "assembly.db")
    url = f"http://127.0.0.1:{free_port()}"
    settings = settings_for(tmp_path, public_url=url)
    app = create_app(settings)
    works: Works = app.extensions["works"]
    assembly_id = open_sitting(works, opens_at=utc_now() - timedelta(hours=5))

    processes = [start(url, tmp_path)]
    try:
        yield Server(
            url=url,
            works=works,
            assembly_id=assembly_id,
            cookie_of=lambda name: cookie_of(app, url, name),
            folder=tmp_path,
            processes=processes,
        )
        fell = processes[-1].poll()
        assert fell in {None, 0}, (tmp_path / "server.log").read_text()
    finally:
        processes[-1].terminate()
        processes[-1].wait(timeout=20)
        works.writers.kw["bind"].dispose()


def cookie_of(app: Flask, url: str, name: str) -> dict[str, str]:
    """The cookie of a browser in which this person is signed in."""
    works: Works = app.extensions["works"]
    token = secrets.token_urlsafe(16)
    with works.writers.begin() as db:
        db.add(
            BrowserSession(
                token_hash=token_hash(token),
                person_id=person_id(works, name),
                started_at=utc_now(),
            )
        )
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert signer is not None
    value = signer.dumps({"_user_id": token, "_fresh": True})
    return {"name": app.config["SESSION_COOKIE_NAME"], "value": value, "url": url}


def start(url: str, folder: Path) -> "subprocess.Popen[bytes]":
    """The program as an installation runs it: gunicorn, with the clock inside."""
    environment = {
        **os.environ,
        "SECRET_KEY": SECRET,
        "DATABASE_URL": f"sqlite:///{folder}/assembly.db",
        "PUBLIC_URL": url,
        "DOCUMENTS_DIR": str(folder / "documents"),
        "OUTBOX_DIR": str(folder / "outbox"),
        "MAIL_FROM": "assembly@example.org",
        "CLOCK": "embedded",
        "PORT": url.rsplit(":", 1)[-1],
    }
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "-c", "config/gunicorn.py", "wsgi:app"],
            env=environment,
            stdout=log,
            stderr=log,
        )
    deadline = time.monotonic() + STARTS_WITHIN.total_seconds()
    while not answers(url):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            pytest.fail((folder / "server.log").read_text())
        time.sleep(0.1)
    return process


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/sign-in", timeout=5):  # noqa: S310
            return True
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=CHROMIUM
        )
        yield browser
        browser.close()


@pytest.fixture
def window(chromium: Browser, server: Server) -> Iterator[Callable[..., Page]]:
    """A window of its own in which this person is signed in."""
    contexts: list[BrowserContext] = []

    def window(name: str, **how: object) -> Page:
        context = chromium.new_context(base_url=server.url, locale="en", **how)
        context.add_cookies([server.cookie_of(name)])
        contexts.append(context)
        return context.new_page()

    yield window
    for context in contexts:
        context.close()
