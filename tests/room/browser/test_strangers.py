"""A page of another origin, though on this machine, can neither read nor change anything."""

from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from .conftest import Open, Watched, opened

STORY = '"Where is the lantern?" asked Bram.\n\nTess had it. "Here," she said.\n'
TRY = """async ([room, story]) => {
  const told = {};
  const note = async (name, trying) => {
    const late = new Promise((done) => setTimeout(() => done("nothing"), 3000));
    try { told[name] = await Promise.race([trying(), late]); }
    catch (error) { told[name] = "refused"; }
  };
  const read = (path, options) => async () => {
    const answer = await fetch(room + path, { credentials: "include", ...options });
    return answer.type === "opaque" ? "opaque" : await answer.text();
  };
  const loaded = (tag, source) => () => new Promise((done) => {
    const made = document.createElement(tag);
    made.onload = () => done("loaded");
    made.onerror = () => done("refused");
    made.src = room + source;
    document.body.append(made);
  });
  const posted = (path, kind) => () => new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.name = "hidden" + Math.random();
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action: room + path, target: frame.name, enctype: kind });
    for (const [name, value] of [["one", "Bram"], ["name", "Caught"]]) {
      const field = document.createElement("input");
      Object.assign(field, { name, value });
      form.append(field);
    }
    document.body.append(frame, form);
    frame.onload = () => done("sent");
    form.submit();
  });
  const act = "/stories/1/acts/person";
  const body = "one=Bram&name=Caught";
  const sent = { method: "POST", body: new URLSearchParams(body) };
  await note("fetch", read(story));
  await note("no-cors", read(story, { mode: "no-cors" }));
  await note("post", read(act, sent));
  await note("no-cors post", read(act, { mode: "no-cors", ...sent }));
  await note("token", read(act, { method: "POST", body, headers: { "X-Fabula-Token": "0" } }));
  await note("picture", loaded("img", "/static/icon.svg"));
  await note("picture of a story", loaded("img", "/stories/1/scenes/lines.svg"));
  await note("script", loaded("script", "/static/room.js"));
  await note("frame", async () => {
    await loaded("iframe", story)();
    const inside = [...document.querySelectorAll("iframe")].pop().contentDocument;
    return inside ? inside.body.textContent : "closed";
  });
  await note("form", posted(act, "application/x-www-form-urlencoded"));
  await note("plain form", posted(act, "text/plain"));
  await note("multipart form", posted("/files", "multipart/form-data"));
  await note("beacon", async () => String(navigator.sendBeacon(room + act, sent.body)));
  await note("stream", () => new Promise((done) => {
    const stream = new EventSource(room + "/stories/1/state", { withCredentials: true });
    stream.onmessage = (event) => done(event.data);
    stream.onerror = () => { stream.close(); done("refused"); };
  }));
  await note("socket", () => new Promise((done) => {
    const socket = new WebSocket(room.replace("http", "ws") + "/stories/1/state");
    socket.onopen = () => done("open");
    socket.onerror = () => done("refused");
  }));
  return told;
}"""
OUT = (
    *("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"),
    *("/static/%5c..%5capp.py", "/static/%00", "/../../etc/passwd", "/stories/../../../etc/passwd"),
    *("/stories/1/export/..%2f..%2f..%2fetc%2fpasswd", "/stories/1/scenes/%2e%2e%2flines.svg"),
    *("/stories/-1/text", "/stories/1/text/person/..%2f..%2f..%2fetc%2fpasswd"),
)
HARMLESS = {"refused", "opaque", "sent", "closed", "true", "nothing", ""}


class Elsewhere(BaseHTTPRequestHandler):
    """A site of somebody else, with an empty page."""

    page: ClassVar[bytes] = b"<!doctype html><title>Elsewhere</title><body>"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(self.page)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    folder = tmp_path_factory.mktemp("lantern")
    draft = folder / "lantern.txt"
    draft.write_text(STORY, encoding="utf-8", newline="")
    with opened(draft, folder) as started:
        yield started


@pytest.fixture(scope="module")
def inside(room: Open, browser: Browser) -> Iterator[Watched]:
    """The visitor's own browser, which has the cookie."""
    with browser.new_context() as context:
        visitor = Watched(context, room)
        visitor.enter()
        yield visitor


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_page_from_elsewhere_neither_reads_nor_writes(
    inside: Watched, elsewhere: int, host: str
) -> None:
    base = inside.room.base
    before = sorted(inside.room.draft.parent.iterdir())
    page = inside.page.context.new_page()
    page.goto(f"http://{host}:{elsewhere}/")
    told = page.evaluate(TRY, [base, "/stories/1/text/0"])
    assert {name: one for name, one in told.items() if one not in HARMLESS} == {}
    for name in (
        "fetch",
        "post",
        "token",
        "picture",
        "picture of a story",
        "script",
        "stream",
        "socket",
    ):
        assert told[name] == "refused", name
    with page.expect_navigation():
        page.evaluate("to => location.assign(to)", f"{base}/stories/1/text/0")
    assert "lantern" not in page.content()
    page.close()
    assert sorted(inside.room.draft.parent.iterdir()) == before
    own = inside.page.goto(f"{base}/stories/1/changes")
    assert own is not None
    assert "Caught" not in own.text()
    assert "lantern" in inside.page.goto(f"{base}/stories/1/text/0").text()  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def cookie(inside: Watched) -> str:
    (one,) = inside.page.context.cookies()
    return f"{one['name']}={one['value']}"


def asked(room: Open, path: str, **headers: str) -> tuple[int, str]:
    """What the room answers a program that sends just this."""
    address = urlsplit(room.base)
    with closing(HTTPConnection(str(address.hostname), address.port, timeout=60)) as connection:
        connection.putrequest("GET", path, skip_host=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")


def test_another_name_for_this_machine_is_refused(room: Open, cookie: str) -> None:
    own = urlsplit(room.base).netloc
    port = own.rpartition(":")[2]
    assert asked(room, "/stories/1/text/0", Host=own, Cookie=cookie)[0] == 200
    for host in ("evil.example", f"evil.example:{port}", f"{own}.evil.example", f"0.0.0.0:{port}",
                 f"[::1]:{port}", f"127.0.0.2:{port}", "127.0.0.1", ""):  # fmt: skip
        status, text = asked(room, "/stories/1/text/0", Host=host, Cookie=cookie)
        assert status == 421, host
        assert "lantern" not in text


def test_paths_lead_out_of_nothing(room: Open, cookie: str) -> None:
    own = urlsplit(room.base).netloc
    for path in OUT:
        status, text = asked(room, path, Host=own, Cookie=cookie)
        assert status in (400, 404), path
        assert "root:" not in text
        assert "lantern" not in text
