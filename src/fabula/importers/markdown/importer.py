"""Markdown files."""

import re
from typing import ClassVar

from fabula.core import Document, Source, Text
from fabula.importers.builder import DocumentBuilder
from fabula.importers.decode import decode
from fabula.importers.lines import Manner, layout_of
from fabula.importers.markdown.front_matter import head_of_markdown
from fabula.importers.markdown.lines import Source as Lines
from fabula.importers.markdown.parser import parser
from fabula.importers.markdown.writer import MarkdownWriter
from fabula.importers.sniff import head_of, is_text
from fabula.settings import Limits

_NAMES = (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mmd", ".mdtxt", ".mdtext")
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_SIGNS = (
    re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,200}\*\*(?![\w*])"),
    re.compile(r"\[[^\]\n]{1,200}\]\((?:https?://|#|/|\.)[^)\s]{1,500}\)"),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"<!--"),
)
_FENCE = ("---", "+++")


class Markdown:
    """Markdown files: marks become roles and emphasis, the words stay."""

    media_type: ClassVar[str] = "text/markdown"

    def recognises(self, data: bytes, name: str) -> bool:
        """By the name; without one that tells, by several signs of Markdown together. A text file
        that merely holds asterisks is none.
        """
        if not is_text(data):
            return False
        if name.lower().endswith(_NAMES):
            return True
        signs = _signs(head_of(data))
        return signs >= (4 if "." in name else 2)

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """The document; see `Importer.read`."""
        decoded = decode(data)
        head = head_of_markdown(decoded.text)
        lines = Lines(decoded.text, head.end)
        body = Text(decoded.text[head.end :])
        layout = layout_of(body.content, list(body.lines(0, len(body))))
        builder = DocumentBuilder()
        writer = MarkdownWriter(
            lines, source.name, builder, limits, by_line=layout.manner is Manner.LINES
        )
        writer.write(parser().parse(body.content))
        return builder.document(source, metadata=head.metadata, warnings=decoded.warnings)


def _signs(head: str) -> int:
    fenced = head.startswith(_FENCE) and head_of_markdown(head).end > 0
    headings = min(len(_HEADING.findall(head)), 2)
    return 3 * fenced + headings + sum(bool(sign.search(head)) for sign in _SIGNS)
