"""What the process that reads keeps of the stories it read last, so that corrections are quick."""

from collections import OrderedDict
from typing import Final

from fabula.core import Document, Recent
from fabula.importers import import_files
from fabula.library.submission import Submission

_MOST: Final = 2
"""A novel with its layers weighs some 200 MB."""


class Warm:
    """The last documents with their layers, by story."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[str, Document, Recent]] = OrderedDict()

    def of(self, submission: Submission, story: int | None) -> tuple[Document, Recent | None]:
        """The document of some bytes, and what was kept of the last reading of its story.

        Raises:
            InputError: they cannot be read.
        """
        sha256, document, recent = self._kept.pop(story or 0, ("", None, Recent()))
        if document is None or sha256 != submission.sha256:
            document = import_files(submission.files)
        if story is None:
            return document, None
        self._kept[story] = submission.sha256, document, recent
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return document, recent
