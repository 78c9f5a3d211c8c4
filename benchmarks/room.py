"""How long a visitor of the reading room waits, in a real browser.

python -m benchmarks.room --keep FOLDER

A made-up novel (100,000 words, 20,000 quotations, 150 scenes) and a library of 1,000 stories of
2,000 words, read by rules, are laid into FOLDER and found there again by the next run. Then
the program itself serves them, and headless Chromium walks through the rooms. Every figure is the
time from the request until the new page is painted; `processor` are the processor seconds that
the program and the browser needed for it, about what an idle machine needs. The last line is JSON.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import structs
from playwright.sync_api import Browser, Page, expect, sync_playwright

from benchmarks._room_novel import novel
from fabula.importers import import_bytes
from fabula.library.answering import answered
from fabula.library.library import Library
from fabula.library.submission import File, Submission
from fabula.reading import Reader
from fabula.settings import Settings

STORIES, TEXTS = 1_000, 20
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 600_000
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
LIMITS = {
    "first page": 1.0,
    "next chapter": 0.2,
    "story lines": 1.5,
    "correction": 3.0,
    "search": 0.2,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--keep", type=Path, required=True)
    keep = parser.parse_args().keep
    size = lay_novel(keep / "novel")
    lay_shelf(keep / "shelf")
    found = next(filter(None, map(shutil.which, BROWSERS)))
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox"] if root else []
        )
        expect.set_options(timeout=PATIENCE)
        with tempfile.TemporaryDirectory() as name:
            copy = Path(shutil.copytree(keep / "novel", Path(name) / "novel"))
            figures = through_novel(browser, copy)
        figures |= through_shelf(browser, keep / "shelf")
    print(json.dumps({**size, "load": os.getloadavg()[0], **figures}))


def lay_novel(folder: Path) -> dict[str, int]:
    """Lay the novel and its library into a folder, unless they are there; gives its figures."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / "novel.txt"
    if not draft.exists():
        text = novel(1, chapters=50, scenes=3, lines=134)
        draft.write_text(text, encoding="utf-8", newline="")
    with Library(folder / "library.db") as library:
        submission = Submission((File(draft.name, draft.read_bytes()),))
        reading = answered(submission, Reader(Settings(model=False)), library).reading
        story = library.story_of(submission.sha256)
        assert story is not None
        library.search.put(story, reading)
    counted = {"words": reading.counts.words, "quotations": len(reading.quotes)}
    return counted | {"scenes": len(reading.scenes), "people": len(reading.characters)}


