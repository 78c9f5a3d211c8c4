"""The JSON Schema of a reading, and its page in the reference; both made from the contract."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from fabula.contract import FORMAT, Reading

_INTRODUCTION: Final = """\
# The reading

What `fabula read FILE --json OUT` writes: one JSON object a story. This page is made from the
types of the program, and so is the [JSON Schema](reading.schema.json) that every reading satisfies.

- Offsets count Unicode code points in `text`, the end exclusive: `text[start:end]` is the thing
  itself. A span is written `[start, end]`.
- For a plain-text file, `text` is the file's content, character for character. For other formats
  it is the text taken out of the file, and `origin` leads each character back.
- Whatever was inferred carries `confidence` (of the items at 0.8, about 80 % are right), `by` (the
  rule or the model that made it) and, where it rests on other words than its own, `evidence`.
- What is not known is `null` or an empty list.
- Fields are added from version to version; within one `format` none is taken away or changes its
  meaning.
"""


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every reading of this format satisfies."""
    (root,), parts = msgspec.json.schema_components([Reading], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A reading, {FORMAT}",
        **root,
        "$defs": parts,
    }


def text() -> str:
    """The schema as the file that the documentation carries."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def page() -> str:
    """The reference page, in Markdown: every object of a reading and every field of each."""
    parts = schema()["$defs"]
    return _INTRODUCTION + "".join(_section(name, parts[name]) for name in _ordered(parts))


def _ordered(parts: dict[str, Any]) -> list[str]:
    """The objects in the order in which a reader of `Reading` meets them; spans are explained."""
    met: dict[str, None] = {}
    waiting = ["Reading"]
    while waiting:
        name = waiting.pop(0)
        if name not in met and name != "Span":
            met[name] = None
            waiting += re.findall(r'"#/\$defs/(\w+)"', json.dumps(parts[name]))
    return list(met)


def _section(name: str, part: dict[str, Any]) -> str:
    described = " ".join(part.get("description", "").split("\n\n")[0].split())
    more = "".join(f"\n{' '.join(p.split())}\n" for p in part["description"].split("\n\n")[1:])
    if "enum" in part:
        return f"\n## {name}\n\n{described}\n\n{_listed(part['enum'])}\n"
    rows = "".join(_rows(part))
    head = "| Field | Type | Meaning |\n|---|---|---|\n"
    return f"\n## {name}\n\n{described}\n{more}\n{head}{rows}"


def _rows(part: dict[str, Any]) -> Iterator[str]:
    for field, kind in part["properties"].items():
        yield f"| `{field}` | {_kind(kind)} | {_meaning(kind)} |\n"


def _meaning(kind: dict[str, Any]) -> str:
    described = [kind, *kind.get("anyOf", [])]
    return next((str(one["description"]) for one in described if "description" in one), "")


def _kind(kind: dict[str, Any]) -> str:
    if "$ref" in kind:
        name = kind["$ref"].rsplit("/", 1)[1]
        return "span" if name == "Span" else f"[{name}](#{name.lower()})"
    if "anyOf" in kind:
        return " or ".join(_kind(one) for one in kind["anyOf"])
    if "enum" in kind:
        return _listed(one for one in kind["enum"] if one is not None)
    if kind.get("type") == "array":
        return _array(kind)
    return str(kind.get("type", "anything"))


def _array(kind: dict[str, Any]) -> str:
    if "prefixItems" in kind:
        return f"[{', '.join(_kind(one) for one in kind['prefixItems'])}]"
    inner = _kind(kind["items"])
    return "list, empty so far" if inner == "null" else f"list of {inner}"


def _listed(values: Any) -> str:
    return ", ".join(f"`{value}`" for value in values)
