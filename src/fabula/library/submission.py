"""What is handed in to be read: one file, or many that make one story."""

import hashlib
from functools import cached_property
from typing import NamedTuple

from natsort import natsort_keygen, ns


class File(NamedTuple):
    """A file's name, without folders, and its bytes."""

    name: str
    data: bytes

    @property
    def sha256(self) -> str:
        """The digest of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


class Submission:
    """The original bytes of one version of a story.

    Parameters:
        files: one file, or the chapters of one story, which are put in natural order of their names
            ("ch2" before "ch10").
    """

    def __init__(self, files: tuple[File, ...]) -> None:
        self.files = tuple(sorted(files, key=_natural)) if len(files) > 1 else files

    @property
    def name(self) -> str:
        """The name of the file, or of the first one and the number of the others."""
        others = len(self.files) - 1
        return f"{self.files[0].name} and {others} more" if others else self.files[0].name

    @property
    def names(self) -> str:
        """The names of all files, each on a line: they are part of what is read."""
        return "\n".join(file.name for file in self.files)

    @cached_property
    def sha256(self) -> str:
        """The digest that tells this version from all others; that of its document's source."""
        if len(self.files) == 1:
            return self.files[0].sha256
        digest = hashlib.sha256()
        for file in self.files:
            digest.update(bytes.fromhex(file.sha256))
        return digest.hexdigest()


_natural_name = natsort_keygen(alg=ns.IGNORECASE)


def _natural(file: File) -> tuple[object, str]:
    return _natural_name(file.name), file.name
