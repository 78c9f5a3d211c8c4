"""The other commands, and that each says what it does."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from fabula.cli.root import COMMANDS, fabula

from .conftest import Run


def test_version_and_help_import_nothing_heavy() -> None:
    program = (
        "import sys\nfrom fabula.cli import main\n"
        "codes = main(['--version']), main(['--help']), main(['read', '--help'])\n"
        "heavy = {'sqlalchemy', 'alembic', 'rich', 'lxml', 'jinja2', 'fabula.stages'}\n"
        "print(codes, sorted(heavy & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.splitlines()[-1] == "(0, 0, 0) []"


def test_show_imports_no_stage_and_no_migration(run: Run, lamp: Path) -> None:
    run("read", lamp)
    program = (
        "import sys\nfrom fabula.cli import main\nmain(['show', 'lamp'])\n"
        "print(sorted({'alembic', 'lxml', 'fabula.stages', 'jinja2'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def _all(group: click.Group, path: str = "fabula") -> list[tuple[str, click.Command]]:
    context = click.Context(group)
    found: list[tuple[str, click.Command]] = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found.append((f"{path} {name}", command))
        if isinstance(command, click.Group):
            found.extend(_all(command, f"{path} {name}"))
    return found


@pytest.mark.parametrize(("path", "command"), _all(fabula))
def test_every_command_and_option_has_its_help(path: str, command: click.Command) -> None:
    assert command.help, path
    for option in command.params:
        assert not isinstance(option, click.Option) or option.help, (path, option.name)


def test_commands_are_listed_as_they_are_called() -> None:
    for name in COMMANDS:
        command = fabula.get_command(click.Context(fabula), name)
        assert command is not None and command.name == name


def test_show_gives_what_read_gave(run: Run, lamp: Path) -> None:
    read = run("read", lamp, "--json", "-")
    assert run("show", "lamp", "--json", "-").out == read.out
    assert run("show", "1").out == run("read", lamp).out


def test_an_earlier_version_can_be_shown(run: Run, lamp: Path, home: Path) -> None:
    run("read", lamp)
    later = home / "later.txt"
    later.write_text("The lamp was out.\n", encoding="utf-8", newline="")
    run("read", later, "--version-of", "lamp")
    newest = json.loads(run("show", "1", "--json", "-").out)
    first = json.loads(run("show", "1", "--version", "1", "--json", "-").out)
    assert (newest["source"]["name"], first["source"]["name"]) == ("later.txt", "lamp.txt")
    assert run("show", "1", "--version", "3").code == 3


def test_a_reading_of_an_outgrown_shape_is_made_anew(
    run: Run, lamp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fabula.library.packing import Outgrown

    before = run("read", lamp, "--json", "-").out

    def outgrown(data: bytes) -> None:
        raise Outgrown

    monkeypatch.setattr("fabula.library.library.unpack_reading", outgrown)
    assert run("show", "lamp", "--json", "-").out == before


def test_the_library_is_listed_shown_checked_exported_and_emptied(
    run: Run, lamp: Path, home: Path
) -> None:
    assert "empty" in run("library", "list").out
    run("read", lamp)
    assert json.loads(run("library", "list", "--json").out)["name"] == "lamp.txt"
    assert "text/plain" in run("library", "show", "lamp").out
    assert "all whole" in run("library", "check").out
    assert run("library", "export", "all", "--csv", "tables").code == 0
    assert (home / "all" / "1 lamp" / "version 1" / "lamp.txt").read_bytes() == lamp.read_bytes()
    tables = sorted(path.name for path in (home / "tables").iterdir())
    names = ("characters", "mentions", "quotations", "scenes", "stories")
    assert tables == [f"{name}.csv" for name in names]
    assert "Removed story 1" in run("library", "remove", "lamp", "--yes").err
    assert run("library", "list", "--json").out == ""


def test_check_names_what_is_broken(run: Run, lamp: Path, home: Path) -> None:
    import sqlite3
    from contextlib import closing

    run("read", lamp)
    with closing(sqlite3.connect(home / "library.db")) as connection:
        connection.execute("UPDATE readings SET data = x'00'")
        connection.commit()
    ran = run("library", "check")
    assert ran.code == 6 and "a reading is broken" in ran.out


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_is_printed(run: Run, shell: str) -> None:
    assert "_FABULA_COMPLETE" in run("completion", shell).out


def test_stories_are_proposed_to_the_shell(run: Run, lamp: Path) -> None:
    from fabula.cli.completing import story_names

    run("read", lamp)
    context = click.Context(fabula)
    argument = click.Argument(["story"])
    assert [item.value for item in story_names(context, argument, "LA")] == ["lamp"]
    assert story_names(context, argument, "x") == []


def test_the_doctor_finds_all_well_and_no_connection() -> None:
    command = [sys.executable, "-m", "fabula", "doctor"]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stdout
    assert "no connection was tried" in ran.stdout and "FAIL" not in ran.stdout
