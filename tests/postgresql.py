"""A real PostgreSQL server for the tests that need one: made, used, and ended."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from config.system import find_postgresql

OWNER = "postgres"  # initdb refuses root


@contextmanager
def server() -> Iterator[str]:
    """The address of a fresh server, its database left open; it ends with the block."""
    programs = find_postgresql()
    assert programs is not None, "make test installs PostgreSQL's server first"
    folder = Path(tempfile.mkdtemp(prefix="assembly-pg-"))
    who = OWNER if os.geteuid() == 0 else None
    if who is not None:
        shutil.chown(folder, who)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [programs / program, *arguments],
            check=True,
            user=who,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    data = str(folder / "data")
    run("initdb", "-D", data, "-U", OWNER, "--auth=trust", "--no-sync", "-E", "UTF8")
    options = f"-c listen_addresses= -c unix_socket_directories={folder}"
    run("pg_ctl", "-D", data, "-w", "-o", options, "-l", f"{folder}/log", "start")
    try:
        yield f"postgresql+psycopg://{OWNER}@/{{name}}?host={folder}"
    finally:
        run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


def create_database(address: str, name: str) -> str:
    """The address of a new, empty database on this server."""
    admin = address.format(name="postgres").replace("+psycopg", "")
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return address.format(name=name)
