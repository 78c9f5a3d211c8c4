"""The review as one HTML file: no script, and no request to anywhere."""

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment
from markupsafe import Markup

from fabula.contract import Reading
from fabula.exports import templates
from fabula.exports.review.facts import facts
from fabula.exports.review.items import items
from fabula.exports.review.remarks import lost, remarks
from fabula.exports.review.since import Since
from fabula.exports.view.words import line

_HERE: Final = "fabula.exports.review"
_LANGUAGE: Final = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")


def html(reading: Reading, change: Since | None = None) -> str:
    """The page; whatever comes from the story is escaped."""
    style = _part("review.css").strip()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    return (
        _environment()
        .get_template("review.html.j2")
        .render(
            name=line(reading.source.name),
            language=reading.language if _LANGUAGE.fullmatch(reading.language) else None,
            about=facts(reading),
            told=items(reading),
            change=change,
            remarked=remarks(reading),
            lost=lost(reading),
            program=reading.program,
            style=Markup(style),  # noqa: S704 - a file of this package, not of the story
            policy=f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:",
        )
    )


@cache
def _environment() -> Environment:
    return templates.environment(_part)


@cache
def _part(name: str) -> str:
    return files(_HERE).joinpath(name).read_text(encoding="utf-8")
