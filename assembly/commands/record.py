"""`assembly record …`: the record, verified by whoever doubts it."""

import sys

import click

from assembly.record.verification import verify_file

group = click.Group("record", help="The record of acts.")


@group.command()
@click.argument("file", type=click.Path())
def verify(file: str) -> None:
    """Verify an exported record; needs neither database nor settings."""
    sys.exit(verify_file(file, sys.stdout))
