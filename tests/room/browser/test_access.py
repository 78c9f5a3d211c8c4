"""Every room can be used by everybody: WCAG 2.2 AA as far as axe can tell, at every width."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ViewportSize

from .conftest import Open, Watched, opened

STORY = Path(__file__).parents[3] / "examples" / "night-shift.txt"
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    folder = tmp_path_factory.mktemp("room")
    draft = folder / STORY.name
    draft.write_bytes(STORY.read_bytes())
    with opened(draft, folder) as started:
        yield started


@pytest.fixture(scope="module")
def state(room: Open, browser: Browser) -> Any:
    with browser.new_context() as context:
        Watched(context, room).enter()
        return context.storage_state()


@pytest.mark.parametrize("width", [360, 1400, 3840])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_room_breaks_a_rule(
    room: Open, state: Any, browser: Browser, scheme: Any, width: int
) -> None:
    size = ViewportSize(width=width, height=900)
    with browser.new_context(
        storage_state=state, color_scheme=scheme, viewport=size, reduced_motion="reduce"
    ) as context:
        visitor = Watched(context, room)
        page = visitor.page
        page.goto(f"{room.base}/stories/1/text")
        for address in visitor.rooms():
            page.goto(address)
            found = Axe().run(page, options=RULES).response["violations"]
            told = [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]
            assert told == [], address
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{address} scrolls sideways at {width} px"
        assert visitor.complaints == []
