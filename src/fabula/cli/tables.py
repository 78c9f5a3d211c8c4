"""Tables of what the library holds."""

from collections.abc import Iterable, Sequence

import msgspec
from rich import box
from rich.table import Table
from rich.text import Text

from fabula.cli.streams import console, print_line, shown, write_bytes
from fabula.library.records import StoryEntry, Version

NUMBERS = {"No.", "Words", "Versions", "Readings"}


def show_stories(stories: Sequence[StoryEntry], as_json: bool) -> None:
    """Print the stories, as a table or as a JSON object a line."""
    if as_json:
        write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in stories))
        return
    if not stories:
        print_line("The library is empty.")
        return
    head = ("No.", "Title", "Author", "Words", "Versions", "File", "Added")
    rows = [
        (
            str(one.id),
            one.title,
            one.author or "",
            "" if one.words is None else f"{one.words:,}",
            str(one.versions),
            one.name,
            one.added[:10],
        )
        for one in stories
    ]
    _show(head, rows)


def show_versions(story: StoryEntry, versions: Sequence[Version]) -> None:
    """Print a story and its versions."""
    by = f" by {story.author}" if story.author else ""
    print_line(f"{story.id}  {story.title}{by}")
    head = ("No.", "File", "Format", "Added", "Readings", "SHA-256")
    rows = [
        (
            str(one.number),
            one.name,
            one.media_type,
            one.added.replace("T", " ").rstrip("Z"),
            str(one.readings),
            one.sha256[:12],
        )
        for one in versions
    ]
    _show(head, rows)


def _show(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in head:
        table.add_column(name, justify="right" if name in NUMBERS else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(shown(cell)) for cell in row))
    console().print(table)
