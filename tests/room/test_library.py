"""The library: what is kept, what is dropped, what is found."""

import re

from .conftest import Visit


def test_it_lists_each_story_with_a_link(visit: Visit) -> None:
    text = visit.client.get("/").text
    assert '<a href="/stories/1/text"><bdi>The Ferry</bdi></a>' in text


def test_search_leads_to_the_words_and_to_people(visit: Visit) -> None:
    text = visit.client.get("/search", params={"q": "lantern"}).text
    assert "<mark>lantern</mark>" in text
    found = re.search(r'href="(/stories/1/at/\d+)"', text)
    assert found is not None
    to = visit.client.get(found[1]).headers["location"]
    page, _, anchor = to.partition("#")
    assert f'id="{anchor}"' in visit.client.get(page).text
    assert "People" in visit.client.get("/search", params={"q": "oda"}).text


def test_search_takes_any_words(visit: Visit) -> None:
    for wanted in ('"', "NEAR(", "a OR", "*", "lantern^2", "\x00", "' --", "x" * 5000):
        assert visit.client.get("/search", params={"q": wanted}).status_code == 200


def test_what_is_removed_is_found_no_more(visit: Visit) -> None:
    visit.house.library.remove(1)
    assert "Nothing found" in visit.client.get("/search", params={"q": "lantern"}).text
    index = visit.house.library.path.with_name("library.db.search")
    assert b"lantern" not in index.read_bytes()
    assert visit.client.get("/stories/1/text").status_code == 404


def test_a_dropped_file_that_is_known_is_opened_at_once(visit: Visit) -> None:
    headers = {**visit.acting, "x-file-name": "../../ferry%20two.txt"}
    answer = visit.client.post("/files", headers=headers, content=visit.draft.read_bytes())
    assert answer.headers["x-goes-to"] == "/stories/1/text"


def test_a_story_that_is_not_there_is_one_sentence(visit: Visit) -> None:
    answer = visit.client.get("/stories/99/text")
    assert answer.status_code == 404
    assert "not in the library any more" in answer.text
