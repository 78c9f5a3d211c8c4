"""Whatever goes wrong is one sentence on standard error and a code of its own."""

import errno
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fabula.errors import Defect

from .conftest import LAMP, Run

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX devices and descriptors")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["read"], 2),
        (["read", "lamp.txt", "--max-size", "much"], 2),
        (["read", "lamp.txt", "--colour"], 2),
        (["read", "lamp.txt", "--json", "-", "--html", "-"], 2),
        (["read", "lamp.txt", "--json", ""], 2),
        (["read", "lamp.txt", "--no-store", "--version-of", "1"], 2),
        (["read", "lamp.txt", "lamp.txt", "--version-of", "1"], 2),
        (["read", "lamp.txt", "-"], 2),
        (["reed"], 2),
        (["library", "export"], 2),
        (["library", "remove", "lamp"], 2),
        (["completion", "tcsh"], 2),
        (["read", "absent.txt"], 3),
        (["read", "empty.txt"], 3),
        (["read", "noise.txt"], 3),
        (["read", "folder"], 3),
        (["read", "lamp.txt", "--version-of", "Nobody"], 3),
        (["show", "Nobody"], 3),
        (["read", "lamp.txt", "lamp.txt", "--json", "-"], 4),
        (["read", "lamp.txt", "--library", "noise.txt"], 6),
        (["read", "lamp.txt", "--json", "absent/a.json"], 7),
        (["read", "lamp.txt", "--json", "folder"], 7),
        (["read", "lamp.txt", "lamp.txt", "--json", "noise.txt"], 7),
    ],
)
def test_each_mistake_has_its_sentence_and_its_code(
    run: Run, lamp: Path, home: Path, arguments: list[str], code: int
) -> None:
    (home / "folder").mkdir()
    (home / "empty.txt").write_bytes(b"")
    (home / "noise.txt").write_bytes(bytes(range(256)) * 8)
    ran = run(*arguments)
    assert ran.code == code
    assert ran.out == "" or code == 7
    told = [line for line in ran.err.splitlines() if line.startswith(("fabula: ", "Error: "))]
    assert len(told) == 1


def test_a_mistake_of_our_own_is_reported_without_the_story(
    run: Run, lamp: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise ZeroDivisionError(LAMP)

    monkeypatch.setattr("fabula.reading.Reader.read", stumble)
    ran = run("read", lamp)
    assert ran.code == Defect.exit_code
    (report,) = (home / "data" / "reports").iterdir()
    assert str(report) in ran.err
    told = report.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in told and "stumble" in told
    assert "Oona" not in told + ran.err


def test_debug_shows_where(
    lamp: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from fabula.cli import main

    monkeypatch.setenv("FABULA_DEBUG", "1")
    assert main(["read", "absent.txt"]) == 3
    assert "Traceback" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), 7),
        (OSError(errno.EROFS, "Read-only file system"), 7),
        (MemoryError(), 7),
        (KeyboardInterrupt(), 130),
        (BrokenPipeError(), 141),
    ],
)
def test_troubles_of_the_system(
    run: Run, lamp: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("fabula.cli.run.discard_output", lambda: None)
    monkeypatch.setattr("fabula.reading.Reader.read", fail)
    ran = run("read", lamp)
    assert ran.code == code
    assert len(ran.err.strip().splitlines()) == (0 if code == 141 else 1)


def test_stored_work_stays_when_the_output_cannot_be_written(run: Run, lamp: Path) -> None:
    assert run("read", lamp, "--json", "absent/a.json").code == 7
    assert "1 stories" in run("library", "check").out


def test_a_library_of_a_newer_program_is_refused(run: Run, lamp: Path, home: Path) -> None:
    run("read", lamp)
    with closing(sqlite3.connect(home / "library.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    ran = run("read", lamp)
    assert ran.code == 6 and "newer Fabula" in ran.err


def _fabula(*arguments: str, shell: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fabula", *arguments]
    if shell:
        command = ["sh", "-c", f'"$0" "$@" {shell}', *command]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@POSIX
def test_closed_and_full_streams(lamp: Path) -> None:
    cases = {
        (("read", "-"), "<&-"): 3,
        (("read", "lamp.txt"), ">&-"): 7,
        (("read", "lamp.txt"), ">/dev/full"): 7,
        (("read", "lamp.txt", "--json", "/dev/full"), ""): 7,
        (("read", "absent.txt"), "2>&-"): 3,
    }
    for (arguments, shell), code in cases.items():
        ran = _fabula(*arguments, shell=shell)
        assert (ran.returncode, "Traceback" in ran.stderr) == (code, False), ran.stderr


@POSIX
def test_a_reader_that_goes_away_is_no_trouble(lamp: Path) -> None:
    ran = _fabula("read", "lamp.txt", shell="| true")
    assert ran.stderr == ""


@POSIX
def test_a_page_whose_reader_has_gone_away_ends_with_the_code_of_a_broken_pipe(lamp: Path) -> None:
    command = [sys.executable, "-m", "fabula", "read", "lamp.txt", "--no-store"]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert program.stdout is not None and program.stderr is not None
    program.stdout.close()
    errors = program.stderr.read()
    program.stderr.close()
    assert (program.wait(), errors) == (141, b"")


def test_a_console_with_few_characters_shows_the_rest_replaced(
    lamp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    ran = _fabula("read", "lamp.txt")
    assert ran.returncode == 0 and "Oona" in ran.stdout
