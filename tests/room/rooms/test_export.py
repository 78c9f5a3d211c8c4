"""What is taken along holds what was chosen, and nothing that stands later."""

import re

from tests.room.conftest import Visit

WHOLE = "part=cast&part=talk&part=scenes&part=clock&part=unsure&part=text&part=review"


def page(visit: Visit, query: str) -> str:
    answer = visit.client.get(f"/stories/1/export/page?{query}")
    assert answer.status_code == 200
    assert "attachment" in answer.headers["content-disposition"]
    return answer.text


def test_it_offers_parts_chapters_and_pictures(visit: Visit) -> None:
    text = visit.client.get("/stories/1/export").text
    assert re.search(r'value="text" checked', text)
    assert 'value="review">' in text
    assert '<option value="2">Chapter 2' in text
    assert 'href="export/story-lines.png"' in text
    assert visit.client.get("/stories/1/export/story-lines.png").content[:4] == b"\x89PNG"
    assert visit.client.get("/stories/1/export/clock.svg").text.startswith("<svg")
    assert visit.client.get("/stories/1/export/elsewhere.svg").status_code == 404


def test_the_whole_page_has_the_review_and_no_dead_link(visit: Visit) -> None:
    text = page(visit, WHOLE)
    assert '<h2 id="review">' in text
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)
    assert not re.search(r'(?:href|src)="(?!#|data:)', text)


def test_the_review_is_inside_only_where_it_was_chosen(visit: Visit) -> None:
    assert 'id="review"' not in page(visit, "part=text&part=cast")


def test_one_room_alone_leads_nowhere(visit: Visit) -> None:
    text = page(visit, "part=cast")
    assert "Bram" in text
    assert 'href="#p' not in text
    assert "towpath" not in text


def test_nothing_is_told_of_later_chapters(visit: Visit) -> None:
    text = page(visit, f"{WHOLE}&last=1")
    assert "towpath" in text
    assert "Oda was waiting" in text
    assert "mended the roof" not in text
    assert "Chapter Two" not in text


def test_nothing_chosen_is_one_sentence(visit: Visit) -> None:
    answer = visit.client.get("/stories/1/export/page")
    assert answer.status_code == 400
    assert "Choose at least one thing" in answer.text
