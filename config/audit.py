"""Ask the public advisories about every version that the lock installs.

Fails on a known weakness. Where the advisories cannot be had (no network, a mirror
without them) it says so in one line and goes on: that is no fault of the house.
"""

import json
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).resolve().parent / "requirements-dev.txt"
ASKED = ("--require-hashes", "--disable-pip", "--format=json", "--progress-spinner=off")


def ask() -> str:
    """pip-audit's answer in JSON; empty where it could not ask."""
    command = [sys.executable, "-m", "pip_audit", *ASKED, "--requirement", str(LOCK)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def read(answer: str) -> tuple[list[str], list[str]]:
    """What is weak, and what nobody could tell us about."""
    weak, unknown = [], []
    for package in json.loads(answer)["dependencies"]:
        name = f"{package['name']} {package.get('version', '')}".strip()
        unknown += [name] if "skip_reason" in package else []
        weak += [f"{name}: {found['id']}" for found in package.get("vulns", ())]
    return weak, unknown


def main() -> int:
    answer = ask()
    if not answer:
        print("The advisories could not be reached; nothing was audited.")
        return 0
    weak, unknown = read(answer)
    if unknown:
        print(
            f"No advisories could be had for {len(unknown)} packages,", unknown[0], "…"
        )
    for line in weak:
        print("Known weakness:", line)
    return 1 if weak else 0


if __name__ == "__main__":
    sys.exit(main())
