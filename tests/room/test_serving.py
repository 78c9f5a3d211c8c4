"""`fabula open`, as a program of its own: its address, its port, its end."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from .conftest import FERRY

HEAVY = "{'starlette', 'uvicorn', 'anyio', 'h11', 'jinja2', 'fabula.room'}"


def test_other_commands_import_nothing_of_it() -> None:
    program = (
        "import sys\nfrom fabula.cli import main\n"
        "main(['--help']), main(['open', '--help']), main(['read', '--help'])\n"
        f"print(sorted({HEAVY} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_its_address_serves_and_stops(tmp_path: Path, stop: signal.Signals) -> None:
    draft = tmp_path / "ferry.txt"
    draft.write_text(FERRY, encoding="utf-8")
    command = [sys.executable, "-m", "fabula", "open", str(draft), "--no-browser", "--no-model"]
    with subprocess.Popen(
        [*command, "--library", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as program:
        assert program.stdout is not None
        address = urlsplit(program.stdout.readline().split()[-1])
        assert address.hostname == "127.0.0.1"
        connection = http.client.HTTPConnection("127.0.0.1", address.port or 0, timeout=30)
        with closing(connection):
            connection.request("GET", f"{address.path}?{address.query}")
            answer = connection.getresponse()
            assert (answer.status, b"/jobs/1" in answer.read()) == (200, True)
        program.send_signal(stop)
        _, err = program.communicate(timeout=30)
    assert err.strip() == "The reading room is closed; what was read and changed is kept."
    assert program.returncode == 0


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        command = [sys.executable, "-m", "fabula", "open", "--no-browser", "--port", port]
        ran = subprocess.run(
            [*command, "--library", str(tmp_path)], capture_output=True, encoding="utf-8"
        )
    assert ran.returncode == 4
    assert ran.stderr.startswith(f"fabula: port {port} is in use by another program; choose")
    assert len(ran.stderr.splitlines()) == 1
