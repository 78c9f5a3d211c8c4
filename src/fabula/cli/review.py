"""`fabula review`: what a careful beta reader would tell the author."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from fabula.cli import options

if TYPE_CHECKING:
    from fabula.cli.commenting import Commenting
    from fabula.cli.request import Request
    from fabula.contract import Reading
    from fabula.exports.review.since import Since

STDOUT = "-"


@click.command("review", short_help="Tell what a careful beta reader would tell the author.")
@click.argument("file", metavar="FILE", type=click.Path(readable=False))
@options.html_option
@click.option(
    "--markdown", metavar="OUT", help="Write the review as Markdown; - is standard output."
)
@click.option(
    "--json", "json", metavar="OUT", help="Write the findings as JSON, the reading around them."
)
@click.option("--sarif", metavar="OUT", help="Write the findings as SARIF, for editors.")
@click.option(
    "--docx",
    metavar="OUT",
    help="Write a copy of a Word document with the findings as comments, and all else as it was.",
)
@click.option("--force", is_flag=True, help="Let --docx write over a file, but never over FILE.")
@click.option(
    "--since",
    metavar="LAST",
    help="Tell what was mended and what is new since LAST: the file of an older draft, a story of "
    "the library, or the word last for what was read from FILE before.",
)
@click.option("--all", "everything", is_flag=True, help="Show also what is folded away.")
@click.option("--no-model", is_flag=True, help="Read by rules alone: faster, and less is found.")
@click.option("--no-store", is_flag=True, help="Look up and keep nothing in the library.")
@options.sheet_options
@options.library_option
def command(file: str, **chosen: Any) -> int:
    """Read a story and tell what a careful beta reader would tell its author.

    First what the chapter is and does, then at most seven things, the surest and weightiest first.
    Nothing is changed in FILE.

    \b
    fabula review chapter.docx
    fabula review chapter.docx --html review.html
    fabula review chapter.docx --docx chapter.review.docx
    fabula review chapter.docx --since last
    fabula review draft2.docx --since draft1.docx
    """
    outs = _Outs(**{kind: chosen.pop(kind) for kind in _Outs.__struct_fields__})
    outs.check(file)
    since, everything = chosen.pop("since"), chosen.pop("everything")
    commenting = _commenting(file, chosen.pop("docx"), chosen.pop("force"))
    request = _request(file, chosen)
    from fabula.cli.single import answer_to

    before = _before(since, request)
    reading = answer_to(request).reading
    change = _change(before, reading)
    if STDOUT not in outs.asked.values():
        from fabula.cli.streams import console
        from fabula.exports.review.terminal import show

        show(reading, console(), change=change, everything=everything)
    outs.give(reading, change)
    if commenting is not None:
        commenting.give(reading, everything=everything)
    return 0


def _commenting(file: str, out: str | None, force: bool) -> "Commenting | None":
    if out is None:
        return None
    from fabula.cli.commenting import Commenting

    return Commenting.of(Path(file), Path(out), force=force)


def _request(file: str, chosen: dict[str, Any]) -> "Request":
    from fabula.cli.request import Request
    from fabula.cli.results import Results

    nothing = dict.fromkeys(Results.__struct_fields__)
    defaults = {name: getattr(Results(), name) for name in nothing}
    return Request.of((file,), defaults | {"max_size": None, "threads": None} | chosen)


def _before(since: str | None, request: "Request") -> "Reading | None":
    if since is None:
        return None
    from fabula.cli.earlier import earlier

    return earlier(since, request)


def _change(earlier: "Reading | None", reading: "Reading") -> "Since | None":
    if earlier is None:
        return None
    from fabula.exports.review.since import since

    return since(earlier, reading)


class _Outs(Struct, frozen=True):
    """Where a review is to go besides the terminal."""

    html: str | None
    markdown: str | None
    json: str | None
    sarif: str | None

    @property
    def asked(self) -> dict[str, str]:
        """The kinds that are asked for, and where each goes."""
        named = {kind: getattr(self, kind) for kind in self.__struct_fields__}
        return {kind: out for kind, out in named.items() if out is not None}

    def check(self, file: str) -> None:
        """Refuse two results on one standard output, and any over the draft."""
        from fabula.cli.copies import never_over

        never_over([Path(file)], self.asked.values())
        if list(self.asked.values()).count(STDOUT) > 1:
            raise click.UsageError("Only one result can go to standard output.")
        if "" in self.asked.values():
            raise click.UsageError("OUT is empty; name a file.")

    def give(self, reading: "Reading", change: "Since | None") -> None:
        """Write what was asked for.

        Raises:
            OutputError: a file cannot be written.
        """
        from fabula.cli.streams import say, write_bytes
        from fabula.exports.files import write_whole

        for kind, out in self.asked.items():
            content = _content(kind, reading, change)
            if out == STDOUT:
                write_bytes(content)
            else:
                write_whole(Path(out), content)
                say(f"Wrote {out}")


def _content(kind: str, reading: "Reading", change: "Since | None") -> bytes:
    if kind == "html":
        from fabula.exports.review.html import html

        return html(reading, change).encode("utf-8", "replace")
    if kind == "markdown":
        from fabula.exports.review.markdown import markdown

        return markdown(reading, change).encode("utf-8", "replace")
    if kind == "sarif":
        from fabula.exports.review.sarif import sarif

        return sarif(reading)
    from fabula.exports.json import dumps

    return dumps(reading)
