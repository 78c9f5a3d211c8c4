"""Installs Fabula into `.venv` and runs the demo or the tests; the same on every system.

Needs nothing but Python's standard library: `./demo`, `./test` and their Windows twins call it.
What is installed is remembered in `.venv/fabula-installed`, so a second run starts at once.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST, NEWEST = (3, 11), (3, 14)
EXAMPLE = "examples/night-shift.txt"
CHECKS: tuple[tuple[str, ...], ...] = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("python", "-m", "docs.generate", "--check"),
    ("sphinx-build", "-q", "-W", "--keep-going", "-b", "html", "docs", "docs/_build"),
)


class SetupError(Exception):
    """Something that the machine lacks; the message is one sentence for the user."""


def executable(venv: Path, name: str, windows: bool) -> Path:
    """Where a program lies inside a virtual environment."""
    return venv / "Scripts" / f"{name}.exe" if windows else venv / "bin" / name


class Environment:
    """The virtual environment `.venv` of a checkout.

    Parameters:
        root: the folder of the checkout.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self._windows = os.name == "nt"

    def program(self, name: str) -> str:
        """The full path of a program of the environment."""
        return str(executable(self.folder, name, self._windows))

    def run(self, command: Sequence[str], *, quiet: bool = False) -> int:
        """Run a program of the environment in the checkout; its exit code."""
        output = subprocess.PIPE if quiet else None
        variables = {**os.environ, "PYTHONUTF8": "1"}
        done = subprocess.run(
            [self.program(command[0]), *command[1:]],
            cwd=self.root,
            env=variables,
            stdout=output,
            stderr=subprocess.STDOUT if quiet else None,
            check=False,
        )
        if quiet and done.returncode:
            sys.stderr.buffer.write(done.stdout)
        return done.returncode

    def create(self) -> None:
        """Make the environment unless a sound one is there.

        Raises:
            SetupError: Python comes without `venv` (Debian), or the folder cannot be written.
        """
        if self._sound():
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        command = [_base_python(), "-m", "venv", str(self.folder)]
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        if made.returncode:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise SetupError(_why_no_venv(made.stdout + made.stderr))

    def _sound(self) -> bool:
        python = self.program("python")
        if not Path(python).exists():
            return False
        asked = [python, "-c", "import pip, sys; print(sys.prefix)"]
        answer = subprocess.run(asked, capture_output=True, text=True, check=False)
        return answer.returncode == 0 and Path(answer.stdout.strip()) == self.folder.resolve()

    def install(self, lock: str) -> None:
        """Install what `requirements/<lock>.txt` locks, and the program itself.

        Raises:
            SetupError: no package registry can be reached, or the disk is full.
        """
        stamp = self.folder / "fabula-installed"
        locked, program = _fingerprints(self.root, lock)
        known = stamp.read_text(encoding="utf-8").split() if stamp.exists() else []
        if f"{lock}:{locked}" not in known:
            print("Installing what Fabula needs (once; a minute or two) ...", file=sys.stderr)
            self._pip("--require-hashes", "-r", f"requirements/{lock}.txt")
            known = [word for word in known if not word.startswith(f"{lock}:")]
        if f"program:{program}" not in known:
            self._pip("--no-deps", "--no-build-isolation", "--force-reinstall", ".")
            known = [word for word in known if not word.startswith("program:")]
        facts = dict.fromkeys([*known, f"{lock}:{locked}", f"program:{program}"])
        stamp.write_text("\n".join(facts), encoding="utf-8")

    def _pip(self, *arguments: str) -> None:
        command = [self.program("python"), "-m", "pip", "install", "--quiet", *arguments]
        variables = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        done = subprocess.run(
            command, cwd=self.root, env=variables, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SetupError(_why_no_install(done.stderr))


def _base_python() -> str:
    """The Python that made the running environment, so that `.venv` never makes itself."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def _why_no_venv(output: str) -> str:
    if "ensurepip" in output or "No module named venv" in output:
        return (
            "Python came without its venv module: install it "
            "(on Debian and Ubuntu: sudo apt install python3-venv) and run this again."
        )
    return f"The folder .venv could not be made: {_last_line(output)}"


def _why_no_install(output: str) -> str:
    unreachable = ("No matching distribution", "connection", "Temporary failure", "timed out")
    if any(sign in output for sign in unreachable):
        return (
            "The packages that Fabula needs could not be fetched: "
            "this first run needs a package registry, later ones do not."
        )
    return f"The packages that Fabula needs could not be installed: {_last_line(output)}"


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason was given."


def _fingerprints(root: Path, lock: str) -> tuple[str, str]:
    locked = _digest([root / "requirements" / f"{lock}.txt"])
    return locked, _digest(_program_files(root))


def _program_files(root: Path) -> Iterator[Path]:
    yield root / "pyproject.toml"
    files = (root / "src" / "fabula").rglob("*")
    yield from sorted(f for f in files if f.is_file() and "__pycache__" not in f.parts)


def _digest(files: Sequence[Path] | Iterator[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode("utf-8"))
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def demo(environment: Environment) -> int:
    """Read the example story: the page in the terminal, and the HTML page's path."""
    environment.install("run")
    page = environment.root / "demo-page.html"
    command = ["fabula", "read", EXAMPLE, "--no-store", "--html", str(page)]
    code = environment.run(command)
    if code == 0:
        print(f"\nThe same as a page for the browser: {page}")
        print(f"Now your own story: {environment.program('fabula')} read FILE")
    return code


def test(environment: Environment, arguments: Sequence[str]) -> int:
    """Run the checks and the tests; with `--fast` the tests alone."""
    environment.install("test")
    failed = []
    fast = "--fast" in arguments
    for check in () if fast else CHECKS:
        print(f"checking: {' '.join(check)}", file=sys.stderr, flush=True)
        if environment.run(check, quiet=True):
            failed.append(" ".join(check[:3]))
    chosen = [argument for argument in arguments if argument != "--fast"]
    if environment.run(["python", "-m", "pytest", *chosen]):
        failed.append("pytest")
    if failed:
        print(f"Failed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


def main(arguments: Sequence[str]) -> int:
    """Set up, and run the demo or the tests; the exit code."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        print(f"Fabula needs Python 3.11 to 3.14; this one is {sys.version.split()[0]}.")
        return 1
    environment = Environment(ROOT)
    try:
        environment.create()
        if arguments[:1] == ["demo"]:
            return demo(environment)
        return test(environment, arguments[1:])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
