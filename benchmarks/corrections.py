"""How long the reading room takes to follow a correction, from the key to the page.

python -m benchmarks.corrections [--library FOLDER] STORY...

Each STORY is read into a library of its own, or taken from the one that is given (which is
copied), and then put right in the warm room: who speaks, a scene break, a scene's place, two names
joined, each undone again. Wall seconds until the page of the new reading is there, and processor
seconds of the room and of the process that reads, which is what an idle machine needs.
"""

import argparse
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from fabula.library.library import Library
from fabula.room.app import application
from fabula.room.guard.door import Door
from fabula.room.house import House

PORT = 4321
PATIENCE_SECONDS = 900


class Room:
    """A room with one story, and a browser in it."""

    def __init__(self, house: House, draft: Path) -> None:
        door = Door(PORT)
        base = f"http://127.0.0.1:{PORT}"
        self.client = TestClient(application(house, door), base_url=base)
        self.client.get(f"/enter?token={door.invite()}")
        self._acting = {"origin": base, "x-fabula-token": door.act}
        self.house = house
        address = house.open_files([draft])
        if address.startswith("/jobs/"):
            number = int(address.rpartition("/")[2])
            ended = house.worker.wait(number, PATIENCE_SECONDS)
            assert ended is not None
            assert ended.state == "done", ended
            address = house.left(ended)
        self.story = int(address.split("/")[2])

    @property
    def view(self) -> Any:
        return self.house.desk(self.story).view

    def post(self, path: str, **sent: object) -> tuple[float, float]:
        """Wall and processor seconds from an act to the page that shows it."""
        seen = self.view.key
        chapter = len(self.view.heads) // 2
        begun, used = time.perf_counter(), _used(self.house.worker.process)
        data = {"seen": seen, **{key: str(value) for key, value in sent.items()}}
        answer = self.client.post(f"/stories/{self.story}/{path}", headers=self._acting, data=data)
        assert answer.status_code == 200, answer.text
        while self.view.key == seen:
            assert time.perf_counter() - begun < PATIENCE_SECONDS
            time.sleep(0.02)
        self.client.get(f"/stories/{self.story}/text/{chapter}").raise_for_status()
        return time.perf_counter() - begun, _used(self.house.worker.process) - used


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--library", type=Path)
    chosen = parser.parse_args()
    print("| Story | What | Wall, s | Processor, s |\n|---|---|---:|---:|")
    for story in chosen.stories:
        with _room(story, chosen.library) as room:
            for what, path, sent in _acts(room):
                for name, one in ((what, path), (f"{what}, undone", "undo")):
                    wall, processor = room.post(one, **(sent if one == path else {}))
                    print(f"| {story.stem} | {name} | {wall:.2f} | {processor:.2f} |", flush=True)


@contextmanager
def _room(story: Path, library: Path | None) -> Iterator[Room]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "library"
        if library is not None:
            shutil.copytree(library, folder)
        draft = Path(shutil.copy(story, name))
        with Library(folder).open() as opened:
            house = House(opened)
            try:
                room = Room(house, draft)
                room.post("acts/word", name="warm")
                yield room
            finally:
                house.close()


def _acts(room: Room) -> Iterator[tuple[str, str, dict[str, object]]]:
    reading = room.view.reading
    quotes = [one for one in reading.quotes if one.kind == "speech" and one.speaker]
    line = quotes[len(quotes) // 2]
    names = [one.name for one in reading.characters[:8]]
    other = next(name for name in names if name != reading.character(line.speaker).name)
    scene = reading.scenes[len(reading.scenes) // 2]
    inside = next(one for one in reading.blocks if one.start > scene.start + 500)
    yield "who speaks", "acts/speaker", {"line": line.start, "name": other}
    yield "to whom", "acts/to", {"line": line.start, "to": other}
    yield "a scene break", "acts/break", {"at": inside.start}
    yield "a scene's place", "acts/scene", {"scene": scene.start, "place": "the long gallery"}
    yield "two names joined", "acts/same", {"one": names[-1], "other": names[-2]}


def _used(process: int | None) -> float:
    """Processor seconds so far, of this process and of the one that reads."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    if process is None:
        return own.ru_utime + own.ru_stime
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])
    return own.ru_utime + own.ru_stime + ticks / 100


if __name__ == "__main__":
    main()
