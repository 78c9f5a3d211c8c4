"""Writes the reference pages made from the program itself; `--check` says if one is stale."""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from fabula.exports import schema
from fabula.settings import Limits, Settings
from fabula.stages import pipeline

REFERENCE = Path(__file__).resolve().parent / "reference"


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


PAGES = {
    "settings.md": settings_page,
    "stages.md": stages_page,
    "reading.md": schema.page,
    "reading.schema.json": schema.text,
}


def main(arguments: list[str]) -> int:
    """Write the pages, or say which are stale."""
    stale = []
    for name, make in PAGES.items():
        path, content = REFERENCE / name, make()
        if "--check" not in arguments:
            path.write_text(content, encoding="utf-8", newline="\n")
        elif not path.exists() or path.read_text(encoding="utf-8") != content:
            stale.append(name)
    if stale:
        print(f"stale: {', '.join(stale)}; run python -m docs.generate")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
