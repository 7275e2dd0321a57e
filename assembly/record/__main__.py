"""`python -m assembly.record FILE`: verify an exported record, with nothing else."""

import argparse
import sys

from assembly.record.verification import verify_file


def main(arguments: list[str] | None = None) -> int:
    """Verify the file named; the exit status says whether the record stands."""
    parser = argparse.ArgumentParser(
        prog="python -m assembly.record", description="Verify an exported record."
    )
    parser.add_argument("file", metavar="FILE", help="an entries.jsonl file")
    return verify_file(parser.parse_args(arguments).file, sys.stdout)


if __name__ == "__main__":
    sys.exit(main())
