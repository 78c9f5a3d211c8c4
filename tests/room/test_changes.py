"""A correction is in the sheet before it is confirmed, is followed, and can be taken back."""

from pathlib import Path

from .conftest import FERRY, Visit, act, follow, until

LINE = FERRY.index('"Hold this,"')


def test_correct_undo_redo_and_follow_the_draft(visit: Visit) -> None:
    sheet = visit.draft.with_name("ferry.story.toml")
    seen = visit.house.desk(1).view.key
    assert act(visit, "speaker", line=LINE, name="Oda").status_code == 200
    assert 'speaker = "Oda"' in sheet.read_text(encoding="utf-8")
    follow(visit, seen)
    panel = f"/stories/1/text/line/{LINE}"
    asked = {"hx-request": "true"}
    assert "the story sheet" in visit.client.get(panel, headers=asked).text

    seen = visit.house.desk(1).view.key
    visit.client.post("/stories/1/undo", headers=visit.acting)
    assert not sheet.exists()
    follow(visit, seen)
    seen = visit.house.desk(1).view.key
    visit.client.post("/stories/1/redo", headers=visit.acting)
    assert 'speaker = "Oda"' in sheet.read_text(encoding="utf-8")
    follow(visit, seen)

    seen = visit.house.desk(1).view.key
    visit.draft.write_text("A new line.\n\n" + FERRY, encoding="utf-8", newline="")
    follow(visit, seen)
    assert len(visit.house.library.versions(1)) == 2
    panel = f"/stories/1/text/line/{LINE + 13}"
    assert "the story sheet" in visit.client.get(panel, headers=asked).text


def test_what_was_done_is_listed_in_words_that_steer_nothing(visit: Visit) -> None:
    evil = '<img src=x onerror="alert(1)">{{ 7*7 }}'
    assert act(visit, "speaker", line=LINE, name=evil).status_code == 200
    assert act(visit, "nobody", name="Mercy").status_code == 200
    listed = visit.client.get("/stories/1/changes").text
    assert "Mercy is no person." in listed
    assert "&lt;img src=x" in listed
    assert "<img" not in listed
    assert "{{ 7*7 }} says “Hold this,”." in listed
    both = "/stories/1/undo?steps=2"
    assert visit.client.post(both, headers=visit.acting).status_code == 200
    assert not visit.draft.with_name("ferry.story.toml").exists()
    for steps in ("1", "0", "-1", "x", "99999999999999999999"):
        answer = visit.client.post(f"/stories/1/undo?steps={steps}", headers=visit.acting)
        assert "nothing to undo" in answer.text
    assert "Taken back" in visit.client.get("/stories/1/changes").text


def test_a_mistake_is_one_sentence_and_writes_nothing(visit: Visit) -> None:
    sheet = visit.draft.with_name("ferry.story.toml")
    for name, sent in (
        ("speaker", {"line": "99999", "name": "Oda"}),
        ("speaker", {"line": str(LINE), "name": "  "}),
        ("nonsense", {}),
        ("undo", {}),
    ):
        path = f"/stories/1/acts/{name}" if name != "undo" else "/stories/1/undo"
        sent = sent | {"seen": visit.house.desk(1).view.key}
        answer = visit.client.post(path, headers=visit.acting, data=sent)
        assert answer.status_code in (404, 422)
        assert '<p id="said">' in answer.text
    assert not sheet.exists()


def test_a_draft_that_goes_away_is_told(visit: Visit) -> None:
    visit.house.desk(1)
    visit.draft.unlink()
    until(lambda: visit.house.desk(1).notice)
    assert str(visit.draft) in visit.house.desk(1).notice


def test_a_draft_that_changed_before_it_was_opened_is_a_new_version(visit: Visit) -> None:
    visit.draft.write_text(FERRY + "\nIt stopped.\n", encoding="utf-8", newline="")
    seen = visit.house.desk(1).view.key
    assert visit.house.open_files([visit.draft]) == "/stories/1/text"
    follow(visit, seen)
    assert len(visit.house.library.versions(1)) == 2


def test_history_outlives_the_room(tmp_path: Path) -> None:
    from fabula.room.story.history import History

    sheet = tmp_path / "a.story.toml"
    one = History(sheet, tmp_path)
    one.follow(None)
    one.record("first", "One thing.")
    one.record("second", "Another.")
    again = History(sheet, tmp_path)
    again.follow("by hand")
    assert again.before() == "second"
    again.undo()
    assert (again.before(), again.after()) == ("first", "by hand")
    assert again.done == ("Another.", "One thing.")
    again.undo(2)
    assert not again.done
    assert (again.now, len(again.undone)) == (None, 3)
    again.redo(2)
    assert again.now == "second"