def lay_shelf(folder: Path) -> None:
    """Lay a library of many stories into a folder, as far as they are not there.

    Some are read by rules, and each of these is kept under many names.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with Library(folder / "library.db") as library:
        there = len(library.stories())
        texts = [
            novel(n, chapters=4, scenes=2, lines=50) for n in range(TEXTS if there < STORIES else 0)
        ]
        read = [
            Reader(Settings(model=False)).read(import_bytes(t.encode(), "a.txt")).reading
            for t in texts
        ]
        for number in range(there, STORIES):
            text, reading = texts[number % TEXTS], read[number % TEXTS]
            submission = Submission((File(f"story{number}.txt", f"{text}{number}".encode()),))
            source = structs.replace(reading.source, sha256=submission.sha256)
            kept = structs.replace(reading, source=source)
            library.search.put(library.store(submission, kept).story, kept)


class Visit:
    """A browser in a running room, and what both of them use."""

    def __init__(self, browser: Browser, program: subprocess.Popen[str]) -> None:
        assert program.stdout is not None
        self.address = program.stdout.readline().split()[-1]
        self.base = self.address.partition("/enter")[0]
        self._program = program.pid
        self._session = browser.new_browser_cdp_session()
        self.page: Page = browser.new_page(viewport={"width": 1400, "height": 900})
        self.page.set_default_timeout(PATIENCE)

    def timed(self, doing: Callable[[], object]) -> tuple[float, float]:
        """Wall and processor seconds of something, until the page is painted."""
        used, begun = self._used(), time.perf_counter()
        doing()
        self.page.evaluate(PAINTED)
        return time.perf_counter() - begun, self._used() - used

    def go(self, path: str) -> tuple[float, float]:
        """Wall and processor seconds of a way to a page of the room."""
        return self.timed(lambda: self.page.goto(self.base + path))

    def memory(self) -> float:
        """MiB of the page's own process, what it shares with others counted in part."""
        pages = [one["id"] for one in self._processes() if one["type"] == "renderer"]
        return max(_mib(one) for one in pages)

    def _processes(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._session.send("SystemInfo.getProcessInfo")["processInfo"]
        return found

    def _used(self) -> float:
        threads = Path(f"/proc/{self._program}/task").glob("*/children")
        started = " ".join(one.read_text("ascii") for one in threads)
        server = sum(map(_seconds, (self._program, *map(int, started.split()))))
        return server + sum(float(one["cpuTime"]) for one in self._processes())


@contextmanager
def visiting(browser: Browser, folder: Path, *files: str) -> Iterator[Visit]:
    """The program, started on a library."""
    command = [sys.executable, "-m", "fabula", "open", *files, "--no-browser", "--no-model"]
    with subprocess.Popen(
        [*command, "--library", str(folder / "library.db")],
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as program:
        try:
            yield Visit(browser, program)
        finally:
            program.terminate()


def through_novel(browser: Browser, folder: Path) -> dict[str, Any]:
    """From the door through the rooms of the novel, and a line put right."""
    with visiting(browser, folder, str(folder / "novel.txt")) as visit:
        page, memory = visit.page, []

        def enter() -> None:
            page.goto(visit.address)
            page.wait_for_url("**/text/*")
            page.wait_for_load_state()

        figures = {"first page": [visit.timed(enter)]}
        chapters = [visit.go(f"/stories/1/text/{number}") for number in range(2, 13)]
        memory.append(visit.memory())
        lines = [visit.go("/stories/1/scenes")]
        for room in ("scenes", "cast", "talk", "clock", "review"):
            visit.go(f"/stories/1/{room}")
            memory.append(visit.memory())
        visit.go("/stories/1/text/20")
        put_right(page, "Ottilie")
        corrections = [visit.timed(partial(put_right, page, name)) for name in ("Percy", "Basil")]
        page.close()
    figures |= {"next chapter": chapters, "story lines": lines, "correction": corrections}
    return {name: told(name, some) for name, some in figures.items()} | {"MiB": round(max(memory))}


def put_right(page: Page, name: str) -> None:
    """Say who speaks a line, and wait until the page says so too."""
    line = page.locator("#story .q").nth(7)
    line.click()
    page.get_by_label("Said by", exact=True).fill(name)
    page.get_by_role("button", name="Say so").first.click()
    expect(line.locator("xpath=..").locator(".m").first).to_contain_text(name)


def through_shelf(browser: Browser, folder: Path) -> dict[str, Any]:
    """Searches in the library of many stories."""
    with visiting(browser, folder) as visit:
        visit.page.goto(visit.address)
        visit.page.wait_for_url(f"{visit.base}/")
        visit.go("/search?q=chapel")
        wanted = ("ottilie", "went to the quarry", "ask the mill", "percy noon", "zeppelin")
        searches = [visit.go(f"/search?q={one}") for one in wanted]
        return {"search": told("search", searches), "library": told("library", [visit.go("/")])}


def told(name: str, some: list[tuple[float, float]]) -> dict[str, float]:
    """The median and the worst of some measurements, and the limit that was set."""
    walls, processors = zip(*some, strict=True)
    figures = {
        "seconds": statistics.median(walls),
        "worst": max(walls),
        "processor": statistics.median(processors),
    }
    limit = {"limit": LIMITS[name]} if name in LIMITS else {}
    return {key: round(one, 3) for key, one in figures.items()} | limit


def _mib(process: int) -> float:
    rolled = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
    (kib,) = (int(line.split()[1]) for line in rolled.splitlines() if line.startswith("Pss:"))
    return kib / 1024


def _seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
