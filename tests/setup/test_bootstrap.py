"""The two README commands and their Windows twins."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts import bootstrap

ROOT = Path(__file__).resolve().parents[2]


def test_programs_lie_where_each_system_puts_them() -> None:
    venv = Path("v")
    assert bootstrap.executable(venv, "fabula", windows=False) == venv / "bin" / "fabula"
    assert bootstrap.executable(venv, "fabula", windows=True) == venv / "Scripts" / "fabula.exe"


@pytest.mark.parametrize("name", ["demo", "test"])
def test_posix_scripts_end_lines_with_lf_and_run_without_bash(name: str) -> None:
    content = (ROOT / name).read_bytes()
    assert b"\r" not in content
    assert content.startswith(b"#!/bin/sh\n")


@pytest.mark.parametrize("name", ["demo", "test"])
def test_windows_scripts_are_ascii_end_lines_with_crlf_and_call_the_same_program(name: str) -> None:
    content = (ROOT / f"{name}.cmd").read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")
    assert f"scripts\\bootstrap.py {name}" in content.decode("ascii")


def test_line_ends_are_pinned_for_every_checkout() -> None:
    rules = (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()
    assert "* text=auto eol=lf" in rules
    assert "*.cmd text eol=crlf" in rules


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("Error: ensurepip is not available", "sudo apt install python3-venv"),
        ("No module named venv", "sudo apt install python3-venv"),
        ("[Errno 28] No space left on device", "No space left on device"),
    ],
)
def test_a_missing_venv_is_named_in_one_sentence(output: str, sentence: str) -> None:
    message = bootstrap._why_no_venv(output)
    assert sentence in message
    assert "\n" not in message


def test_no_registry_is_named_in_one_sentence() -> None:
    message = bootstrap._why_no_install("ERROR: No matching distribution found for rich==15\n")
    assert "needs a package registry" in message
    assert "\n" not in message


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_too_old_a_python_is_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    for name in ("demo", "scripts/find-python.sh"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    done = subprocess.run(
        ["/bin/sh", "demo"],
        cwd=tmp_path,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Fabula needs Python 3.11 to 3.14" in done.stderr


@pytest.mark.parametrize("lock", ["run", "test"])
def test_the_lock_pins_every_package_by_hash_and_names_no_host(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    entries = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert all("==" in entry and entry.endswith("\\") for entry in entries)
    assert text.count("--hash=sha256:") >= len(entries)


def test_the_lock_covers_what_the_project_asks_for() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {d.split(">")[0] for d in project["project"]["dependencies"]}
    asked |= set(project["build-system"]["requires"])
    locked = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    assert asked <= {line.split("==")[0] for line in locked.splitlines() if "==" in line}


def test_the_test_lock_agrees_with_the_run_lock() -> None:
    def pins(lock: str) -> set[str]:
        text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
        return {line for line in text.splitlines() if "==" in line}

    assert pins("run") <= pins("test")
