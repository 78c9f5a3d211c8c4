"""What each act writes into the sheet, what it is called afterwards, and what it refuses."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fabula.contract import Reading
from fabula.core import Document
from fabula.errors import FabulaError
from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.room.story.acts import ACTS
from fabula.room.story.acts.bench import Bench
from fabula.room.story.view import StoryView
from fabula.settings import Settings
from fabula.sheet import Sheet, load
from fabula.sheet.anchors.pages import Page
from fabula.sheet.file.editing import Editor

from .conftest import FERRY

LINE = FERRY.index('"Where is Bram?"')
SCENE = FERRY.index("In the morning")
TWICE = FERRY.index("the the")

Doing = Callable[..., str]


def read(sheet: Sheet | None = None) -> tuple[Document, Reading]:
    document = import_bytes(FERRY.encode(), "ferry.txt")
    return document, Reader(Settings(model=False), sheet=sheet).read(document).reading


@pytest.fixture(scope="module")
def made() -> tuple[Page, StoryView]:
    document, reading = read()
    return Page.of(document), StoryView(reading)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ferry.story.toml"


@pytest.fixture
def doing(made: tuple[Page, StoryView], path: Path) -> Doing:
    page, view = made

    def do(act: str, /, **sent: object) -> str:
        editor = Editor(path)
        form = {"seen": view.key} | {key: str(value) for key, value in sent.items()}
        said = ACTS[act](Bench(view, page, editor), form)
        editor.save()
        return said

    return do


def test_a_line_is_said_by_and_to_and_keeps_one_entry(doing: Doing, path: Path) -> None:
    assert doing("speaker", line=LINE, name=" Tess ") == "Tess says “Where is Bram?”."
    assert doing("to", line=LINE, to="Oda, Bram,") == "“Where is Bram?” is said to Oda, Bram."
    assert doing("speaker", line=LINE, name="Bram")
    assert [(one.speaker, one.to) for one in load(path).lines] == [("Bram", ("Oda", "Bram"))]
    assert "nobody" in doing("to", line=LINE, to="")
    assert load(path).lines[0].to == ()


def test_two_are_one_and_one_is_two_again(doing: Doing, path: Path) -> None:
    doing("same", one="Bram", other="Oda")
    assert [one.names for one in load(path).people] == [("Bram", "Oda")]
    doing("apart", one="bram", other="oda")
    assert [len(one.names) for one in load(path).people] == [1, 1]
    doing("same", one="Oda", other="Bram")
    assert [one.names for one in load(path).people] == [("Oda", "Bram")]


def test_a_person_is_renamed_and_nobody_becomes_somebody_else(doing: Doing, path: Path) -> None:
    doing("person", one="Tess", name="Tess Arden", pronouns="she/her")
    (tess,) = load(path).people
    assert (tess.shown, tess.names) == ("Tess Arden", ("Tess Arden", "Tess"))
    assert "goes by they/them" in doing(
        "person", one="Tess Arden", name="Tess Arden", pronouns="they/them"
    )
    with pytest.raises(FabulaError, match="Oda is somebody else in this story; if both"):
        doing("person", one="Bram", name="Oda")
    doing("narrator", name="Tess")
    assert load(path).narrator == "Tess"
    doing("narrator", name="")
    assert load(path).narrator is False
    doing("nobody", name="Bram")
    assert load(path).not_people == ("Bram",)


def test_a_scene_begins_here_and_not_there(doing: Doing, path: Path) -> None:
    at = FERRY.index("Tess set down")
    assert doing("break", at=at + 5).startswith("A scene begins with “Tess set down")
    doing("no_break", at=SCENE)
    reading = read(load(path))[1]
    starts = [one.start for one in reading.scenes]
    assert at in starts
    assert SCENE not in starts
    doing("no_break", at=at)
    assert [one.breaks for one in load(path).scenes] == [False, False]
    with pytest.raises(FabulaError, match="begins with a paragraph of the story"):
        doing("break", at=FERRY.index("Chapter Two"))


def test_a_scene_is_put_right_where_the_form_was_changed(doing: Doing, path: Path) -> None:
    said = doing("scene", scene=SCENE, place="the mill-house", day="3", present="Tess, Oda")
    assert said.startswith("Scene 2, put right: Place")
    scene = load(path).scenes[0]
    assert (scene.place, scene.day, scene.breaks) == ("the mill-house", 3, None)
    doing("scene", scene=SCENE, eyes="Oda", place="")
    scene = load(path).scenes[0]
    assert (scene.place, scene.eyes) == (None, "Oda")
    for sent, why in (
        ({"day": "soon"}, "a day is a number"),
        ({}, "nothing was changed"),
        ({"day": "9" * 50}, "a day is a number"),
    ):
        with pytest.raises(FabulaError, match=why):
            doing("scene", scene=SCENE, **sent)


def test_a_finding_is_meant_so_waits_and_is_open_again(
    doing: Doing, path: Path, made: tuple[Page, StoryView]
) -> None:
    found = next(one for one in made[1].findings if one.start <= TWICE < one.end)
    where = {"rule": found.code, "at": found.start}
    assert doing("finding", status="intended", **where) == "Meant so: “the the” (doubled-word)."
    doing("finding", status="later", **where)
    sheet = load(path)
    assert (len(sheet.intended), len(sheet.later)) == (0, 1)
    assert next(one for one in read(sheet)[1].findings if one.start == found.start).status == (
        "later"
    )
    doing("finding", status="open", **where)
    assert not load(path).later
    with pytest.raises(FabulaError, match="put aside together"):
        doing("finding", status="open", **where)


def test_all_findings_of_a_kind_a_word_and_a_rule(doing: Doing, path: Path) -> None:
    doing("findings", kind="rules", name="doubled-word", status="intended")
    doing("findings", kind="speech", name="Bram", status="later")
    doing("word", name="towpath")
    doing("word", name="towpath")
    doing("rule", name="habit", status="off")
    review = load(path).review
    assert (review.words, review.off) == (("towpath",), ("habit",))
    assert (review.intended.rules, review.later.speech) == (("doubled-word",), ("Bram",))
    with pytest.raises(FabulaError, match="is called nonsense"):
        doing("rule", name="nonsense", status="off")
    with pytest.raises(FabulaError, match="must be one of"):
        doing("rule", name="habit", status="maybe")


@pytest.mark.parametrize("seen", ["", "0123456789abcdef-1"])
def test_an_offset_of_another_text_is_refused(doing: Doing, path: Path, seen: str) -> None:
    with pytest.raises(FabulaError, match="the text has changed since this page was made"):
        doing("speaker", line=LINE, name="Oda", seen=seen)
    assert not path.exists()


@pytest.mark.parametrize("act", sorted(ACTS))
@pytest.mark.parametrize("value", ["", "-1", "99999", "²", "9" * 30, "x\x00y"])
def test_whatever_is_sent_is_one_sentence_at_most(
    doing: Doing, path: Path, act: str, value: str
) -> None:
    names = ("line", "at", "scene", "name", "one", "other", "to", "rule", "status", "kind", "day")
    try:
        doing(act, **dict.fromkeys(names, value))
    except FabulaError as error:
        assert str(error).endswith(".")
        assert not path.exists()
