"""Writes the reference pages made from the program itself; `--check` says if one is stale."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from fabula.exports import schema
from fabula.findings.page import MEANT, markdown
from fabula.findings.registry import FAMILIES, rules
from fabula.settings import Limits, Settings
from fabula.stages import pipeline

DOCS = Path(__file__).resolve().parent


def settings_page() -> str:
    """Every setting with its default and meaning."""
    rows = [*_settings(Settings, ""), *_settings(Limits, "limits.")]
    head = "| Setting | Default | Meaning |\n|---|---|---|\n"
    intro = "Made from the program itself. Limits change no reading, only whether there is one.\n\n"
    return f"# Settings\n\n{intro}{head}{''.join(rows)}"


def _settings(table: type[msgspec.Struct], prefix: str) -> Iterator[str]:
    described = msgspec.json.schema(table)["$defs"][table.__name__]["properties"]
    defaults = msgspec.to_builtins(table())
    for name, default in defaults.items():
        if not isinstance(default, dict):
            meaning = described[name].get("description", "")
            yield f"| `{prefix}{name}` | {default} | {meaning} |\n"


def stages_page() -> str:
    """Every stage in the order in which it runs."""
    head = "| | Stage | Needs | Gives | Version |\n|---|---|---|---|---|\n"
    rows = [
        f"| {number} | {stage.name} | {', '.join(need.__name__ for need in stage.needs)} "
        f"| {stage.gives.__name__} | {stage.version} |\n"
        for number, stage in enumerate(pipeline(), 1)
    ]
    notes = [f"\n## {s.name}\n\n{_described(type(s))}\n" for s in pipeline()]
    intro = "Made from the program itself, in the order that follows from the needs.\n\n"
    return f"# Stages\n\n{intro}{head}{''.join(rows)}{''.join(notes)}"


def _described(kind: type) -> str:
    lines = (kind.__doc__ or "").strip().splitlines()
    return "\n".join(line.removeprefix("    ") for line in lines)


def rules_page() -> str:
    """Every rule of the review, by family."""
    meanings = "".join(f"- {meaning}\n" for meaning in MEANT.values())
    intro = "# The rules of the review\n\nMade from the rules themselves. A finding is one of\n\n"
    parts = [intro + meanings]
    for family, about in FAMILIES.items():
        rows = "".join(
            f"| [{rule.code}]({rule.code.lower()}.md) | {rule.name} | {rule.severity.value} "
            f"| {' '.join(rule.what.split())} |\n"
            for rule in rules()
            if rule.family == family
        )
        parts.append(f"## {about}\n\n| Code | Name | Severity | |\n|---|---|---|---|\n{rows}")
    toc = "\n".join(rule.code.lower() for rule in rules())
    parts.append(f"```{{toctree}}\n:hidden:\n\n{toc}\n```\n")
    return "\n".join(parts)


def _pages() -> dict[str, Callable[[], str]]:
    """Every generated page, by its path below `docs`."""
    return {
        "reference/settings.md": settings_page,
        "reference/stages.md": stages_page,
        "reference/reading.md": schema.page,
        "reference/reading.schema.json": schema.text,
        "rules/index.md": rules_page,
    } | {f"rules/{rule.code.lower()}.md": partial(markdown, rule) for rule in rules()}


def main(arguments: list[str]) -> int:
    """Write the pages, or say which are stale."""
    stale = []
    for name, make in _pages().items():
        path, content = DOCS / name, make()
        if "--check" not in arguments:
            path.write_text(content, encoding="utf-8", newline="\n")
        elif not path.exists() or path.read_text(encoding="utf-8") != content:
            stale.append(name)
    if stale:
        print(f"stale: {', '.join(stale)}; run python -m docs.generate")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
