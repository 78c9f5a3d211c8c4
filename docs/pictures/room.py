"""Takes the README's two pictures of the reading room: of the text, and of the scenes.

It needs Chromium; run it from the top of the repository: `python -m docs.pictures.room`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from docs.pictures.make import BROWSERS, HERE

STORY = HERE.parents[1] / "examples" / "the-cold-orchard.html"
WIDTH, HEIGHT = 1440, 900
PATIENCE = 300_000
"""Milliseconds; a busy machine may need them."""


@contextmanager
def opened(folder: Path) -> Iterator[str]:
    """The program with a copy of the story and a library of its own; gives its address."""
    draft = shutil.copy(STORY, folder)
    command = [sys.executable, "-m", "fabula", "open", draft, "--no-browser"]
    with subprocess.Popen(
        [*command, "--library", str(folder / "library.db")],
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as program:
        assert program.stdout is not None
        try:
            yield program.stdout.readline().split()[-1]
        finally:
            program.terminate()


def picture_of_text(page: Page) -> None:
    """A line is chosen; beside it stands how its speaker is known."""
    page.locator("#hints button").click()
    page.locator("#hints").wait_for(state="detached")
    page.locator("#story .q").nth(2).click()
    page.locator("#panel .line").wait_for()
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=HERE / "room-text.png")


def picture_of_scenes(page: Page) -> None:
    """The story lines, and below them the outline of the scenes."""
    page.get_by_role("link", name="Scenes", exact=True).click()
    page.locator(".outline").wait_for()
    page.screenshot(path=HERE / "room-scenes.png")


def main() -> int:
    """Take both."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        print("the pictures of the reading room are left as they are: there is no Chromium here")
        return 1
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox"] if root else []
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        page.wait_for_url("**/text/*")
        picture_of_text(page)
        picture_of_scenes(page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
