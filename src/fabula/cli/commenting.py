"""`fabula review FILE --docx OUT`: the author's own document back, with comments."""

import hashlib
from pathlib import Path

import click
from msgspec import Struct

from fabula.cli.copies import STDOUT, check_target
from fabula.cli.streams import say
from fabula.contract import Reading
from fabula.errors import InputError
from fabula.exports.files import write_whole
from fabula.exports.review.docx import docx, need_docx
from fabula.exports.view.places import Places
from fabula.importers.registry import read_path
from fabula.library.filenames import readable
from fabula.settings import Limits


class Commenting(Struct, frozen=True):
    """A draft, as it was when the command began, and where its copy goes."""

    data: bytes
    out: Path

    @classmethod
    def of(cls, file: Path, out: Path, *, force: bool) -> "Commenting":
        """The draft at `file`.

        Raises:
            UsageError: the copy would be written over it, or over another file.
            InputError: it cannot be read, or is no Word document.
        """
        if str(file) == STDOUT:
            raise click.UsageError("--docx needs the document's own file, not standard input.")
        check_target(file, out, "--docx", force=force)
        data = read_path(file, Limits())
        need_docx(data, readable(file.name))
        return cls(data, out)

    def give(self, reading: Reading, *, everything: bool) -> None:
        """Write the copy.

        Raises:
            InputError: the draft was changed while it was read.
            OutputError: the copy cannot be written.
        """
        if hashlib.sha256(self.data).hexdigest() != reading.source.sha256:
            raise InputError("the draft was changed while it was read", "run it again")
        result = docx(reading, self.data, everything=everything)
        write_whole(self.out, result.content)
        places = Places(reading)
        for note in result.left:
            place, message = places.name(note.span.start), note.text.partition("\n")[0]
            say(f"Left out, for Word has no comments there: {place}: {message}")
        say(f"Wrote {self.out}")
