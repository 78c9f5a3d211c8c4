"""How fast each format is taken in, and whether the time grows with the length.

    python -m benchmarks.importers [--words 100000 1000000]

Protocol: a paragraph of our own is repeated to each length, written in each format and imported
once in this process. Seconds are of the processor and of one machine; the growth is what carries
over.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from html import escape

from tests.importers.makers import docx, epub, odt, paragraph, rtf, rtf_escaped, run, xhtml

LENGTHS = (100_000, 1_000_000)
SENTENCE = "\u201cShe rowed out,\u201d he said, and the caf\u00e9 went quiet again."
PARAGRAPH = " ".join([SENTENCE] * 5)
CHAPTER = 60


def chapters(words: int) -> Iterator[list[str]]:
    """The paragraphs of each chapter."""
    left = words // len(PARAGRAPH.split())
    while left > 0:
        yield [PARAGRAPH] * min(left, CHAPTER)
        left -= CHAPTER


def as_text(words: int) -> bytes:
    """Plain text."""
    return "\n\n".join("\n\n".join(["Chapter", *one]) for one in chapters(words)).encode()


def as_markdown(words: int) -> bytes:
    """Markdown."""
    return "\n\n".join("\n\n".join(["# Chapter", *one]) for one in chapters(words)).encode()


def _marked(one: list[str]) -> str:
    return "<h2>Chapter</h2>" + "".join(f"<p><i>Then</i> {escape(words)}</p>\n" for words in one)


def as_html(words: int) -> bytes:
    """An HTML page."""
    return xhtml("".join(_marked(one) for one in chapters(words))).encode()


def as_epub(words: int) -> bytes:
    """An EPUB, a part a chapter."""
    pages = {f"c{n}.xhtml": xhtml(_marked(one)) for n, one in enumerate(chapters(words))}
    return epub(pages)


def as_docx(words: int) -> bytes:
    """A Word document."""
    return docx(
        *(
            paragraph(run("Then ", props="<w:i/>"), run(text))
            for one in chapters(words)
            for text in one
        )
    )


def as_odt(words: int) -> bytes:
    """An OpenDocument text."""
    return odt("".join(f"<text:p>{escape(text)}</text:p>" for c in chapters(words) for text in c))


def as_rtf(words: int) -> bytes:
    """Rich text."""
    escaped = rtf_escaped(PARAGRAPH)
    return rtf("".join(rf"{{\i Then }}{escaped}\par " for one in chapters(words) for _ in one))


FORMATS: dict[str, Callable[[int], bytes]] = {
    "txt": as_text,
    "md": as_markdown,
    "html": as_html,
    "epub": as_epub,
    "docx": as_docx,
    "odt": as_odt,
    "rtf": as_rtf,
}


def seconds(data: bytes, name: str) -> float:
    """Processor seconds that one import takes."""
    from fabula.importers import import_bytes

    begun = time.process_time()
    import_bytes(data, name)
    return round(time.process_time() - begun, 3)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each format at each length; one JSON object is the last line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--words", type=int, nargs="+", default=LENGTHS)
    chosen = parser.parse_args(arguments)
    found: dict[str, dict[str, float]] = {}
    for name, written in FORMATS.items():
        found[name] = {str(n): seconds(written(n), f"shelf.{name}") for n in chosen.words}
        print(f"{name:>5}", *(f"{n} words {spent:8.2f} s" for n, spent in found[name].items()))
    print(json.dumps({"seconds": found}))


if __name__ == "__main__":
    main()
