"""A step is repeated only where the document or a layer that it asks for changed."""

from collections.abc import Callable
from typing import TypeVar

from fabula.core import Document, Layer, Recent, Source, Story, Text


class Words(Layer, frozen=True, kw_only=True):
    said: str


class Longest(Layer, frozen=True, kw_only=True):
    word: str


class Marks(Layer, frozen=True, kw_only=True):
    said: str


Made = TypeVar("Made")


class Bench:
    """Reads with one `Recent`, and notes the steps that were at work."""

    def __init__(self) -> None:
        self.recent = Recent()
        self.worked: list[str] = []

    def read(self, words: str, marks: str = "", text: str = "text", reader: str = "r") -> Story:
        self.worked = []
        source = Source(name="a.txt", media_type="text/plain", sha256=text)
        document = Document(source=source, text=Text(text), passages=())
        story = Story(self.recent.begin(document, reader), recent=self.recent)
        story = story.with_layer(self.recent.equal("words", Words(said=words)))
        story = story.with_layer(self.recent.equal("marks", Marks(said=marks)))
        longest = self._step("longest", story, _longest)
        story = story.with_layer(longest)
        self._step("loud", story, lambda it: it[Longest].word.upper())
        self._step("marked", story, lambda it: Marks in it and len(it[Marks].said))
        self._step("shared", story, lambda it: it.once("spread", _spread))
        return story

    def _step(self, name: str, story: Story, make: Callable[[Story], Made]) -> Made:
        def noted(it: Story) -> Made:
            self.worked.append(name)
            return make(it)

        return story.once(name, noted)


def _longest(story: Story) -> Longest:
    return Longest(word=max(story[Words].said.split(), key=len))


def _spread(story: Story) -> str:
    return " ".join(story[Longest].word)


def test_nothing_is_repeated_where_nothing_changed() -> None:
    bench = Bench()
    first = bench.read("sea and lighthouse")
    again = bench.read("sea and lighthouse")
    assert bench.worked == []
    assert again[Longest] is first[Longest]


def test_a_change_is_followed_only_as_far_as_it_reaches() -> None:
    bench = Bench()
    bench.read("sea and lighthouse")
    bench.read("sky and lighthouse")
    assert bench.worked == ["longest"]
    bench.read("sky and weathervanes")
    assert bench.worked == ["longest", "loud", "shared"]
    bench.read("sky and weathervanes", marks="!")
    assert bench.worked == ["marked"]


def test_what_a_step_shares_with_others_counts_as_asked_for_by_it() -> None:
    bench = Bench()
    bench.read("sea and lighthouse")
    bench.read("sea and weathervanes")
    assert "shared" in bench.worked
    bench.read("sky and weathervanes")
    assert "shared" not in bench.worked


def test_another_text_or_another_reader_begins_anew() -> None:
    bench = Bench()
    bench.read("sea")
    bench.read("sea", text="other")
    assert bench.worked == ["longest", "loud", "marked", "shared"]
    bench.read("sea", text="other", reader="s")
    assert bench.worked == ["longest", "loud", "marked", "shared"]
