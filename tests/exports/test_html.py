"""The page: whole, safe with any story, true to the text, and legible."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from lxml import html as lxml_html

from fabula.contract import Reading
from fabula.core import Metadata
from fabula.exports import html
from tests.exports.handmade import Handmade, ferry

HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&lt;{{7*7}}\u202e"
tree: Any = lxml_html


class Seen(HTMLParser):
    """Notes which elements and attributes a browser would find."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


@pytest.fixture(scope="module")
def page() -> str:
    return html.page(ferry())


def story(text: str) -> Any:
    return tree.fromstring(text).get_element_by_id("story")


def inside(element: Any) -> str:
    """The words of the story, without the names and notes that the page adds."""
    copy = tree.fromstring(tree.tostring(element, encoding="unicode"))
    for added in copy.xpath("//*[@class='n' or @lang='en' or starts-with(@class, 'm ')]"):
        added.drop_tree()
    return "".join(copy.text_content().split())


def hostile() -> Reading:
    made = Handmade(
        name=f"{HOSTILE}.txt",
        language=HOSTILE,
        warnings=(HOSTILE,),
        metadata=Metadata(title=HOSTILE, author=HOSTILE, fandoms=(HOSTILE,), summary=HOSTILE),
    )
    made.character("c1", HOSTILE, HOSTILE + "2", pronouns=(HOSTILE,))
    made.block("author_note", HOSTILE).block("chapter_heading", HOSTILE)
    made.block("prose", f"“{HOSTILE}” he said").says(f"“{HOSTILE}”", "c1", "he said", to=("c1",))
    made.block(HOSTILE, HOSTILE).block("chapter_heading", "2").block("prose", HOSTILE)
    return made.chapter(HOSTILE, 2, 3).chapter(HOSTILE, 5, 5).reading()


def test_it_asks_nothing_of_anywhere(page: str) -> None:
    seen = Seen(page)
    links = [value for name, value in seen.attributes if name in {"href", "src", "action"}]
    assert all(link and (link.startswith("#") or link == "data:,") for link in links)
    assert not {"img", "iframe", "object", "form", "base"} & set(seen.tags)
    assert "url(" not in page
    assert "@import" not in page


def test_its_policy_allows_its_own_style_and_script_alone(page: str) -> None:
    policy = tree.fromstring(page).xpath("//meta[@http-equiv]/@content")[0]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not [name for name, _ in Seen(page).attributes if name.startswith("on")]
    assert "style" not in {name for name, _ in Seen(page).attributes}


def test_a_hostile_story_adds_no_element_and_no_attribute() -> None:
    seen = Seen(html.page(hostile()))
    assert seen.tags.count("script") == 1
    assert "img" not in seen.tags
    assert not [name for name, _ in seen.attributes if name.startswith("on")]
    assert "lang" not in dict([seen.attributes[0]])


def test_a_hostile_story_is_shown_word_for_word_but_for_what_turns_the_writing() -> None:
    text = html.page(hostile())
    assert "\u202e" not in text
    assert HOSTILE.replace("\u202e", "") in story(text).text_content()
    assert "49" not in story(text).text_content()


@settings(max_examples=60)
@given(some.text(max_size=200), some.text(min_size=1, max_size=20))
def test_any_text_is_escaped(text: str, name: str) -> None:
    made = Handmade(metadata=Metadata(title=text)).character("c1", name)
    made.block("prose", f"“{text}” x").says(f"“{text}”", "c1", "x")
    tags = set(Seen(html.page(made.chapter(text, 0, 0).reading())).tags)
    assert tags <= set(Seen(html.page(ferry())).tags)


def test_every_word_of_the_text_is_there_once_and_in_order() -> None:
    made = Handmade(name="plain.txt").character("c1", "Ann")
    made.block("title", "A Title").block("byline", "by nobody")
    made.block("prose", "“One,” said Ann, “two.” And *three* on.")
    made.says("“One,”", "c1", "said Ann").says("“two.”", "c1", "said Ann")
    made.block("verse", "four\nfive").block("end_matter", "The end")
    reading = made.chapter(None, 2, 3).reading()
    shown = inside(story(html.page(reading)))
    assert "".join(reading.text.split()) in shown


