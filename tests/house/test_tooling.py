"""What is installed is pinned, comes from no address of ours, and is looked after."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from config import audit, gunicorn

HOUSE = Path(__file__).parents[2]
LOCKS = sorted(HOUSE.glob("config/requirements*.txt"))
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text())
RUNTIME = PROJECT["project"]["dependencies"]
DEV = PROJECT["project"]["optional-dependencies"]["dev"]


def pins(lock: str) -> list[Requirement]:
    lines = (HOUSE / "config" / lock).read_text().splitlines()
    return [Requirement(li.rstrip(" \\")) for li in lines if "==" in li.split(";")[0]]


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
@pytest.mark.parametrize(
    "sign", ["://", "--index", "--extra-index", "--find-links", " /"]
)
def test_a_lock_names_no_address_and_no_folder(path, sign):
    assert sign not in path.read_text()


def test_the_lock_of_the_pages_names_no_address():
    packages = json.loads((HOUSE / "package-lock.json").read_text())["packages"]
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert all("integrity" in package for name, package in packages.items() if name)


@pytest.mark.parametrize(
    ("lock", "declared"),
    [("requirements.txt", RUNTIME), ("requirements-dev.txt", RUNTIME + DEV)],
)
def test_the_lock_keeps_every_bound_that_the_project_declares(lock, declared):
    pinned = {canonicalize_name(pin.name): str(pin.specifier)[2:] for pin in pins(lock)}
    wanted = [Requirement(line) for line in declared]
    unmet = [
        str(need)
        for need in wanted
        if not need.specifier.contains(pinned.get(canonicalize_name(need.name), "0"))
    ]
    assert unmet == []


def test_developers_and_servers_run_the_same_versions():
    assert {*map(str, pins("requirements.txt"))} <= {
        *map(str, pins("requirements-dev.txt"))
    }


def test_what_the_system_lacks_and_may_not_install_is_named(tmp_path):
    script = HOUSE / "config" / "system.py"
    told = subprocess.run(
        [sys.executable, script, "chromium"],
        env={"PATH": str(tmp_path)},  # neither a browser nor an installer there
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert "Chromium (in Debian: apt-get install chromium" in told.stderr


def test_a_known_weakness_is_told_and_an_unknown_package_too():
    answer = json.dumps(
        {
            "dependencies": [
                {"name": "flask", "version": "3.1.3", "vulns": []},
                {"name": "jinja2", "version": "3.1.0", "vulns": [{"id": "CVE-1"}]},
                {"name": "nh3", "skip_reason": "not found"},
            ]
        }
    )
    assert audit.read(answer) == (["jinja2 3.1.0: CVE-1"], ["nh3"])


def test_no_browser_waits_at_a_door_that_the_server_never_opens():
    assert gunicorn.workers == 1
    assert gunicorn.worker_connections > gunicorn.threads
