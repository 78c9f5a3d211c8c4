"""A first visit: an example is there, and three hints that can be put away for good."""

from pathlib import Path

import fabula.room
from fabula.room.common import EXAMPLE
from fabula.room.hints import Hints

from .conftest import Visit

ROOT = Path(__file__).parents[2]
SHIPPED = Path(fabula.room.__file__).parent / "example" / EXAMPLE


def test_the_example_is_the_one_among_the_examples() -> None:
    assert SHIPPED.read_bytes() == (ROOT / "examples" / EXAMPLE).read_bytes()


def test_an_empty_library_offers_it_and_it_is_read(visit: Visit) -> None:
    visit.house.library.remove(1)
    assert 'hx-post="/example"' in visit.client.get("/").text
    answer = visit.client.post("/example", headers=visit.acting)
    job = visit.house.worker.wait(int(answer.headers["hx-redirect"].rpartition("/")[2]), 120)
    assert job is not None
    assert job.state == "done"
    assert "The Cold Orchard" in visit.client.get("/").text
    again = visit.client.post("/example", headers=visit.acting)
    assert again.headers["hx-redirect"] == f"/stories/{job.story}/text"


def test_the_hints_are_put_away_for_good(visit: Visit) -> None:
    for path in ("/", "/stories/1/text/1"):
        assert visit.client.get(path).text.count("<li>Drop a story on the library") == 1
    assert visit.client.post("/hints", headers=visit.acting).status_code == 200
    for path in ("/", "/stories/1/text/1"):
        assert "Drop a story on the library" not in visit.client.get(path).text
    assert not Hints(visit.house.library.path.parent).shown
