"""The room under load and violence: nothing confirmed is lost, no page is of two states.

`FABULA_ROBUST=1` runs them as long as they are meant to be: ten tabs and 10,000 requests from eight
clients, 100 saves in a minute, 100 kills. Without it they are short.
"""

import http.client
import os
import random
import re
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from .conftest import FERRY

LONG = os.environ.get("FABULA_ROBUST") == "1"
REQUESTS, SAVES, KILLS = (10_000, 100, 100) if LONG else (240, 12, 3)
CLIENTS, TABS = 8, 10
MINUTE = 60 if LONG else 6
NAMES = ("Oda", "Tess", "Bram")
LINES = tuple(found.start() for found in re.finditer('"[A-Z]', FERRY))

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="kills by signals"),
    pytest.mark.timeout(3600 if LONG else 600),
]


class Browser:
    """A browser of one's own, over a connection that is kept."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._at = parts.hostname or "", parts.port or 0
        self._base = f"http://{parts.netloc}"
        self._cookie, self._token = "", ""
        _, headers, _ = self.get(f"{parts.path}?{parts.query}")
        self._cookie = headers["set-cookie"].partition(";")[0]
        _, _, page = self.get("/")
        self._token = page.partition('data-token="')[2].partition('"')[0]

    def get(self, path: str) -> tuple[int, http.client.HTTPMessage, str]:
        return self._ask("GET", path, "")

    def post(self, path: str, **sent: object) -> tuple[int, http.client.HTTPMessage, str]:
        return self._ask("POST", path, urlencode(sent))

    def _ask(self, method: str, path: str, body: str) -> tuple[int, http.client.HTTPMessage, str]:
        headers = {"cookie": self._cookie, "origin": self._base, "x-fabula-token": self._token}
        connection = http.client.HTTPConnection(*self._at, timeout=120)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            connection.close()


@contextmanager
def opened(draft: Path) -> Iterator[tuple[subprocess.Popen[str], Browser]]:
    """The program in a session of its own, so that its reading process dies with it."""
    command = [sys.executable, "-m", "fabula", "open", str(draft), "--no-browser", "--no-model"]
    library = ["--library", str(draft.parent / "library.db")]
    with subprocess.Popen(
        [*command, *library],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        start_new_session=True,
    ) as program:
        assert program.stdout is not None
        try:
            yield program, Browser(program.stdout.readline().split()[-1])
        finally:
            kill(program)


def kill(program: subprocess.Popen[str]) -> None:
    if program.poll() is None:
        os.killpg(program.pid, signal.SIGKILL)
    program.wait()


def ready(browser: Browser) -> str:
    """Waits for the first reading; gives the key of the view."""
    for _ in range(1200):
        status, _, page = browser.get("/stories/1/text/1")
        if status == 200:
            return key(page)
        time.sleep(0.1)
    raise AssertionError(page)


def key(page: str) -> str:
    return page.partition("state?seen=")[2].partition('"')[0]


def whole(page: str, number: int) -> None:
    """A page is of one reading: all that it says of the reading agrees, and it is complete."""
    assert page.rstrip().endswith("</html>")
    keys = set(re.findall(r"(?:seen=|was=|name=\"seen\" value=\")([0-9a-f]{16}-[0-9a-f]+)", page))
    assert len(keys) == 1, keys
    (one,) = keys
    assert f'data-text="{one.partition("-")[0]}"' in page
    assert len(re.findall(r'aria-current="page"', page)) == 2
    assert f'href="{number}" aria-current="page"' in page


def spoken(sheet: Path) -> dict[str, str]:
    text = sheet.read_text(encoding="utf-8") if sheet.exists() else ""
    return {one["words"]: one["speaker"] for one in tomllib.loads(text).get("line", ())}


def words(start: int) -> str:
    return FERRY[start : FERRY.index('"', start + 1) + 1]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    made = tmp_path / "ferry.txt"
    made.write_text(FERRY, encoding="utf-8", newline="")
    return made


def test_many_tabs_and_clients_while_it_is_corrected_and_saved(draft: Path) -> None:
    sheet = draft.with_name("ferry.story.toml")
    with opened(draft) as (_, browser):
        ready(browser)
        pages = [f"/stories/1/text/{n}" for n in range(3)]

        def client(seed: int) -> int:
            chance, asked = random.Random(seed), 0
            for _ in range(REQUESTS // CLIENTS):
                kind = chance.random()
                if kind < 0.02:
                    start = chance.choice(LINES)
                    seen = key(browser.get(pages[1])[2])
                    name = chance.choice(NAMES)
                    status, _, said = browser.post(
                        "/stories/1/acts/speaker", seen=seen, line=start, name=name
                    )
                    assert status == 200 or "the text has changed" in said, said
                elif kind < 0.6:
                    number = chance.randrange(3)
                    status, _, page = browser.get(pages[number])
                    assert status == 200
                    whole(page, number)
                else:
                    path = chance.choice(["/stories/1/state?seen=x", "/", "/search?q=rope"])
                    assert browser.get(path)[0] == 200
                asked += 1
            return asked

        with ThreadPoolExecutor(CLIENTS + TABS + 1) as pool:
            asked = list(pool.map(client, range(CLIENTS + TABS)))
        assert sum(asked) >= REQUESTS
        settled(browser)
        page = browser.get(pages[1])[2]
        for said in spoken(sheet).values():
            assert said in page


def settled(browser: Browser) -> None:
    for _ in range(1200):
        state = browser.get("/stories/1/state?seen=x")[2]
        if "Reading what changed" not in state:
            return
        time.sleep(0.1)
    raise AssertionError(state)


def test_a_file_that_is_saved_again_and_again_is_followed_to_the_last(draft: Path) -> None:
    with opened(draft) as (_, browser):
        seen = ready(browser)
        status, _, _ = browser.post("/stories/1/acts/speaker", seen=seen, line=LINES[0], name="Oda")
        assert status == 200
        for number in range(SAVES):
            text = f"Draft {number}.\n\n{FERRY}"
            draft.write_text(text, encoding="utf-8", newline="")
            time.sleep(MINUTE / SAVES)
            status, _, page = browser.get("/stories/1/text/1")
            assert status == 200
            whole(page, 1)
        for _ in range(1200):
            if f"Draft {SAVES - 1}." in browser.get("/stories/1/text/0")[2]:
                break
            time.sleep(0.1)
        else:
            raise AssertionError(browser.get("/stories/1/state?seen=x")[2])
        settled(browser)
        assert re.search(r"<bdi>Oda</bdi>", browser.get("/stories/1/text/1")[2])
    assert spoken(draft.with_name("ferry.story.toml")) == {words(LINES[0]): "Oda"}


def test_no_confirmed_correction_is_lost_when_it_is_killed_at_any_moment(draft: Path) -> None:
    sheet = draft.with_name("ferry.story.toml")
    chance = random.Random(8)
    confirmed: dict[str, str] = {}
    for _ in range(KILLS):
        with opened(draft) as (program, browser):
            seen = ready(browser)
            shown = browser.get("/stories/1/text/1")[2]
            whole(shown, 1)
            ends = time.monotonic() + chance.uniform(0.0, 2.0)
            with ThreadPoolExecutor(1) as pool:
                killing = pool.submit(later, ends, program)
                while not killing.done():
                    start, name = chance.choice(LINES), chance.choice(NAMES)
                    sent = {"seen": seen, "line": start, "name": name}
                    try:
                        status, _, said = browser.post("/stories/1/acts/speaker", **sent)
                    except (OSError, http.client.HTTPException):
                        confirmed.pop(words(start), None)
                        break
                    assert status == 200, said
                    confirmed[words(start)] = name
        there = spoken(sheet)
        for line, name in confirmed.items():
            assert there[line] == name
    with opened(draft) as (_, browser):
        ready(browser)
        settled(browser)
        assert confirmed
        assert "Undo" in browser.get("/stories/1/changes")[2]


def later(ends: float, program: subprocess.Popen[str]) -> None:
    time.sleep(max(0.0, ends - time.monotonic()))
    kill(program)
