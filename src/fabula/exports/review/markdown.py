"""The review as Markdown, to be kept beside the draft or pasted into a mail."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.contract import Reading
from fabula.exports.review.facts import facts
from fabula.exports.review.items import Item, items
from fabula.exports.review.passages import Passage
from fabula.exports.review.remarks import Remarks, lost, remarks
from fabula.exports.review.since import Since

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(reading: Reading, change: Since | None = None) -> str:
    """The whole review; what a page folds away stands under a heading of its own.

    Parameters:
        change: what has become of an earlier draft's findings.
    """
    told = items(reading)
    parts = [f"# Review of {_plain(reading.source.name)}", *_facts(reading)]
    if change is not None:
        parts += [change.sentence, "\n".join(f"- {_plain(one)}" for one in change.lines)]
    parts += [_item(one) for one in told.first]
    if told.rest:
        parts += ["## Also", *(_item(one) for one in told.rest)]
    if not told.first:
        parts.append("The review found nothing to say.")
    parts += [_remarks(one) for one in remarks(reading)]
    parts += [*map(_plain, lost(reading)), told.aside]
    return "\n\n".join(filter(None, parts)) + "\n"


def _facts(reading: Reading) -> Iterator[str]:
    about = facts(reading)
    yield " ".join(map(_plain, about.sentences))
    if about.scenes:
        rows = [
            f"| {one.number} | {_plain(one.place)} | {_plain(one.time)} | {_plain(one.eyes)} "
            f"| {_plain(one.people)} | {one.words} |"
            for one in about.scenes
        ]
        head = "| Scene | Where | When | Seen with | There | |\n|---|---|---|---|---|---|"
        yield "\n".join([head, *rows])


def _item(one: Item) -> str:
    said = [f"## {one.title} ({', '.join(one.codes)})", one.what, one.why]
    places = []
    for point in one.points:
        note = " (in your note)" if point.aside else ""
        better = f" Perhaps: `{point.suggestion}`" if point.suggestion else ""
        places.append(f"- {_quoted(point.passage)}{note}\n  {_plain(point.message)}{better}")
        places += [f"  - {_quoted(other)}" for other in point.others]
    return "\n\n".join([*(part for part in said if part), "\n".join(places)])


def _remarks(one: Remarks) -> str:
    places = [
        "\n".join([f"- {_quoted(said.passage)}", *(f"  {_plain(part)}" for part in said.lines)])
        for said in one.said
    ]
    return "\n\n".join([f"## What {_plain(one.author)} has remarked", "\n".join(places)])


def _quoted(passage: Passage) -> str:
    words = f"**{_plain(passage.words)}**" if passage.words else ""
    return f"{passage.place}: {_plain(passage.before)}{words}{_plain(passage.after)}"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
