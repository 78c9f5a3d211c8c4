"""The review as SARIF 2.1.0, the format in which editors take findings.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
"""

from bisect import bisect_right
from typing import Any, Final
from urllib.parse import quote

import msgspec

from fabula._version import __version__
from fabula.contract import Finding, Reading
from fabula.findings.registry import rules

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {"slip": "warning", "question": "note", "habit": "note"}


def sarif(reading: Reading) -> bytes:
    """The findings as one run; places are given in characters of the text and in lines."""
    lines = _Lines(reading.text)
    run = {
        "tool": {"driver": {"name": "Fabula", "version": __version__, "rules": _rules(reading)}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(reading)}}],
        "results": [_result(reading, one, lines) for one in reading.findings],
    }
    return msgspec.json.format(
        msgspec.json.encode({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}), indent=1
    )


class _Lines:
    """Lines and columns, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        for part in text.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(part))

    def place(self, at: int) -> tuple[int, int]:
        number = bisect_right(self._starts, at)
        return number, at - self._starts[number - 1] + 1


def _rules(reading: Reading) -> list[dict[str, Any]]:
    used = {one.code for one in reading.findings}
    return [
        {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": " ".join(rule.what.split())},
            "help": {"text": " ".join(rule.why.split())},
        }
        for rule in rules()
        if rule.code in used
    ]


def _result(reading: Reading, one: Finding, lines: _Lines) -> dict[str, Any]:
    (line, column), (end_line, end_column) = lines.place(one.start), lines.place(one.end)
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": one.start,
        "charLength": one.end - one.start,
    }
    place = {"physicalLocation": {"artifactLocation": {"uri": _uri(reading)}, "region": region}}
    result: dict[str, Any] = {
        "ruleId": one.code,
        "level": _LEVELS[one.severity],
        "message": {"text": one.message},
        "locations": [place],
        "rank": round(100 * one.confidence, 1),
    }
    if one.status != "open":
        result["suppressions"] = [{"kind": "external", "justification": one.status}]
    if one.suggestions:
        result["fixes"] = [_fix(reading, region, words) for words in one.suggestions]
    return result


def _fix(reading: Reading, region: dict[str, int], words: str) -> dict[str, Any]:
    replacement = {"deletedRegion": region, "insertedContent": {"text": words}}
    change = {"artifactLocation": {"uri": _uri(reading)}, "replacements": [replacement]}
    return {"description": {"text": f"Put “{words}”"}, "artifactChanges": [change]}


def _uri(reading: Reading) -> str:
    return quote(reading.source.name)
