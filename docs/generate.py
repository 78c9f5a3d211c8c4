"""Writes the reference pages made from the program itself; `--check` says if one is stale."""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from fabula.exports import schema
from fabula.findings.page import MEANT, markdown
from fabula.findings.registry import FAMILIES, rules
from fabula.settings import Limits, Settings
from fabula.sheet.values import Review, Verdict
from fabula.stages import pipeline

DOCS = Path(__file__).resolve().parent


FOLDER = """\
# Settings

## A folder of stories: `fabula.toml`

What holds for all stories of a folder and the folders in it stands in a file `fabula.toml`:

```toml
[review]
off = ["adverb-at-tag", "W141"]        # not looked for
on = ["openings-alike"]                # looked for, whatever else is off
words = ["vessant", "hella"]           # words of your worlds: no rule stumbles over them

[review.intended]                      # looked for and put aside: meant so
rules = ["view"]
speech = ["Mabel"]                     # whatever is found in what she says

[review.later]                         # put aside for a later draft
rules = ["habit"]
```

| Key of `[review]` | Meaning |
|---|---|
{keys}
A rule is named by its code or its name, and many at once by their family or by `slip`, `question`
or `habit`; `fabula rules` lists them all.

The file is looked for beside the draft, then in the folder above it, and so on up to your home
folder; the first that is found holds, and no other. The [story sheet](../guide/story-sheet.md) of
a story has the same `[review]`, and what it says of a rule wins; then come the sheets of its
series, then `fabula.toml`, then what Fabula does by itself. Within one file `on` wins over `off`.
A key or a rule that does not exist is refused, with the line and what may have been meant.
`--no-sheet` leaves out the sheet, not these settings; `fabula.read()` in Python looks for
neither.

## One reading, from Python

Made from the program itself: `Settings(...)` of the Python module. Limits change no reading, only
whether there is one.

"""
MEANINGS = {
    "off": "Rules that are not looked for.",
    "on": "Rules that are looked for, though they are `off` here or speak only when asked.",
    "words": "Words of your worlds, which no rule stumbles over.",
    "intended": "Findings that are meant so: they are counted and not shown.",
    "later": "Findings that wait for a later draft: they are counted and not shown.",
    "intended.rules": "Those of these rules.",
    "intended.words": "Those whose words hold one of these.",
    "intended.speech": "Those in what these people say: their way of speaking.",
}


def settings_page() -> str:
    """Every setting with its default and meaning."""
    names = [*Review.__struct_fields__, *(f"intended.{one}" for one in Verdict.__struct_fields__)]
    keys = "".join(f"| `{_both(name)}` | {MEANINGS[name]} |\n" for name in names)
    rows = [*_settings(Settings, ""), *_settings(Limits, "limits.")]
    head = "| Setting | Default | Meaning |\n|---|---|---|\n"
    return f"{FOLDER.replace('{keys}', keys)}{head}{''.join(rows)}"


def _both(name: str) -> str:
    return f"{name}`, `{name.replace('intended', 'later')}" if "." in name else name


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


def _gone(pages: Iterable[str]) -> list[Path]:
    """The pages of rules that are no more."""
    made = {DOCS / name for name in pages}
    return sorted(path for path in (DOCS / "rules").glob("*.md") if path not in made)


def main(arguments: list[str]) -> int:
    """Write the pages and remove those of rules that are gone, or say which are stale."""
    pages, stale = _pages(), []
    for path in _gone(pages):
        if "--check" in arguments:
            stale.append(path.relative_to(DOCS).as_posix())
        else:
            path.unlink()
    for name, make in pages.items():
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
