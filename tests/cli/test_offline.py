"""The program opens no socket, whatever it is asked for; neither do its workers."""

import os
import subprocess
import sys
from pathlib import Path

WATCH = """
import os, sys
def watch(event, arguments):
    if event.startswith("socket."):
        os.write(2, f"SOCKET {event}\\n".encode())
        os._exit(99)
sys.addaudithook(watch)
"""


def test_no_socket_is_opened(lamp: Path, home: Path) -> None:
    (home / "watch").mkdir()
    (home / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    paths = [str(home / "watch"), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    program = (
        "from fabula.cli import main\n"
        "if __name__ == '__main__':\n"
        "    main(['read', 'lamp.txt', '--html', 'lamp.html', '--json', 'lamp.json'])\n"
        "    main(['show', 'lamp'])\n"
        "    main(['library', 'list'])\n"
        "    main(['library', 'export', 'all', '--csv', 'tables'])\n"
        "    assert main(['read', 'lamp.txt', 'lamp.txt', '--html', 'pages', '--jobs', '1']) == 0\n"
        "    import socket\n"
        "    socket.socket()\n"
    )
    (home / "program.py").write_text(program, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "program.py"], capture_output=True, encoding="utf-8", env=environment
    )
    lines = [line for line in ran.stderr.splitlines() if line.startswith("SOCKET")]
    assert (ran.returncode, lines) == (99, ["SOCKET socket.__new__"]), ran.stderr
    assert (home / "pages" / "lamp.txt.html").exists()
