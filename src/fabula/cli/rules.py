"""`fabula rules`: every rule of the review, in one line each."""

import click


@click.command("rules", short_help="List the rules of the review.")
def command() -> None:
    """List the rules of the review: code, how its findings are meant, name.

    \b
    fabula rules
    fabula explain W101
    """
    from fabula.cli.streams import print_line
    from fabula.findings.registry import FAMILIES, rules

    for family, about in FAMILIES.items():
        print_line(about)
        for rule in rules():
            if rule.family == family:
                print_line(f"  {rule.code}  {rule.severity.value:<8}  {rule.name}")
        print_line("")
    print_line("fabula explain CODE tells more of one.")
