"""How the time for speakers grows with the number of quotations, up to 20,000 of them.

    python -m benchmarks.speech_growth [--most 20000] [--plot docs/pictures/speech-growth.svg]

The text is made here: two people who talk, a tag at every eighth line, in exchanges of 400 lines.
Timed in processor seconds are the stages `cast`, `conversations` and `speakers` together, by rules.
The last line is one JSON object.
"""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks._growth import plot_growth
from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers import Cast, Conversations, Speakers
from fabula.settings import Settings
from fabula.stages import pipeline

LENGTHS = (500, 1_000, 2_000, 5_000, 10_000, 20_000)
_TIMED = (Cast, Conversations, Speakers)
_EXCHANGE = 400
_TAGGED = 8
_SAID = ("It is late.", "Is it?", "The road is wet.", "We could walk.", "You go first.", "I will.")
_PAUSE = "Ada shut the gate. She waited, and Joss came up the lane, and he was out of breath.\n\n"


def talk(lines: int) -> str:
    """A story with this many quotations."""
    return "".join(_lines(lines))


def _lines(count: int) -> Iterator[str]:
    for number in range(count):
        if number % _EXCHANGE == 0:
            yield _PAUSE * 4
        said = _SAID[number % len(_SAID)]
        who = ("Ada", "Joss")[number % 2]
        tag = f" said {who}." if number % _TAGGED == 0 else ""
        yield f'"{said}"{tag}\n\n'


def seconds(text: str) -> float:
    """Processor seconds of the stages that are timed."""
    settings = Settings(model=False)
    story = Story(import_bytes(text.encode("utf-8"), "talk.txt"))
    spent = 0.0
    for stage in pipeline():
        begun = time.process_time()
        story = story.with_layer(stage.read(story, settings))
        if stage.gives in _TIMED:
            spent += time.process_time() - begun
        if all(kind in story for kind in _TIMED):
            break
    return spent


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each length, print a table, and one JSON object as the last line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speech_growth")
    parser.add_argument("--most", type=int, default=LENGTHS[-1])
    parser.add_argument("--plot", type=Path)
    chosen = parser.parse_args(arguments)
    rows = []
    for lines in (one for one in LENGTHS if one <= chosen.most):
        spent = round(seconds(talk(lines)), 3)
        rows.append({"quotations": lines, "seconds": spent})
        print(f"{lines:>7,} quotations {spent:7.2f} s {1000 * spent / lines:6.2f} ms each")
    if chosen.plot:
        sizes = [row["quotations"] for row in rows]
        plot_growth(sizes, [row["seconds"] for row in rows], "quotations", chosen.plot)
    print(json.dumps({"rows": rows}))


if __name__ == "__main__":
    main()
