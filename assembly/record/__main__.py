"""`python -m assembly.record FILE`: verify what was handed over, with nothing else."""

import argparse
import sys

from assembly.record.judging import UNREADABLE, Asked, judge

SECONDS, MEBIBYTES = 30, 768
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
    parser.add_argument("--bounded", action="store_true", help="in time and memory")
    told = parser.parse_args(arguments)
    if told.bounded:
        _bound()
    try:
        return judge(Asked(told.file, told.key, told.older, told.receipt), sys.stdout)
    except MemoryError:
        print(TOO_LARGE)
        return UNREADABLE


def _bound() -> None:
    """From here on this process has so much time and memory, and no more."""
    import resource

    memory = MEBIBYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    sys.exit(main())
