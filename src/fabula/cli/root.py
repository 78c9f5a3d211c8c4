"""The command `fabula` and the list of its subcommands, each imported when it is called."""

from importlib import import_module

import click

from fabula._version import __version__

COMMANDS = {
    "read": "fabula.cli.read",
    "open": "fabula.cli.open",
    "show": "fabula.cli.show",
    "review": "fabula.cli.review",
    "mend": "fabula.cli.mend",
    "sheet": "fabula.cli.sheet",
    "rules": "fabula.cli.rules",
    "explain": "fabula.cli.explain",
    "library": "fabula.cli.library",
    "doctor": "fabula.cli.doctor",
    "completion": "fabula.cli.completion",
}


class LazyGroup(click.Group):
    """A group whose commands are imported one by one, when they are needed."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The names, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of that name; its module has a `command`."""
        if name not in COMMANDS:
            return None
        command = import_module(COMMANDS[name]).command
        assert isinstance(command, click.Command)  # noqa: S101
        return command


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Nothing you give to Fabula leaves your machine.",
)
@click.version_option(__version__, "-V", "--version", message="fabula %(version)s")
@click.pass_context
def fabula(context: click.Context) -> int | None:
    """Read a story the way a careful first reader does, and show what is in it.

    Begin with: fabula read STORY. Without a command, the library opens in the browser.
    """
    if context.invoked_subcommand is not None:
        return None
    opening = context.command.get_command(context, "open")  # type: ignore[attr-defined]
    return int(context.invoke(opening, files=()))
