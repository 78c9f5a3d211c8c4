"""`fabula sheet FILE --comments DOCX`: the comments of a beta reader's copy, kept in the sheet."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from fabula.cli.sheet.desk import Desk
from fabula.core import Comment, Document, Span
from fabula.importers import import_bytes
from fabula.importers.registry import read_path
from fabula.library.filenames import readable
from fabula.settings import Limits
from fabula.sheet.anchors.making import Maker
from fabula.sheet.anchors.pages import Page
from fabula.sheet.file.editing import Editor
from fabula.sheet.values import Remark

_ENOUGH: Final = 12
_END: Final = re.compile(r"[.!?…]+[\"”’»]*\s+")


def take_in(desk: Desk, editor: Editor, files: Sequence[Path]) -> Iterator[str]:
    """Write the comments of the files into the sheet, each once; gives a sentence for each file.

    A comment is anchored in the copy that it was made in, and found in the draft by that.

    Raises:
        InputError: a file cannot be read.
    """
    known = {(one.author, one.date, one.text) for one in desk.sheet.comments}
    for path in files:
        limits = Limits()
        document = import_bytes(read_path(path, limits), readable(path.name), limits)
        maker = Maker(Page.of(document))
        there = [one for one in document.comments if not one.resolved]
        new = [one for one in there if (one.author, one.date, one.text) not in known]
        for one in new:
            remark = Remark(words="-", text=one.text, author=one.author, date=one.date)
            editor.remark(remark, maker.anchor(_sentence(document, one)))
        known |= {(one.author, one.date, one.text) for one in new}
        yield _told(path, len(there), len(new))


def _sentence(document: Document, comment: Comment) -> Span:
    """The words of a comment; where they are too few to be known again, their whole sentence."""
    words = document.text[comment.span]
    if sum(map(str.isalnum, words)) >= _ENOUGH:
        return comment.span
    passage = next(
        (one for one in document.passages if one.start <= comment.start <= one.end),
        document.passages[0],
    )
    content = document.text.content
    before = [end.end() for end in _END.finditer(content, passage.start, comment.start)]
    after = _END.search(content, comment.end, passage.end)
    span = Span(before[-1] if before else passage.start, after.end() if after else passage.end)
    return span if any(map(str.isalnum, document.text[span])) else passage.span


def _told(path: Path, there: int, new: int) -> str:
    if not there:
        return f"{readable(path.name)} holds no comments."
    known = f", {there - new} of them known already" if there > new else ""
    return f"{there} comments of {readable(path.name)}{known}."
