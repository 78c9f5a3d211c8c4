"""The text room: chapters, speakers, margin, and the ways between them."""

import re
from pathlib import Path

from fabula.library.library import Library

from .conftest import FERRY, Visit, kept


def test_it_opens_at_the_first_chapter(visit: Visit) -> None:
    assert visit.client.get("/stories/1/text").headers["location"] == "/stories/1/text/1"


def test_a_chapter_has_its_own_text_alone_with_speakers_named(visit: Visit) -> None:
    text = visit.client.get("/stories/1/text/1").text
    assert "towpath" in text
    assert "mended the roof" not in text
    assert re.search(r'class="m s\d"><bdi>Bram</bdi>', text)
    assert 'rel="next" href="2"' in text


def test_every_anchor_is_there_once_and_every_link_leads_to_one(visit: Visit) -> None:
    for number in range(3):
        text = visit.client.get(f"/stories/1/text/{number}").text
        ids = re.findall(r' id="([^"]+)"', text)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([ps]\d+)"', text)) <= set(ids)


def test_any_place_of_the_text_has_an_address(visit: Visit) -> None:
    for offset in range(0, len(FERRY), 7):
        to = visit.client.get(f"/stories/1/at/{offset}").headers["location"]
        page, _, anchor = to.partition("#")
        assert f'id="{anchor}"' in visit.client.get(page).text, offset
    assert visit.client.get("/stories/1/at/99999").status_code == 404


def test_a_line_tells_how_its_speaker_is_known(visit: Visit) -> None:
    start = FERRY.index('"Where is Bram?"')
    path = f"/stories/1/text/line/{start}"
    panel = visit.client.get(path, headers={"hx-request": "true"}).text
    assert "Oda" in panel
    assert "a name beside the line" in panel
    assert visit.client.get(path).headers["location"].endswith(f"#s{start}")


def test_a_story_cannot_steer_the_page(visit: Visit, tmp_path: Path) -> None:
    evil = '<img src=x onerror="alert(1)">'
    draft = tmp_path / "evil.txt"
    draft.write_text(
        f"{evil}\n\nChapter {evil}\n\n“No {evil},” said Tess. “{{{{ 7*7 }}}} the the end.”\n",
        encoding="utf-8",
    )
    with Library(visit.house.library.path) as library:
        story = kept(library, draft)
        reading = library.reading(library.versions(story)[-1])
        assert reading is not None
        library.search.put(story, reading)
    pages = ["/", "/search?q=img", *(f"/stories/{story}/text/{n}" for n in range(2))]
    shown = "".join(visit.client.get(path).text for path in pages)
    assert "<img" not in shown
    assert "&lt;img src=x" in shown
    assert "{{ 7*7 }}" in shown


def test_a_panel_has_the_forms_for_what_it_is_about(visit: Visit) -> None:
    asked = {"hx-request": "true"}
    line, scene = FERRY.index('"Where is Bram?"'), FERRY.index("In the morning")
    first = FERRY.index('"You are late,"')
    for path, acts in (
        (f"line/{line}", ["speaker", "to", "break"]),
        (f"line/{first}", ["speaker", "to"]),
        (f"paragraph/{line}", ["break"]),
        (f"scene/{scene}", ["scene", "no_break"]),
        ("person/Bram", ["person", "same", "narrator", "nobody"]),
    ):
        panel = visit.client.get(f"/stories/1/text/{path}", headers=asked)
        assert re.findall(r"acts/(\w+)", panel.text) == acts, path
        assert f'data-self="/stories/1/text/{path}"' in panel.text
        labels = set(re.findall(r'<label for="([^"]+)"', panel.text))
        fields = set(re.findall(r'<(?:input|select) id="([^"]+)"', panel.text))
        assert labels == fields
        assert visit.client.get(f"/stories/1/text/{path}").status_code == 303
    page = visit.client.get("/stories/1/text/1").text
    assert 'name="status" value="intended"' in page
    assert f'href="scene/{scene}"' in page
    for path in ("line/99999", "paragraph/99999", "scene/99999", "person/Nobody"):
        assert visit.client.get(f"/stories/1/text/{path}", headers=asked).status_code == 404
