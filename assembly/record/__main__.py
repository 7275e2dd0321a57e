"""`python -m assembly.record FILE`: verify what was handed over, with nothing else."""

import argparse
import os
import sys

from assembly.record.judging import UNREADABLE, Asked, judge

MEBIBYTES = 768
TOO_LARGE = "It is too large to be verified within these bounds."


def main(arguments: list[str] | None = None) -> int:
    """Verify the file named; the exit status says whether it stands."""
    parser = argparse.ArgumentParser(
        prog="python -m assembly.record", description="Verify a record or a receipt."
    )
    parser.add_argument("file", metavar="FILE", help="archive, entries or receipt")
    parser.add_argument("--key", metavar="KEYFILE", help="the public key")
    parser.add_argument("--older", metavar="CHECKPOINTFILE", help="from elsewhere")
    parser.add_argument("--receipt", action="append", default=[], metavar="RECEIPTFILE")
    parser.add_argument("--within", type=int, metavar="SECONDS", help="and less memory")
    told = parser.parse_args(arguments)
    if told.within is not None:
        _bound(told.within)
    try:
        return judge(Asked(told.file, told.key, told.older, told.receipt), sys.stdout)
    except MemoryError:
        print(TOO_LARGE)
        return UNREADABLE


def _bound(seconds: int) -> None:
    """From here on this process has so much time and memory, after everybody else."""
    import resource  # only where processes have bounds

    memory = MEBIBYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    os.nice(10)


if __name__ == "__main__":
    sys.exit(main())
