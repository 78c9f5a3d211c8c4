"""`fabula explain`: what a rule of the review finds, and why it matters."""

from typing import Final

import click

_WIDEST: Final = 88


def _codes(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    """The codes and names that begin so."""
    from fabula.findings.registry import rules

    known = [word for rule in rules() for word in (rule.code, rule.name)]
    return [word for word in known if word.casefold().startswith(incomplete.casefold())]


@click.command("explain", short_help="Say what a rule of the review finds, and why.")
@click.argument("code", shell_complete=_codes)
def command(code: str) -> None:
    """Say what the rule with this CODE (or name) finds, why it matters, and what one might do.

    \b
    fabula explain W101
    fabula explain doubled-word
    """
    from fabula.cli.streams import console, print_line
    from fabula.findings.page import lines
    from fabula.findings.registry import rule

    for line in lines(rule(code), min(console().width, _WIDEST)):
        print_line(line)
