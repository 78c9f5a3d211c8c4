"""Makes the page: the views of a reading, laid into one template."""

import base64
import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment
from markupsafe import Markup

from fabula.contract import Reading
from fabula.exports import templates
from fabula.exports.html.arcs import arcs
from fabula.exports.html.parts import WHOLE, Parts
from fabula.exports.html.prose import Prose
from fabula.exports.html.unsure import steps, unsure
from fabula.exports.html.voices import voices
from fabula.exports.pictures import clock_svg, lines_svg
from fabula.exports.review.facts import facts
from fabula.exports.review.items import items
from fabula.exports.review.remarks import remarks
from fabula.exports.view import words
from fabula.exports.view.between import talks
from fabula.exports.view.header import header
from fabula.exports.view.matrix import matrix
from fabula.exports.view.outline import Outline, outline
from fabula.exports.view.people import People, people
from fabula.exports.view.text import Fold, sections

_HERE: Final = "fabula.exports.html"
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
_STEPS: Final = 8


def page(reading: Reading, parts: Parts = WHOLE) -> str:
    """The reading as one HTML file: no request to anywhere, and whole without scripts.

    Whatever comes from the story is escaped; the page's policy allows only its own style and
    script, by their hashes.

    Parameters:
        parts: the sections that are wanted; what leads to one that is left out is no link.
    """
    cast = people(reading)
    heard = voices(reading, cast)
    passing = talks(reading, cast)
    scenes = outline(reading)
    starts = [one.start for one in reading.blocks]

    def block(offset: int) -> int:
        """The start of the paragraph that holds a place."""
        return starts[max(0, bisect_right(starts, offset) - 1)] if starts else 0

    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            head=header(reading, cast),
            language=reading.language if _LANGUAGE.fullmatch(reading.language) else None,
            cast=cast,
            matrix=matrix(reading, cast),
            sections=tuple(sections(reading)),
            prose=Prose(heard, steps(heard)),
            doubts=unsure(reading, heard) if parts.unsure and parts.text else (),
            talks=passing,
            arcs=arcs(passing),
            firsts=_firsts(cast, scenes).union(map(block, _reviewed(reading, parts))),
            block=block,
            outline=scenes,
            pictures=tuple(_pictures(reading, parts)),
            parts=parts,
            about=facts(reading) if parts.review else None,
            told=items(reading) if parts.review else None,
            remarked=remarks(reading) if parts.review else (),
            program=reading.program,
            source=words.line(reading.source.name),
            style=_ours("style.css"),
            script=_ours("script.js"),
            policy=_policy(),
        )
    )


def _firsts(cast: People, scenes: Outline) -> frozenset[int]:
    """The starts of the paragraphs that are linked to: a name's first, and a scene's."""
    named = (name for one in cast.by_id.values() for name in one.names)
    firsts = {name.block for name in named if name.block is not None}
    return frozenset(firsts.union(row.start for row in scenes.rows))


def _reviewed(reading: Reading, parts: Parts) -> Iterator[int]:
    """The places that the review leads to."""
    if parts.review:
        yield from (one.start for one in (*reading.findings, *reading.comments))


def _pictures(reading: Reading, parts: Parts) -> Iterator[Markup]:
    """Story lines and clock; what in them comes from the story was escaped by their templates."""
    wanted = ((lines_svg, parts.scenes), (clock_svg, parts.clock))
    if len(reading.scenes) > 1:
        yield from (Markup(draw(reading)) for draw, there in wanted if there)  # noqa: S704


@cache
def _environment() -> Environment:
    environment = templates.environment(_part)
    environment.filters |= {
        "shown": words.shown,
        "line": words.line,
        "counted": words.counted,
        "number": words.number,
        "step": _step,
    }
    environment.tests["fold"] = lambda part: isinstance(part, Fold)
    return environment


@cache
def _part(name: str) -> str:
    text = files(_HERE).joinpath(name).read_text(encoding="utf-8")
    return text.strip() if name.endswith((".css", ".js")) else text


def _ours(name: str) -> Markup:
    return Markup(_part(name))  # noqa: S704 - a file of this package, not of the story


@cache
def _policy() -> str:
    style, script = (_hash(_part(name)) for name in ("style.css", "script.js"))
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _step(count: int, most: int) -> int:
    """How strong a cell of the matrix is: 0 for nothing, 1 to 8 by the largest number."""
    return max(1, round(count / most * _STEPS)) if count and most else 0
