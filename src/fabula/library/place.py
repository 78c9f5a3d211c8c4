"""Where the library lies."""

import os
from pathlib import Path

VARIABLE = "FABULA_LIBRARY"
FILE_NAME = "library.db"


def data_folder() -> Path:
    """The folder of this user in which Fabula keeps what it stores."""
    from platformdirs import user_data_path

    return user_data_path("fabula", appauthor=False)


def library_path(given: Path | None = None) -> Path:
    """The file of the library: the one given, the environment's, or the one in the data folder.

    Parameters:
        given: a file, or a folder in which a library lies or will be made.
    """
    chosen = given or (Path(named) if (named := os.environ.get(VARIABLE)) else None)
    if chosen is None:
        return data_folder() / FILE_NAME
    return chosen / FILE_NAME if chosen.is_dir() else chosen
