"""A place on this machine at which the room can be reached, and from nowhere else."""

import errno
import socket

from fabula.errors import ConfigurationError
from fabula.room.strings import say

LOOPBACK = "127.0.0.1"


def bound(port: int | None) -> socket.socket:
    """A socket on the loopback address.

    Parameters:
        port: the one to take; a free one if `None`.

    Raises:
        ConfigurationError: another program uses it, or the system does not give it.
    """
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.bind((LOOPBACK, port or 0))
        made.listen(128)
    except OSError as error:
        made.close()
        if error.errno == errno.EADDRINUSE:
            raise ConfigurationError(
                say("serving.taken", port=port), say("serving.taken_remedy")
            ) from error
        raise ConfigurationError(
            say("serving.refused", port=port), say("serving.taken_remedy")
        ) from error
    return made