def test_marks_of_emphasis_become_emphasis(page: str) -> None:
    (thought,) = story(page).xpath(".//a[contains(@class, ' t')]")
    assert thought.text_content() == "He looks older"
    assert [one.tag for one in thought] == ["em"]


def test_each_line_tells_who_how_and_how_sure(page: str) -> None:
    first = story(page).xpath(".//a[@id='q0']")[0]
    note = story(page).xpath(f".//*[@id='{first.get('aria-describedby')}']")[0]
    told = note.text_content()
    for words in ("Ingrid", "97% sure", "a name beside the line", "Ingrid said", "to Oskar"):
        assert words in told
    assert [one.text for one in story(page).xpath(".//*[@data-q='q0']")] == ["Ingrid said"]


def test_an_unsure_line_is_marked_and_an_unknown_one_is_said_to_be(page: str) -> None:
    unsure, unknown = (story(page).xpath(f".//a[@id='q{n}']")[0] for n in (2, 5))
    assert "u" in unsure.get("class").split()
    assert "x" in unknown.get("class").split()
    names = [one.text_content() for one in story(page).xpath(".//*[starts-with(@class, 'm ')]")]
    assert "Oskar?" in names
    assert "unknown" in names


def test_scare_quotes_are_nobodys(page: str) -> None:
    assert not story(page).xpath(".//a[contains(., 'closure')]")


def test_notes_are_folded_away_and_say_what_they_are(page: str) -> None:
    (fold,) = story(page).xpath(".//details")
    assert "author’s note, 12 words" in fold.xpath("summary")[0].text_content()
    assert fold.get("open") is None


def test_a_speech_over_two_paragraphs_has_one_place_and_two_notes() -> None:
    made = Handmade().character("c1", "Ann")
    made.block("prose", "“One.").block("prose", "“Two,” she said.")
    start = made.text.index("“One")
    made.says("“Two,”", "c1", "she said")
    long = msgspec.structs.replace(made.quotes[0], start=start)
    reading = msgspec.structs.replace(made.chapter(None, 0, 1).reading(), quotes=(long,))
    links = story(html.page(reading)).xpath(".//a[starts-with(@class, 'q ')]")
    assert [one.text_content() for one in links] == ["“One.", "“Two,”"]
    assert len({one.get("id") for one in links}) == 2


def test_ids_are_unique_and_links_lead_somewhere(page: str) -> None:
    root = tree.fromstring(page)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root.xpath("//a/@href")} <= set(ids)
    assert set(root.xpath("//@aria-describedby | //@aria-labelledby")) <= set(ids)


def test_it_has_landmarks_a_language_and_one_first_heading(page: str) -> None:
    root = tree.fromstring(page)
    assert root.get("lang") == "en"
    for landmark in ("header", "main", "nav", "footer", "h1"):
        assert len(root.xpath(f"//body//{landmark}")) >= 1, landmark
    assert len(root.xpath("//h1")) == 1
    assert root.xpath("//nav/@aria-label")


def test_a_story_of_nothing_but_a_note_has_a_page() -> None:
    page = html.page(Handmade().block("author_note", "A/N: sorry, no chapter").reading())
    assert "author’s note" in page
    assert "no dialogue" in page


def test_a_novel_stays_small() -> None:
    made = Handmade().character("c1", "Ann").character("c2", "Ben")
    for turn in range(1_000):
        made.block("prose", f"“Number {turn} of what I have to say,” said she, and then went on.")
        made.says(f"“Number {turn} of what I have to say,”", f"c{turn % 2 + 1}", "said she")
    text = html.page(made.chapter(None, 0, 999).reading())
    assert len(text.encode()) / 1_000 < 600
