"""Which files of a folder are stories."""

import os
from collections.abc import Iterator
from pathlib import Path

from natsort import natsort_keygen, ns

from fabula.errors import EmptyStory

ENDINGS = frozenset(
    {".txt", ".text", ".md", ".markdown", ".mdown", ".html", ".htm", ".xhtml"}
    | {".epub", ".docx", ".odt", ".fodt", ".rtf"}
)

_natural = natsort_keygen(alg=ns.IGNORECASE | ns.PATH)


def story_files(given: Path) -> tuple[Path, ...]:
    """The file itself, or the stories in a folder and its subfolders, in natural order.

    Hidden files and files with other endings than stories have are passed over.

    Raises:
        EmptyStory: the folder holds no story.
    """
    if not os.path.isdir(given):  # noqa: PTH112 - answers no where `is_dir` raises
        return (given,)
    found = tuple(sorted(_walk(given), key=lambda path: (_natural(str(path)), str(path))))
    if not found:
        raise EmptyStory(
            f"the folder {given} holds no story",
            f"stories end in {', '.join(sorted(ENDINGS))}",
        )
    return found


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if Path(name).suffix.lower() in ENDINGS and not name.startswith((".", "~$")):
                yield Path(parent) / name
