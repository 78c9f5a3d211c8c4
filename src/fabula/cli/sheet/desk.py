"""A story with its sheet on the desk: each part is read when it is asked for."""

from functools import cached_property
from pathlib import Path

from fabula.cli.options import open_library
from fabula.cli.progress import Bar
from fabula.cli.sheet.request import Wishes
from fabula.cli.sheets import in_folder, remember
from fabula.contract import Reading
from fabula.core import Document
from fabula.errors import NotFound
from fabula.importers import import_files
from fabula.importers.registry import read_path
from fabula.library.answering import answered
from fabula.library.filenames import readable
from fabula.library.place import library_path
from fabula.library.submission import File, Submission
from fabula.reading import Reader
from fabula.settings import Settings
from fabula.sheet import Sheet, load
from fabula.sheet.place import home


class Desk:
    """The files of one story, the sheet that goes with them, and the reading under it.

    Parameters:
        files: the draft, or its chapters.
        wishes: what was asked for; it says where sheet and library lie.
    """

    def __init__(self, files: tuple[Path, ...], wishes: Wishes) -> None:
        self.files = files
        self._place = wishes.place
        self._settings = Settings(model=not wishes.no_model)
        folder = library_path(wishes.place).parent
        self._given = wishes.sheet
        self.path = wishes.sheet or home(files, folder, in_library=wishes.in_library)

    @cached_property
    def submission(self) -> Submission:
        """The bytes of the story."""
        limits = self._settings.limits
        return Submission(
            tuple(File(readable(path.name), read_path(path, limits)) for path in self.files)
        )

    @cached_property
    def document(self) -> Document:
        """The story as it was imported."""
        return import_files(self.submission.files, self._settings.limits)

    @property
    def sheet(self) -> Sheet:
        """The sheet as it is on the disk now; empty where there is none."""
        return load(self.path) if self.path.exists() else Sheet()

    def need_sheet(self) -> Path:
        """The path of a sheet that is there.

        Raises:
            NotFound: it is not there.
        """
        if not self.path.exists():
            name = self.files[0]
            raise NotFound(f"{name} has no story sheet yet", f"fabula sheet {name} makes one")
        return self.path

    def reading(self) -> Reading:
        """The reading under the sheet as it is now, which the library keeps."""
        sheet = in_folder(self.sheet, self.files[0].parent)
        reader = Reader(self._settings, sheet=sheet)
        with open_library(self._place) as library, Bar(self.submission.name) as bar:
            answer = answered(self.submission, reader, library, progress=bar.step)
            remember(library, self.submission, self.files, self._given)
        return answer.reading
