from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from fabula.cli import main

LAMP = (
    '"Leave it lit," said Oona, "or he will think we have gone to bed."\n\n'
    '"We have gone to bed," said Tam from under the quilt.\n'
)
SNOW = "Snow came in the night and by breakfast the road was a rumour. Nobody spoke of leaving.\n"


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FABULA_LIBRARY", str(tmp_path / "library.db"))
    monkeypatch.setattr("fabula.cli.report.data_folder", lambda: tmp_path / "data")
    return tmp_path


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def ran(*arguments: str | Path) -> Ran:
        code = main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Ran(code, out, err)

    return ran


@pytest.fixture
def lamp(home: Path) -> Path:
    path = home / "lamp.txt"
    path.write_text(LAMP, encoding="utf-8", newline="")
    return path
