"""`fabula completion`: lines for a shell's start-up file."""

import click

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", short_help="Print what a shell needs to complete commands.")
@click.argument("shell", type=click.Choice([*SHELLS, "powershell"], case_sensitive=False))
def command(shell: str) -> None:
    """Print the completion script for a SHELL.

    \b
    bash:  fabula completion bash > ~/.local/share/bash-completion/completions/fabula
    zsh:   fabula completion zsh > ~/.zfunc/_fabula   (with ~/.zfunc in fpath)
    fish:  fabula completion fish > ~/.config/fish/completions/fabula.fish
    """
    from click.shell_completion import get_completion_class

    from fabula.cli.root import fabula
    from fabula.cli.streams import write_bytes
    from fabula.errors import ConfigurationError

    made = get_completion_class(shell.lower())
    if made is None:
        raise ConfigurationError("there is no completion for PowerShell yet")
    source = made(fabula, {}, "fabula", "_FABULA_COMPLETE").source()
    write_bytes(source.encode() + b"\n")
