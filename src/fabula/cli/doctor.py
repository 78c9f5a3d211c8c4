"""`fabula doctor`: what is installed, where things are, and that nothing opens a connection."""

from pathlib import Path

import click

from fabula.cli import options


@click.command("doctor", short_help="Say what is installed, where things are, and what ails.")
@options.library_option
def command(place: Path | None) -> int:
    """Say what is installed, where things are, and whether all is well.

    An example is read and shown while every attempt to open a connection is watched for.
    """
    from fabula.cli.examination import examine
    from fabula.cli.streams import print_line

    well = True
    for finding in examine(place):
        well = well and finding.well
        print_line(f"{'ok  ' if finding.well else 'FAIL'}  {finding.what}")
    return 0 if well else 5
