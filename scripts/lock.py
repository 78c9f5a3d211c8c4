"""Renews the two lock files: hashes for all platforms, markers instead of one machine, no host.

Usage: python scripts/lock.py [--upgrade]      (needs `uv` on the PATH)
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FLAGS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--no-annotate",
    "--quiet",
)


def compile_lock(name: str, *sources: str, extra: tuple[str, ...] = ()) -> None:
    """Write `requirements/<name>.txt` from the given sources."""
    output = f"--output-file=requirements/{name}.txt"
    command = ["uv", "pip", "compile", *FLAGS, *extra, output, *sources]
    subprocess.run(command, cwd=ROOT, check=True)


def main(arguments: list[str]) -> None:
    """Renew both; the test lock keeps to the versions of the run lock."""
    upgrade = ("--upgrade",) if "--upgrade" in arguments else ()
    build = "requirements/build.in"
    compile_lock("run", "pyproject.toml", build, extra=upgrade)
    held = ("--constraint=requirements/run.txt", *upgrade)
    compile_lock("test", "pyproject.toml", build, "requirements/test.in", extra=held)


if __name__ == "__main__":
    main(sys.argv[1:])
