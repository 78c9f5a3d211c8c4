"""Serves the room until it is stopped."""

import signal
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import Final

import uvicorn

from fabula.library.library import Library
from fabula.room.app import application
from fabula.room.guard.door import Door
from fabula.room.house import House
from fabula.room.serving.address import LOOPBACK, bound
from fabula.room.strings import say

_LEAVE_SECONDS: Final = 2


def serve(
    library: Library,
    files: Sequence[Path],
    *,
    port: int | None,
    browser: bool,
    model: bool,
    tell: Callable[[str], None],
    show: Callable[[str], None],
) -> None:
    """Serve the room until Ctrl+C.

    Parameters:
        files: the draft to open, or its chapters; the library's page where there are none.
        port: where to serve; a free port if `None`.
        browser: whether a browser is to be opened.
        model: whether the reader model is asked, or the rules read alone.
        tell: says something to the user.
        show: gives the line that ends in the address.

    Raises:
        ConfigurationError: the port is taken.
        InputError: the draft cannot be read.
    """
    with bound(port) as listening:
        door = Door(listening.getsockname()[1])
        house = House(library.open(), model=model)
        try:
            to = house.open_files(files) if files else "/"
            address = f"http://{LOOPBACK}:{door.port}/enter?to={to}&token={door.invite()}"
            server = uvicorn.Server(
                uvicorn.Config(
                    application(house, door),
                    log_config=None,
                    access_log=False,
                    server_header=False,
                    lifespan="off",
                    ws="none",
                    proxy_headers=False,
                    timeout_graceful_shutdown=_LEAVE_SECONDS,
                )
            )
            show(f"{say('serving.running')} {address}")
            if browser:
                Thread(target=_open, args=(address, tell), daemon=True).start()
            signal.signal(signal.SIGTERM, signal.default_int_handler)
            server.run(sockets=[listening])
        except KeyboardInterrupt:
            tell(say("serving.closed"))
        finally:
            house.close()


def _open(address: str, tell: Callable[[str], None]) -> None:
    try:
        opened = webbrowser.open(address)
    except webbrowser.Error:
        opened = False
    if not opened:
        tell(say("serving.no_browser"))
