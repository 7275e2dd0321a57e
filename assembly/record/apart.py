"""Verifying what a stranger sends in a process of its own, bounded and forgotten."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assembly.record.__main__ import TOO_LARGE
from assembly.record.judging import STANDS, UNREADABLE

AT_ONCE = 2
"""How many are verified at a time; an assembly is held by the same machine."""
SECONDS = 15
"""Of one processor, for one file; some ten thousands of entries take as long."""
PATIENCE = 4
"""How many times as long it may take where others are at work."""
HOUSE = Path(__file__).parents[2]
FILE, RECEIPT, KEY = "file", "receipt", "key"

_places = threading.BoundedSemaphore(AT_ONCE)


class Busy(Exception):
    """Others are verifying just now."""


@dataclass(frozen=True)
class Judged:
    """The exit status of the verifier and all that it said, the verdict last."""

    status: int
    said: tuple[str, ...]

    @property
    def stands(self) -> bool:
        return self.status == STANDS


def judge_apart(
    file: bytes,
    *,
    key: str | None = None,
    receipt: bytes | None = None,
    seconds: int = SECONDS,
) -> Judged:
    """Judge an archive, bare entries or a receipt; with `receipt`, that one besides.

    Runs `python -m assembly.record`, as anybody may, with bounds of time and memory
    and without this installation's secrets; nothing of it is kept. Busy when too
    many ask at once.
    """
    if not _places.acquire(blocking=False):
        raise Busy
    try:
        with tempfile.TemporaryDirectory() as folder:
            parts = {FILE: file, KEY: key and key.encode(), RECEIPT: receipt}
            given = {name: part for name, part in parts.items() if part}
            return _run(Path(folder), given, seconds)
    finally:
        _places.release()


def _run(folder: Path, parts: Mapping[str, bytes], seconds: int) -> Judged:
    for name, content in {FILE: b"", **parts}.items():
        (folder / name).write_bytes(content)
    options = [f"--{name}={name}" for name in (KEY, RECEIPT) if name in parts]
    # -P: what lies in the folder is judged, never run.
    program = [sys.executable, "-P", "-m", "assembly.record", f"--within={seconds}"]
    try:
        done = subprocess.run(  # noqa: S603  (our own program, options written here)
            [*program, *options, FILE],
            cwd=folder,
            env={**_environment(), "PYTHONPATH": str(HOUSE)},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE * seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Judged(UNREADABLE, (TOO_LARGE,))
    said = tuple(done.stdout.decode("utf-8", "replace").splitlines())
    if done.returncode < STANDS or not said:  # ended by its bounds
        return Judged(UNREADABLE, (TOO_LARGE,))
    return Judged(done.returncode, said)


def _environment() -> dict[str, str]:
    """What Python needs to start; no setting of this installation."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
