"""`fabula read`: files in, readings out."""

from typing import Any

import click

from fabula.cli import options


@click.command("read", short_help="Read stories and show what is in them.")
@click.argument(
    "files", nargs=-1, required=True, metavar="FILES...", type=click.Path(readable=False)
)
@options.json_option
@options.html_option
@options.export_options
@options.list_options
@click.option("-q", "--quiet", is_flag=True, help="Show neither the page nor any progress.")
@click.option("--no-store", is_flag=True, help="Look up and keep nothing in the library.")
@click.option("--force", is_flag=True, help="Read anew what the library holds already.")
@click.option("--as-one", is_flag=True, help="Read all FILES as the chapters of one story.")
@click.option(
    "--version-of", metavar="STORY", help="Keep it as a new version of a story in the library."
)
@click.option(
    "--max-size",
    type=options.Size(),
    metavar="SIZE",
    help="Largest file that is opened, such as 300MB.  [default: 100MB]",
)
@click.option("--no-model", is_flag=True, help="Read by rules alone: faster, and less is found.")
@click.option(
    "--threads",
    type=click.IntRange(1),
    metavar="N",
    help="Threads of the reader model; one a core, four at most, if left out.",
)
@click.option("--timings", is_flag=True, help="Say on standard error how long each stage took.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    metavar="N",
    help="Files read at a time; all cores if left out.",
)
@options.sheet_options
@options.library_option
def command(files: tuple[str, ...], **chosen: Any) -> int:
    """Read one story, or many, and show who speaks, what they say and how that is known.

    FILES are text, Markdown, HTML, EPUB, DOCX, ODT or RTF files; - reads what is pasted or piped
    in. With several FILES, or a folder, OUT is a folder: it gets one file a story and a
    status.jsonl, and a second run goes on where the first stopped.

    \b
    fabula read chapter.docx
    fabula read chapter.docx --html chapter.html
    fabula read chapter*.txt --as-one
    fabula read drafts/ --json readings/
    fabula read novel.epub --csv tables/ --network network/ --booknlp booknlp/
    cat chapter.txt | fabula read - --json - > chapter.json
    """
    from fabula.cli.request import Request

    request = Request.of(files, chosen)
    if request.many:
        from fabula.cli.batch.run import read_many

        return read_many(request)
    from fabula.cli.single import read_one

    return read_one(request)
