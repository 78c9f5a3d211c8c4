"""Stories go in, come out as they were, and are told apart."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fabula.errors import AmbiguousStory, NotFound
from fabula.library.answering import answered
from fabula.library.library import Library
from fabula.library.submission import File, Submission
from fabula.reading import Reader

from .conftest import FERRY, KITCHEN, Submit


def test_what_is_stored_comes_back_as_it_was(library: Library, submit: Submit) -> None:
    submission, reading = submit()
    stored = library.store(submission, reading)
    assert stored.new
    assert library.answer(submission, reading.program.settings) == reading
    (version,) = library.versions(stored.story)
    assert library.reading(version) == reading
    assert library.original(version).files == submission.files


def test_the_second_read_of_the_same_bytes_runs_no_stage(library: Library, submit: Submit) -> None:
    submission, _ = submit()
    first = answered(submission, Reader(), library)
    second = answered(submission, Reader(), library)
    assert first.seconds and second.from_library
    assert second.reading == first.reading


def test_a_reading_under_other_settings_or_another_name_is_made_anew(
    library: Library, submit: Submit
) -> None:
    submission, reading = submit()
    library.store(submission, reading)
    assert library.answer(submission, "another key") is None
    renamed = Submission((File("ferry.md", submission.files[0].data),))
    assert library.answer(renamed, reading.program.settings) is None


def test_the_same_bytes_make_one_version_however_often_they_are_read(
    library: Library, submit: Submit
) -> None:
    submission, reading = submit()
    first, second = library.store(submission, reading), library.store(submission, reading)
    assert (second.story, second.version, second.new) == (first.story, first.version, False)
    assert [one.versions for one in library.stories()] == [1]


def test_a_new_draft_is_proposed_and_not_decided(library: Library, submit: Submit) -> None:
    library.store(*submit(KITCHEN, "kitchen.txt"))
    old = library.store(*submit())
    submission, reading = submit(FERRY + "\nIn the morning the boat was gone as well.\n", "new.txt")
    answer = answered(submission, Reader(), library)
    assert [one.story for one in answer.likely] == [old.story]
    assert answer.stored is not None and answer.stored.story != old.story
    assert answer.reading == reading


def test_a_version_can_be_moved_to_its_story_later(library: Library, submit: Submit) -> None:
    library.store(*submit())
    draft = submit(FERRY + "\nNobody came.\n", "draft2 FINAL.txt")
    alone = library.store(*draft)
    joined = library.store(*draft, version_of="ferry")
    assert joined.story != alone.story
    assert [(one.id, one.versions) for one in library.stories()] == [(joined.story, 2)]
    assert [one.number for one in library.versions(joined.story)] == [1, 2]


def test_stories_are_found_by_number_title_file_or_part(library: Library, submit: Submit) -> None:
    ferry = library.store(*submit())
    kitchen = library.store(*submit(KITCHEN, "Kitchen Stories.txt"))
    assert library.find("#1").id == library.find("1").id == ferry.story
    assert library.find("FERRY").id == library.find("ferry.txt").id == ferry.story
    assert library.find("stories").id == kitchen.story
    with pytest.raises(NotFound, match="no story"):
        library.find("submarine")
    with pytest.raises(AmbiguousStory, match=r'#1 .*#2 "Kitchen Stories"'):
        library.find("r")


def test_what_is_removed_leaves_no_word_in_the_file(library: Library, submit: Submit) -> None:
    story = library.store(*submit()).story
    library.store(*submit(KITCHEN, "kitchen.txt"))
    packed = library.versions(story)[0].sha256.encode()
    assert packed in library.path.read_bytes() + _wal(library.path)
    library.remove(story)
    assert packed not in library.path.read_bytes() + _wal(library.path)
    assert [one.name for one in library.stories()] == ["kitchen.txt"]
    assert not library.check().faults


def test_the_file_shrinks_when_stories_are_removed(library: Library, submit: Submit) -> None:
    library.store(*submit(KITCHEN, "kitchen.txt"))
    story = library.store(
        *submit("The tide came in, and went out again. " * 5000, "tide.txt")
    ).story
    library.remove(story)
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_an_id_is_never_given_twice(library: Library, submit: Submit) -> None:
    first = library.store(*submit()).story
    library.remove(first)
    assert library.store(*submit()).story != first


def test_everything_can_be_written_out(library: Library, submit: Submit, tmp_path: Path) -> None:
    submission, _ = submit()
    library.store(submission, submit()[1])
    assert library.export(tmp_path / "out") == 1
    home = tmp_path / "out" / "1 ferry" / "version 1"
    assert (home / "ferry.txt").read_bytes() == submission.files[0].data
    assert (home / "reading.json").read_bytes().startswith(b'{"format":"fabula/1"')


def test_chapters_in_files_stand_in_natural_order() -> None:
    files = tuple(File(f"ch{number}.txt", b"%d" % number) for number in (10, 9, 1))
    assert [file.name for file in Submission(files).files] == ["ch1.txt", "ch9.txt", "ch10.txt"]


def _wal(path: Path) -> bytes:
    companion = path.with_name(f"{path.name}-wal")
    return companion.read_bytes() if companion.exists() else b""
