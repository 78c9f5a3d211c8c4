"""A text read with a memory is read as without, and after an edit little of it is read anew."""

import pytest

pytest.importorskip("tokenizers")
pytest.importorskip("numpy")

import random
from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.model.packed import pack, unpack
from fabula.model.reader import Read
from tests.model.fakes import RuleBackend, reader


class Remembered(dict[bytes, bytes]):
    def recall(self, key: bytes) -> bytes | None:
        return self.get(key)

    def keep(self, key: bytes, value: bytes) -> None:
        self[key] = value


def sentences(seed: int, count: int) -> list[list[str]]:
    rng = random.Random(seed)
    subjects = ("Anna", "Boris", "Clara", "she", "he", "the sea")
    verbs = ("ran", "slept", "said", "ran and slept")
    return [f"{rng.choice(subjects)} {rng.choice(verbs)} .".split() for _ in range(count)]


def told(story: Sequence[Sequence[str]]) -> tuple[list[str], list[int]]:
    words = [word for sentence in story for word in sentence]
    return words, np.cumsum([0, *(len(sentence) for sentence in story)])[:-1].tolist()


def read(story: Sequence[Sequence[str]], backend: RuleBackend, memory: Remembered | None) -> Read:
    return reader(backend).read(*told(story), memory=memory)


def alike(one: Read, other: Read) -> bool:
    plain = [name for name in Read.__dataclass_fields__ if name not in {"events", "ends"}]
    same = all(getattr(one, name) == getattr(other, name) for name in plain)
    return same and bool((one.events == other.events).all() and (one.ends == other.ends).all())


edits = st.lists(
    st.tuples(st.integers(0, 399), st.sampled_from(("drop", "add", "change", "move"))),
    min_size=1,
    max_size=4,
)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 9), edits=edits)
def test_an_edited_text_is_read_as_if_for_the_first_time(
    seed: int, edits: list[tuple[int, str]]
) -> None:
    story, memory = sentences(seed, 400), Remembered()
    warm = reader()
    warm.read(*told(story), memory=memory)
    for place, how in edits:
        at = place % len(story)
        if how == "add":
            story.insert(at, ["Clara", "said", "the", "sea", "ran", "."])
        elif how == "change":
            story[at] = ["Boris", ",", "she", "said", "."]
        elif how == "move":
            story.insert(0, story.pop(at))
        else:
            del story[at]
    plain = read(story, RuleBackend(), None)
    assert alike(read(story, RuleBackend(), memory), plain)
    assert alike(warm.read(*told(story), memory=memory), plain)


def test_after_one_sentence_is_changed_few_windows_are_read() -> None:
    story, memory = sentences(3, 4_000), Remembered()
    first = RuleBackend()
    read(story, first, memory)
    story[1_500] = ["Clara", "said", "the", "sea", "ran", "and", "slept", "."]
    again = RuleBackend()
    read(story, again, memory)
    assert len(first.windows) > 30
    assert len(again.windows) <= 8


def test_a_reading_that_was_interrupted_goes_on() -> None:
    story, memory = sentences(4, 2_000), Remembered()

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise KeyboardInterrupt

    words = [word for sentence in story for word in sentence]
    with pytest.raises(KeyboardInterrupt):
        reader().read(words, range(0, len(words), 5), stop, memory=memory)
    again = RuleBackend()
    reader(again).read(words, range(0, len(words), 5), memory=memory)
    whole = RuleBackend()
    reader(whole).read(words, range(0, len(words), 5))
    assert len(again.windows) <= len(whole.windows) // 2 + 1


def test_spoilt_values_are_read_anew() -> None:
    story, memory = sentences(5, 300), Remembered()
    right = read(story, RuleBackend(), memory)
    for number, key in enumerate(memory):
        memory[key] = (b"", b"\x93", memory[key][:-3], pack([np.zeros(2)]))[number % 4]
    assert alike(read(story, RuleBackend(), memory), right)


def test_arrays_come_back_as_they_were() -> None:
    arrays = [np.arange(6, dtype=np.int16).reshape(2, 3), np.zeros((0, 4), np.float16)]
    back = unpack(pack(arrays), 2)
    assert back is not None
    for one, other in zip(arrays, back, strict=True):
        assert one.dtype == other.dtype
        assert np.array_equal(one, other)
