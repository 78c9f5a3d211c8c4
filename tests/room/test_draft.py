"""Living with the draft: what becomes of it on the disk is followed, asked about, or told."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from fabula.errors import NoPermission
from fabula.room.rooms.text.moved import moved
from fabula.room.story import watch
from fabula.room.story.desk import Desk

from .conftest import FERRY, Visit, act, follow, until

LINE = FERRY.index('"Hold this,"')
OTHER = """The Glass Orchard

Nobody in the valley had ever seen the orchard by daylight before.

"Come away from that window this very minute," said Aunt Perpetua.

Wilmot pretended that he had not heard a single word of it.

The trees rang softly whenever the wind came over the hill.
"""


def look(visit: Visit) -> Desk:
    """As the watch would, once the file has stood still."""
    for desk in visit.house._desks.values():
        if desk.where.drafts:
            desk.draft_is(partial(watch.read_files, desk.where.drafts))
        desk.sheet_is()
    return visit.house.desk(1)


def save(visit: Visit, text: str) -> None:
    visit.draft.write_text(text, encoding="utf-8", newline="")


def state(visit: Visit) -> str:
    return visit.client.get("/stories/1/state").text


@pytest.fixture
def quiet(visit: Visit) -> Visit:
    """A room whose watch is looked for by the test alone."""
    visit.house._watch.close()
    visit.house.desk(1)
    return visit


def test_a_draft_that_is_gone_comes_back(quiet: Visit) -> None:
    kept = quiet.draft.read_bytes()
    quiet.draft.unlink()
    assert f"{quiet.draft} is not there any more (deleted, moved or renamed)" in look(quiet).notice
    assert "Bram" in quiet.client.get("/stories/1/text/1").text
    quiet.draft.write_bytes(kept)
    assert look(quiet).notice == ""


def test_a_folder_that_is_gone_is_no_reason_to_forget_or_to_lose_corrections(
    tmp_path: Path, quiet: Visit
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    visit = quiet
    desk = visit.house.desk(1)
    desk.where = type(desk.where)(drafts=(share / "ferry.txt",), sheet=share / "ferry.story.toml")
    shutil.rmtree(share)
    assert "cannot be reached, as when a network drive is gone" in look(visit).notice
    answer = act(visit, "speaker", line=LINE, name="Oda")
    assert answer.status_code == 422
    assert "nothing can be put right until it is there again" in answer.text
    assert not share.exists()
    assert visit.client.post("/stories/1/undo", headers=visit.acting).status_code == 422
    assert desk.job is None


def test_a_draft_that_is_locked_is_told_and_looked_at_again(
    quiet: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(paths: object) -> object:
        raise NoPermission("the system does not let Fabula read it")

    with monkeypatch.context() as patch:
        patch.setattr(watch, "read_files", locked)
        assert "another program has locked it" in look(quiet).notice
    assert look(quiet).notice == ""


def test_another_story_in_the_draft_is_asked_about_and_may_be_a_new_text(quiet: Visit) -> None:
    seen = quiet.house.desk(1).view.key
    save(quiet, OTHER)
    assert look(quiet).job is None
    assert "ferry.txt holds quite another text now." in state(quiet)
    assert len(quiet.house.library.versions(1)) == 1
    assert "Bram" in quiet.client.get("/stories/1/text/1").text
    quiet.client.post("/stories/1/draft/version", headers=quiet.acting)
    follow(quiet, seen)
    assert len(quiet.house.library.versions(1)) == 2
    assert "quite another text" not in state(quiet)


def test_another_story_in_the_draft_may_be_a_story_of_its_own(quiet: Visit) -> None:
    sheet = quiet.draft.with_name("ferry.story.toml")
    sheet.write_text('[cast]\nsame = [["Bram", "Bramwell"]]\n', encoding="utf-8")
    save(quiet, OTHER)
    look(quiet)
    answer = quiet.client.post("/stories/1/draft/other", headers=quiet.acting)
    number = int(answer.headers["hx-redirect"].rpartition("/")[2])
    job = quiet.house.worker.wait(number, 120)
    assert job is not None
    assert (job.state, job.story) == ("done", 2)
    first = quiet.house.desk(1)
    assert first.where.drafts == ()
    assert first.where.sheet != sheet
    assert first.where.sheet.read_bytes() == sheet.read_bytes()
    assert quiet.house.desk(2).where.drafts == (quiet.draft,)
    quiet.house._desks.clear()
    assert quiet.house.desk(1).where.sheet == first.where.sheet


def test_a_sheet_changed_by_hand_is_followed_and_a_broken_one_told(quiet: Visit) -> None:
    sheet = quiet.draft.with_name("ferry.story.toml")
    seen = quiet.house.desk(1).view.key
    sheet.write_text('[[person]]\nname = "Brambles"\naliases = ["Bram"]\n', encoding="utf-8")
    look(quiet)
    follow(quiet, seen)
    assert "Brambles" in quiet.client.get("/stories/1/text/1").text
    seen = quiet.house.desk(1).view.key
    sheet.write_text("[[person\n", encoding="utf-8")
    look(quiet)
    until(lambda: quiet.house.desk(1).failed, 120)
    assert f"{sheet}:1" in quiet.house.desk(1).notice
    assert quiet.house.desk(1).view.key == seen
    assert act(quiet, "speaker", line=LINE, name="Oda").status_code == 422
    assert sheet.read_text(encoding="utf-8") == "[[person\n"
    quiet.client.post("/stories/1/undo", headers=quiet.acting)
    until(lambda: not quiet.house.desk(1).failed and quiet.house.desk(1).job is None, 120)
    assert quiet.house.desk(1).notice == ""
    assert "changed outside of the reading room" in quiet.client.get("/stories/1/changes").text


def test_readings_of_earlier_corrections_are_not_kept(quiet: Visit) -> None:
    for name in ("Oda", "Bram", "Tess"):
        seen = quiet.house.desk(1).view.key
        assert act(quiet, "speaker", line=LINE, name=name).status_code == 200
        follow(quiet, seen)
    shown = quiet.house.desk(1).view.reading.program.settings

    def kept() -> str:
        (version,) = quiet.house.library.versions(1)
        reading = quiet.house.library.reading(version)
        return reading.program.settings if reading and version.readings == 2 else ""

    until(lambda: kept() == shown)


def test_what_changed_since_one_last_looked(quiet: Visit) -> None:
    seen = quiet.house.desk(1).view.key
    assert "since" not in state(quiet)
    text = FERRY.replace("the the lantern", "the lantern").replace(
        "Chapter Two", 'Fenna came by. "No ferry today," said Fenna.\n\nChapter Two'
    )
    save(quiet, text.replace("Nobody comes by", "No one ever comes by"))
    look(quiet)
    follow(quiet, seen)
    assert "/stories/1/since" in state(quiet)
    shown = quiet.client.get("/stories/1/since").text
    for words in ("Paragraphs changed (2)", "New paragraphs (1)", "Fenna", "the the"):
        assert words in shown
    quiet.client.post("/stories/1/seen", headers=quiet.acting)
    assert "since" not in state(quiet)
    quiet.house._desks.clear()
    assert "since" not in state(quiet)


def test_the_page_finds_its_chapter_again(quiet: Visit) -> None:
    before = quiet.house.desk(1).view
    save(quiet, FERRY.replace("Chapter One", "Prologue\n\nIt was late in the year.\n\nChapter One"))
    look(quiet)
    follow(quiet, before.key)
    now = quiet.house.desk(1).view
    assert [moved(before, number, now) for number in range(3)] == [0, 2, 3]
    answer = quiet.client.get("/stories/1/text/2", params={"was": before.key})
    assert "mended the roof" in answer.text
    assert answer.headers["hx-replace-url"] == "/stories/1/text/3"


def test_chapters_in_files_of_their_own_are_watched_together(tmp_path: Path, quiet: Visit) -> None:
    chapters = [tmp_path / name for name in ("one.txt", "two.txt")]
    for path, text in zip(chapters, FERRY.split("Chapter Two"), strict=True):
        path.write_text(text, encoding="utf-8")
    number = int(quiet.house.open_files(chapters).rpartition("/")[2])
    job = quiet.house.worker.wait(number, 120)
    assert job is not None
    assert job.story == 2
    desk = quiet.house.desk(2)
    assert desk.where.drafts == tuple(chapters)
    seen = desk.view.key
    chapters[1].write_text("The next day it was fair again.", encoding="utf-8")
    look(quiet)
    follow(quiet, seen, 2)
    assert len(quiet.house.library.versions(2)) == 2


def test_the_sheet_of_a_series_is_noticed_too(tmp_path: Path, quiet: Visit) -> None:
    sheet, canon = (quiet.draft.with_name(name) for name in ("ferry.story.toml", "s.canon.toml"))
    canon.write_text('[cast]\nsame = [["Bram", "Bramwell"]]\n', encoding="utf-8")
    sheet.write_text('canon = "s.canon.toml"\n', encoding="utf-8")
    seen = quiet.house.desk(1).view.key
    for _ in range(2):
        quiet.house._watch.look()
    follow(quiet, seen)
    seen = quiet.house.desk(1).view.key
    canon.write_text('[[person]]\nname = "Brambles"\naliases = ["Bram"]\n', encoding="utf-8")
    for _ in range(2):
        quiet.house._watch.look()
    follow(quiet, seen)
    assert "Brambles" in quiet.client.get("/stories/1/text/1").text
