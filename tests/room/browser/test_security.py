"""A story that means harm runs nothing in the browser, and no page from elsewhere gets in."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from fabula.exports import html
from tests.importers.makers import docx, paragraph

from .conftest import Open, Watched, opened

CATCH = "window.caught=1;alert(1)"
EVIL = f"<img src=https://evil.example/x onerror={CATCH}><svg onload={CATCH}>"
QUOTED = f"'\"><script>{CATCH}</script><a href=javascript:{CATCH}>"
AWAY = "https://evil.example"
PAGE = f"""<html><head><title>{QUOTED}</title><base href="{AWAY}/">
<meta http-equiv="refresh" content="0;{AWAY}/"><style>body {{ background: url({AWAY}/bg) }}</style>
</head><body onload="{CATCH}"><h1>The Mill <img src=x onerror="{CATCH}"></h1>
<script>{CATCH}</script><p style="background:url({AWAY}/p)">"Come in," said
<a href="javascript:{CATCH}">Oda</a>.</p><svg><script>{CATCH}</script>
<a xlink:href="javascript:{CATCH}"><text>The wheel stood.</text></a></svg>
<iframe srcdoc="<script>parent.{CATCH}</script>"></iframe><object data="{AWAY}/o"></object>
<p>"Stay," said Tess. &lt;script&gt;{CATCH}&lt;/script&gt;</p></body></html>"""
SHEET = f"""format = "fabula-sheet/1"

[[person]]
name = '''Bram {EVIL}'''
aliases = ["Bram"]
pronouns = '''"><script>{CATCH}</script>'''

[[scene]]
words = "The rain began in earnest"
place = '''{EVIL}'''
time = '''{QUOTED}'''
"""
NAME = f"<img src=x onerror={CATCH}>.docx"
ADDRESSES = "all => all.map(one => new URL(one.getAttribute('href'), document.baseURI).href)"
EACH = 3
"""So many addresses of each kind are looked at."""


def malicious() -> bytes:
    """A Word document in which everything that can hold text holds script."""
    remark = (
        f'<w:comment w:id="0" w:author={quoteattr(QUOTED)}>{paragraph("Why " + EVIL)}</w:comment>'
    )
    said = (
        '<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">“Is the the boat in?” '
        'asked Bram.</w:t></w:r><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    return docx(
        paragraph(QUOTED, style="Title"),
        paragraph(f"Chapter One {EVIL}", style="Heading1"),
        paragraph(said),
        paragraph(f"“{EVIL},” said Tess. “{QUOTED}”"),
        paragraph("* * *"),
        paragraph("The rain began in earnest, and Bram ran. “Tess!” called Bram."),
        paragraph(f"Chapter Two {QUOTED}", style="Heading1"),
        paragraph("“Here,” said Tess. “Here I am.”"),
        comments=remark,
        core=f"<dc:title>{escape(EVIL)}</dc:title><dc:creator>{escape(QUOTED)}</dc:creator>",
    )


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    folder = tmp_path_factory.mktemp("evil")
    draft = folder / re.sub(r"[<>:]", "_", NAME)
    try:
        (folder / NAME).write_bytes(malicious())
        draft = folder / NAME
    except OSError:
        draft.write_bytes(malicious())
    draft.with_suffix(".story.toml").write_text(SHEET, encoding="utf-8", newline="")
    with opened(draft, folder) as started:
        yield started


@pytest.fixture
def visitor(room: Open, browser: Browser) -> Iterator[Watched]:
    """A browser that is let in once for all tests of this module, and complains of nothing."""
    kept = room.draft.with_name("state.json")
    with browser.new_context(storage_state=kept if kept.exists() else None) as context:
        watched = Watched(context, room)
        if kept.exists():
            watched.page.goto(f"{room.base}/stories/1/text")
        else:
            watched.enter()
            context.storage_state(path=kept)
        yield watched


def caught(page: Page) -> bool:
    return bool(page.evaluate("window.caught === 1"))


def test_nothing_of_a_story_runs_in_any_room(visitor: Watched) -> None:
    page, base = visitor.page, visitor.room.base
    visitor.hand_in(FilePayload(name=f"{EVIL}.html", mimeType="text/html", buffer=PAGE.encode()))
    waiting = ["/", "/search?q=mill", "/stories/1/text", "/stories/2/text"]
    seen, kinds = set[str](), Counter[str]()
    while waiting:
        address = waiting.pop(0)
        kind = re.sub(r"\d+|(?<=cast/)[^?]+|(?<=person/).+|(?<=\?).*", "#", address)
        if address in seen or kinds[kind] == EACH:
            continue
        kinds[kind] += 1
        seen.add(address)
        page.goto(base + address)
        assert not caught(page), address
        assert visitor.complaints == [], address
        waiting += links(page)
    assert {"scenes", "clock", "review", "talk", "cast", "export"} <= {
        one.split("/")[3].partition("?")[0] for one in seen if one.startswith("/stories/1/")
    }
    assert visitor.hosts == {base.removeprefix("http://")}


def links(page: Page) -> list[str]:
    """Where the links of a page lead that open a page of the room; nothing leads elsewhere."""
    found = page.eval_on_selector_all("a[href]:not([download])", ADDRESSES)
    own = page.evaluate("location.origin")
    assert [one for one in found if not one.startswith(f"{own}/")] == []
    return [urlsplit(one)._replace(scheme="", netloc="", fragment="").geturl() for one in found]


def test_nothing_that_is_put_right_runs(visitor: Watched) -> None:
    page = visitor.page
    page.goto(f"{visitor.room.base}/stories/1/text")
    page.locator("#story .q").first.click()
    page.get_by_label("Said by", exact=True).fill(f"Oda {QUOTED}")
    page.get_by_role("button", name="Say so").first.click()
    expect(page.locator("#story .m").first).to_contain_text("Oda '")
    page.locator("[data-undo]").hover()
    page.locator("#panel b a").first.click()
    expect(page.get_by_label("Shown as")).to_be_visible()
    page.goto(f"{visitor.room.base}/stories/1/changes")
    expect(page.get_by_text("Oda '").first).to_be_visible()
    assert not caught(page)
    assert visitor.complaints == []


def test_the_page_that_is_taken_along_runs_nothing(visitor: Watched, browser: Browser) -> None:
    parts = "&".join(f"part={one}" for one in html.PARTS)
    room = visitor.room
    answer = visitor.page.request.get(f"{room.base}/stories/1/export/page?{parts}")
    assert "attachment" in answer.headers["content-disposition"]
    file = room.draft.with_name("along.html")
    file.write_bytes(answer.body())
    with browser.new_context() as context:
        friend = Watched(context, room)
        friend.page.goto(file.as_uri())
        assert not caught(friend.page)
        assert "said Tess" in friend.page.locator("main").inner_text()
        assert friend.complaints == []
        assert friend.hosts <= {""}
