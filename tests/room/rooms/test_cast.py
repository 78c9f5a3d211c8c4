"""The cast: who is found under which name, and what a person's page holds."""

import re

from tests.exports.handmade import Handmade, ferry
from tests.room.conftest import FERRY, Visit
from tests.room.rooms.test_all import crowd, shown


def names(text: str) -> list[str]:
    """Those in the list, in order."""
    return re.findall(r'<th scope="row"><a class="who s\d+" [^>]*><bdi>([^<]*)<', text)


def test_people_stand_by_lines_and_are_found_by_any_of_their_names(visit: Visit) -> None:
    assert names(shown(visit, ferry(), "cast"))[:2] == ["Ingrid", "Oskar"]
    assert names(shown(visit, ferry(), "cast?by=name"))[0] == "Birgit"
    assert names(shown(visit, ferry(), "cast?q=vold")) == ["Ingrid"]
    assert "Nobody has a name with “zz”" in shown(visit, ferry(), "cast?q=zz")


def test_a_page_is_found_by_every_name_and_says_with_whom_they_talk(visit: Visit) -> None:
    for name in ("Ingrid", "Mrs.%20Vold"):
        text = shown(visit, ferry(), f"cast/{name}")
        assert "<h1" in text and "Ingrid</h1>" in text
        assert re.search(r'Oskar</bdi></a></th><td class="num">1</td><td class="num">0<', text)
    assert visit.client.get("/stories/1/cast/Nobody").status_code == 404


def test_each_of_their_lines_leads_to_its_words(visit: Visit) -> None:
    text = visit.client.get("/stories/1/cast/Bram?show=lines").text
    offsets = [int(one) for one in re.findall(r'class="words" href="/stories/1/at/(\d+)"', text)]
    assert FERRY.index('"You are late,"') in offsets
    assert FERRY.index('"Nobody comes') in offsets
    text = visit.client.get("/stories/1/cast/Bram?show=mentions").text
    assert f"/stories/1/at/{FERRY.index('Bram')}" in text


def test_many_lines_are_paged_and_a_page_too_far_is_the_last(visit: Visit) -> None:
    text = shown(visit, crowd(5), "cast/Guest%200?page=99999&show=lines")
    assert "Number 0" in text


def test_two_of_one_name_have_a_page_each(visit: Visit) -> None:
    made = Handmade().character("c1", "Tom").character("c2", "Tom").block("prose", "“Hm.”")
    reading = made.says("“Hm.”", "c2").reading()
    assert "<dd>1</dd>" in shown(visit, reading, "cast/Tom")
    assert "<dd>0</dd>" in shown(visit, reading, "cast/Tom%20(2)")
