"""The head of a Markdown file: YAML between `---`, TOML between `+++`, or MultiMarkdown's lines.

Only what heads of stories hold is read (texts, lists, folded texts); no YAML library is asked, for
a file from anywhere must not be able to make it build objects or unfold aliases.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping

from msgspec import Struct

from fabula.core import Metadata
from fabula.importers.labels import field_of, listed, metadata_of

_FENCED = re.compile(
    r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)(.{0,65536}?(?:\r\n?|\n))?(?:\1|\.\.\.)[ \t]*(?=[\r\n]|\Z)",
    re.DOTALL,
)
_KEY = re.compile(r"([A-Za-z][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_LINES = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_MOST_LINES = 64
_OTHERS = {"lang": "language", "byline": "author", "creator": "author", "rights": ""}


class Head(Struct, frozen=True, kw_only=True):
    """What a head says, and where the text after it starts."""

    end: int = 0
    metadata: Metadata = Metadata()


def head_of_markdown(text: str) -> Head:
    """The head of a file; an empty one where there is none.

    Parameters:
        text: the whole file, decoded.
    """
    if fenced := _FENCED.match(text):
        inner = fenced[2] or ""
        pairs = _toml(inner) if fenced[1] == "+++" else list(_yaml(inner.splitlines()))
        if pairs:
            return Head(end=fenced.end(), metadata=_metadata(pairs))
        return Head()
    return _multimarkdown(text)


def _metadata(pairs: list[tuple[str, list[str]]]) -> Metadata:
    flat = ((key, values) for key, given in pairs for values in _split(key, given))
    return metadata_of(flat, _OTHERS)


def _split(key: str, given: list[str]) -> Iterator[list[str]]:
    """A single text for a field that holds a list may list values between commas."""
    if len(given) == 1:
        yield from (values for _, values in listed([(key, given[0])], _OTHERS))
    else:
        yield given


def _multimarkdown(text: str) -> Head:
    """Lines `Key: value` at the very top, up to a blank line, of which one names a known field."""
    lines, end = list[str](), 0
    for found in _LINES.finditer(text):
        line = found[0].rstrip("\r\n")
        if not line.strip() or len(lines) > _MOST_LINES:
            break
        if not (_KEY.match(line) or (lines and line[:1] in " \t")):
            return Head()
        lines.append(line)
        end = found.end()
    pairs = list(_yaml(lines))
    known = {field_of(key) for key, _ in pairs} & {"title", "author"}
    return Head(end=end, metadata=_metadata(pairs)) if known else Head()


def _yaml(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    key, values = "", list[str]()
    for line in lines:
        if found := _KEY.match(line):
            if key:
                yield key, values
            key, values = found[1], _values((found[2] or "").strip())
        elif item := _ITEM.match(line):
            values.extend(_values(item[1].strip()))
        elif key and line.strip() and line[:1] in " \t":
            values = [f"{values[0]} {line.strip()}" if values else line.strip(), *values[1:]]
    if key:
        yield key, values


def _values(words: str) -> list[str]:
    if words in ("", "|", ">", "|-", ">-", "~", "null"):
        return []
    if words.startswith("[") and words.endswith("]"):
        return [_unquoted(part) for part in words[1:-1].split(",") if part.strip()]
    return [_unquoted(words)]


def _unquoted(words: str) -> str:
    words = words.strip()
    if len(words) > 1 and words[0] == words[-1] and words[0] in "'\"":
        return words[1:-1].replace('\\"', '"').replace("''", "'")
    return words


def _toml(inner: str) -> list[tuple[str, list[str]]]:
    try:
        found = tomllib.loads(inner.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError:
        return []
    return [(key, _texts(value)) for key, value in found.items()]


def _texts(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(one) for one in value if not isinstance(one, list | Mapping)]
    return [] if isinstance(value, Mapping) else [str(value)]
