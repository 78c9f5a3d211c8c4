"""A writer's ways through the reading room, each in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Watched, opened

EXAMPLES = Path(__file__).parents[3] / "examples"
STORY = "".join(
    f'"Are you coming?" asked {who}.\n\nThe rain went on. "Not yet," said Ida.\n\n"Then when?"\n\n'
    for who in ("Bram", "Tess", "Bram", "Oda", "Bram", "Tess", "Bram", "Oda", "Bram", "Tess")
)


@pytest.fixture
def visitor(browser: Browser, tmp_path: Path) -> Iterator[Watched]:
    draft = tmp_path / "rain.txt"
    draft.write_text(f"The Rain\n\n{STORY}", encoding="utf-8", newline="")
    with opened(draft, tmp_path) as room, browser.new_context() as context:
        watched = Watched(context, room)
        yield watched
        assert watched.hosts == {room.base.removeprefix("http://")}
        assert watched.complaints == []


def said_by(page: Page, line: int) -> str:
    """Who says the line, as its margin tells when it is chosen."""
    page.locator("#story .q").nth(line).click()
    return page.get_by_label("Said by", exact=True).input_value()


def around(page: Page, line: int) -> Locator:
    """The paragraph of a line, with who is said to speak."""
    return page.locator("#story .q").nth(line).locator("xpath=..")


def test_open_correct_undo_and_redo(visitor: Watched) -> None:
    page = visitor.enter()
    expect(page.get_by_role("heading", name="rain", exact=True).first).to_be_visible()
    before = said_by(page, 2)
    assert before != "Oda"
    page.get_by_label("Said by", exact=True).fill("Oda")
    page.get_by_role("button", name="Say so").first.click()
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_enabled()
    expect(around(page, 2)).to_contain_text("Oda → Ida")
    sheet = next(visitor.room.draft.parent.glob("*.toml"))
    assert "Oda" in sheet.read_text(encoding="utf-8")
    undo.click()
    expect(page.get_by_role("button", name="Redo")).to_be_enabled()
    expect(around(page, 2)).not_to_contain_text("Oda")


def test_a_saved_draft_is_followed_without_losing_the_place(visitor: Watched) -> None:
    page = visitor.enter()
    page.evaluate("scrollTo(0, 400)")
    draft = visitor.room.draft
    text = draft.read_text(encoding="utf-8").replace("rain went on", "snow went on")
    draft.write_text(text, encoding="utf-8", newline="")
    expect(page.get_by_text("The snow went on.").first).to_be_attached()
    assert page.evaluate("Math.round(scrollY)") == 400


@pytest.mark.parametrize(
    "name", ["nine-hundred-miles.md", "the-cold-orchard.html", "the-lycee-window.docx",
             "the-bell-of-san-roque.epub"],
)  # fmt: skip
def test_a_file_of_each_format_is_taken_in(visitor: Watched, name: str) -> None:
    visitor.enter()
    visitor.hand_in(EXAMPLES / name)


def test_it_is_found_by_the_search(visitor: Watched) -> None:
    page = visitor.enter()
    page.get_by_role("link", name="Library").click()
    page.get_by_role("searchbox").fill("rain went")
    page.get_by_role("button", name="Search").click()
    page.locator(".hits a").first.click()
    expect(page.locator("#story p").first).to_be_visible()


def test_keys_alone_lead_through_the_text(visitor: Watched) -> None:
    page = visitor.enter()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("s")
    focused = "document.activeElement.closest('#story') !== null"
    page.wait_for_function(focused)


def test_an_address_opens_the_door_once(visitor: Watched, browser: Browser) -> None:
    visitor.enter()
    with browser.new_context() as other:
        page = other.new_page()
        page.goto(visitor.room.address)
        expect(page.get_by_text("This address was used already")).to_be_visible()
        answer = page.goto(visitor.room.base)
        assert answer is not None
        assert answer.status == 403


def test_a_person_dragged_onto_another_is_the_same(visitor: Watched) -> None:
    page = visitor.enter()
    page.get_by_role("navigation").get_by_role("link", name="Cast").click()
    people = page.locator("tr[data-name]")
    expect(people.filter(has_text="Oda")).to_have_count(1)
    people.filter(has_text="Oda").drag_to(people.filter(has_text="Tess"))
    expect(page.get_by_role("button", name="Undo")).to_be_enabled()
    expect(people).to_have_count(3)
    sheet = next(visitor.room.draft.parent.glob("*.toml"))
    assert "Oda" in sheet.read_text(encoding="utf-8")


def test_the_network_can_be_walked_by_keys(visitor: Watched) -> None:
    page = visitor.enter()
    page.get_by_role("navigation").get_by_role("link", name="Talk").click()
    network = page.get_by_role("application")
    expect(network.locator("canvas").first).to_be_visible()
    network.focus()
    page.keyboard.press("ArrowRight")
    said = page.locator("#net-said")
    expect(said).to_contain_text("Ida: ")
    rows = page.locator(".pairs tr.on")
    assert rows.count() == said.inner_text().count(",") + 1
    page.keyboard.press("Escape")
    expect(said).to_be_empty()
    expect(rows).to_have_count(0)
