"""How many anchors of a sheet hold when a draft is revised; prints one line of JSON.

    python -m benchmarks.anchors --revisions 1000

An anchor holds if its line still exists and is found; one that is found on other words than those
of its line, or though its line is gone, is wrong.
"""

import argparse
import json
import time
from collections import Counter
from copy import deepcopy
from pathlib import Path
from random import Random

from benchmarks._anchor_drafts import Draft, Printed, invented, of_text, printed
from benchmarks._anchor_revisions import revised
from fabula.core import Span
from fabula.sheet.anchors.making import Maker
from fabula.sheet.anchors.matching import resolve
from fabula.sheet.anchors.pages import Page
from fabula.sheet.values import Line

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
STORIES = (("night-shift.txt", ["Priya", "Jonah"]), ("nine-hundred-miles.md", ["Dee", "Walt"]))
SHARE = 0.35


def page_of(text: Printed) -> Page:
    return Page(text.content, _spans(text.paragraphs), _spans(text.headings))


def _spans(pairs: list[tuple[int, int]]) -> list[Span]:
    return [Span(start, end) for start, end in pairs]


def sheet_of(text: Printed, chance: Random) -> dict[int, Line]:
    """The corrected lines of a draft: some, or all of them."""
    maker = Maker(page_of(text))
    share = chance.choice((SHARE, SHARE, 1.0))
    chosen = [line for line in text.lines if chance.random() < share]
    return {line: _line(maker, text.lines[line][0]) for line in chosen}


def _line(maker: Maker, stretch: tuple[int, int]) -> Line:
    made = maker.anchor(Span(*stretch))
    return Line(
        words=made.words,
        before=made.before,
        after=made.after,
        chapter=made.chapter,
        nth=made.nth,
        at=made.at,
        speaker="Somebody",
    )


def judged(found: Span | None, stretches: list[tuple[int, int]] | None) -> str:
    """What became of one anchor: held, lost, wrong, or rightly given up."""
    if found is None:
        return "lost" if stretches else "given_up"
    for start, end in stretches or ():
        shared = min(end, found.end) - max(start, found.start)
        if 2 * shared > min(end - start, len(found)):
            return "held"
    return "wrong"


def outcome(draft: Draft, chance: Random) -> tuple[Counter[str], list[str]]:
    before = printed(draft)
    sheet = sheet_of(before, chance)
    later = deepcopy(draft)
    kinds = revised(later, chance)
    after = printed(later)
    places = resolve(list(sheet.values()), page_of(after))
    counts = Counter(
        judged(place.span, after.lines.get(line)) for line, place in zip(sheet, places, strict=True)
    )
    return counts, kinds


def drafts(chance: Random) -> Draft:
    if chance.random() < 0.25:
        name, names = chance.choice(STORIES)
        return of_text((EXAMPLES / name).read_text(encoding="utf-8"), names)
    return invented(chance, paragraphs=chance.choice((12, 34)))


def measure(revisions: int, seed: int) -> dict[str, object]:
    total: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    begun = time.perf_counter()
    for number in range(revisions):
        chance = Random(f"{seed}:{number}")
        counts, kinds = outcome(drafts(chance), chance)
        total += counts
        for kind in kinds:
            lost[kind] += counts["lost"]
            wrong[kind] += counts["wrong"]
    exist = total["held"] + total["lost"] + total["wrong"]
    return {
        "revisions": revisions,
        "anchors": total.total(),
        "held": round(total["held"] / exist, 4) if exist else None,
        "wrong": total["wrong"],
        "lost": total["lost"],
        "given_up": total["given_up"],
        "lost_by_edit": dict(lost.most_common()),
        "wrong_by_edit": dict(wrong.most_common()),
        "seconds": round(time.perf_counter() - begun, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--revisions", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    print(json.dumps(measure(arguments.revisions, arguments.seed)))


if __name__ == "__main__":
    main()
