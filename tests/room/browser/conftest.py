"""The reading room as its visitor meets it: the program itself, in a real browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Dialog,
    FilePayload,
    Page,
    expect,
    sync_playwright,
)

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
WAIT = 60_000
"""Milliseconds; a busy machine may need them to read a story."""


class Open(NamedTuple):
    """A running reading room: the address that it printed, and its draft."""

    address: str
    draft: Path

    @property
    def base(self) -> str:
        """Scheme, host and port."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; where there is none, these tests are skipped."""
    found = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if found is None:
        pytest.skip("no Chromium is installed here; the reading room is not tried in a browser")
    expect.set_options(timeout=WAIT)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if root else []
        started = playwright.chromium.launch(executable_path=found, args=arguments)
        yield started
        started.close()


@contextmanager
def opened(draft: Path, folder: Path) -> Iterator[Open]:
    """The program, started on a draft with a library of its own."""
    command = [sys.executable, "-m", "fabula", "open", str(draft), "--no-browser", "--no-model"]
    with subprocess.Popen(
        [*command, "--library", str(folder / "library.db")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as program:
        assert program.stdout is not None
        try:
            yield Open(program.stdout.readline().split()[-1], draft)
        finally:
            program.terminate()


class Watched:
    """A visitor's browser that notes where it sends requests, and what it complains of."""

    def __init__(self, context: BrowserContext, room: Open) -> None:
        context.set_default_timeout(WAIT)
        self.room = room
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        context.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        self.page: Page = context.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", self._dialog)

    def _console(self, message: object) -> None:
        kind, text = getattr(message, "type", ""), getattr(message, "text", "")
        if kind in ("error", "warning"):
            place = getattr(message, "location", {}).get("url", "")
            self.complaints.append(f"{text} {place}")

    def _dialog(self, dialog: Dialog) -> None:
        self.complaints.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def enter(self) -> Page:
        """Come in, and wait until the story is read."""
        self.page.goto(self.room.address)
        expect(self.page.locator("#story p").first).to_be_visible()
        return self.page

    def hand_in(self, file: Path | FilePayload) -> None:
        """Choose a file in the library, once its script listens."""
        self.page.get_by_role("link", name="Library").click()
        expect(self.page.locator("#drop")).to_be_visible()
        self.page.wait_for_load_state("load")
        self.page.get_by_label("Choose a file").set_input_files(file)
        expect(self.page.locator("#story p").first).to_be_visible()

    def rooms(self) -> list[str]:
        """The addresses of all rooms of the story."""
        links = self.page.locator("nav a").all()
        found = (link.get_attribute("href") or "" for link in links)
        return list(dict.fromkeys(self.room.base + one for one in found if one.startswith("/")))
