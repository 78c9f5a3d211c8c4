"""The model card, written from the manifest that lies with the weights."""

from pathlib import Path

from fabula.model.manifest import Manifest, read_manifest

_HEAD = """# The reader model's card

Written by `python -m training card`; do not edit.

One small encoder that reads English fiction, with heads for mentions of people and places, for who
is meant by them, for events told as happening, and for syntax. It runs offline on a CPU.

"""

_LIMITS = """
## What it is not for
- It was trained on English prose published before 1924, and on edited text of today. In other
  kinds of text (chat, verse, scripts) expect more mistakes than these figures say.
- `confidence` of a mention is calibrated on works of the same kind (`mentions_ece`, works kept
  apart; `mentions_ece_raw` is what the networks' own probability misses by). In other kinds of
  text it can be too high.
- Who is meant is a guess; in whole books an entity can still be split or be given another's words.
- It judges what a text says. It says nothing about its writer.
"""


def write_card(weights: Path, path: Path) -> None:
    """Writes the card of the weights in the folder `weights` to `path`."""
    manifest = read_manifest(weights)
    size = sum((weights / name).stat().st_size for name in manifest.files)
    parts = [_HEAD, _facts(manifest, size), _data(manifest), _figures(manifest), _LIMITS]
    path.write_text("".join(parts), encoding="utf-8")


def _facts(manifest: Manifest, size: int) -> str:
    cuts = manifest.thresholds
    return (
        f"- Version: {manifest.version}\n- SHA-256 of the set: `{manifest.sha256}`\n"
        f"- Size: {size / 1e6:.1f} MB (the encoder in int8, the heads in full precision)\n"
        f"- Thresholds: mention {cuts.mention}, event {cuts.event}, new entity {cuts.new}, "
        f"names before an entity is closed to strange ones {cuts.settled}\n\n"
    )


def _data(manifest: Manifest) -> str:
    rows = "".join(f"| {name} | {licence} |\n" for name, licence in manifest.licences.items())
    return f"## Made from\n| what | licence |\n|---|---|\n{rows}\n"


def _figures(manifest: Manifest) -> str:
    rows = "".join(f"| {name} | {value:.2f} |\n" for name, value in manifest.figures.items())
    return (
        "## Figures\nIn points of 100, of the very weights that are shipped. `litbank_dev`: the\n"
        "ten development works of split 0, on which the thresholds were chosen, nested and typed\n"
        "mentions, singletons kept; `gold_mentions`: with the mentions given; `per`: people\n"
        "alone. `ewt_test`: words given, and but for sentence ends the sentences too.\n\n"
        f"| figure | |\n|---|---|\n{rows}"
    )
