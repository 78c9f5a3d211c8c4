import shutil
from pathlib import Path

import pytest

from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers import Annotation, MentionKind
from fabula.reading import Reader
from fabula.settings import Settings
from fabula.stages import Stage, pipeline
from fabula.stages.annotation.source import WEIGHTS, Source
from fabula.stages.annotation.stage import AnnotationStage

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

TEXT = (
    "Mara carried the kettle up to the roof. The old keeper was waiting for her there, and she "
    "gave him the cup with the crack.\n\n“You came,” he said.\n"
)


def annotated(text: str, source: Source, settings: Settings | None = None) -> Annotation:
    story = Story(import_bytes(text.encode(), "a.txt"))
    for stage in pipeline(source):
        if isinstance(stage, AnnotationStage):
            return stage.read(story, settings or Settings())
        story = story.with_layer(_read(stage, story))
    raise AssertionError


def _read(stage: Stage, story: Story):  # type: ignore[no-untyped-def]
    return stage.read(story, Settings())


def broken(folder: Path, name: str, change: str) -> Source:
    shutil.copytree(WEIGHTS, folder / "weights")
    file = folder / "weights" / name
    data = file.read_bytes()
    if change == "missing":
        file.unlink()
    elif change == "truncated":
        file.write_bytes(data[: len(data) // 2])
    elif change == "one byte":
        file.write_bytes(data[:-9] + bytes([data[-9] ^ 1]) + data[-8:])
    elif change == "version":
        file.write_bytes(data.replace(b"fabula-reader/", b"fabula-reader/9", 1))
    return Source(folder / "weights")


def test_people_are_followed_through_pronouns() -> None:
    found = annotated(TEXT, Source())
    assert found
    chains = {m.chain for m in found.markables if m.kind is MentionKind.PRONOUN}
    named = next(m.chain for m in found.markables if m.kind is MentionKind.NAME)
    assert named in chains
    assert sum(len(members) for _, members in found.members()) == len(found.markables)


def test_every_token_has_its_syntax() -> None:
    found = annotated(TEXT, Source())
    assert len(found.tags) == len(found.lemmas) == len(found.heads) == len(found.labels) > 30


def test_the_rules_read_alone_where_no_model_is_wanted() -> None:
    assert not annotated(TEXT, Source(), Settings(model=False))


def test_a_story_in_another_language_is_not_asked_about() -> None:
    text = "Der alte Mann ging langsam durch den Regen nach Hause und sagte kein Wort. " * 20
    found = annotated(text, Source())
    assert not found
    assert found.absence is None


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("words.onnx", "missing", "words.onnx is missing"),
        ("pairs.onnx", "truncated", "pairs.onnx is damaged"),
        ("tokenizer.json", "one byte", "tokenizer.json is damaged"),
        ("manifest.json", "version", "another version"),
        ("manifest.json", "missing", "not installed"),
    ],
)
def test_broken_weights_leave_the_rules_and_a_sentence(
    tmp_path: Path, name: str, change: str, said: str
) -> None:
    found = annotated(TEXT, broken(tmp_path, name, change))
    assert not found
    assert said in (found.absence or "")


def test_a_reading_without_its_weights_says_so_and_is_not_taken_for_a_whole_one(
    tmp_path: Path,
) -> None:
    document = import_bytes(TEXT.encode(), "a.txt")
    whole = Reader()
    hurt = Reader(stages=pipeline(broken(tmp_path, "labels.onnx", "one byte")))
    reading = hurt.read(document).reading
    assert reading.program.model is None
    assert reading.program.settings != whole.key
    assert reading.work.warnings[-1].endswith("The story was read by rules alone.")
    assert whole.read(document).reading.program.settings == whole.key


def test_threads_do_not_change_what_is_said() -> None:
    assert annotated(TEXT * 30, Source(threads=1)) == annotated(TEXT * 30, Source(threads=3))


@pytest.mark.parametrize(
    "text",
    [
        "1234 5678. *** 90!\n\n??? --- ...\n",
        "and then " * 3_000,
        "\n\n".join(f"Nurse Q{n}x waved." for n in range(800)),
        "🙂🙂 👩‍🚀 went 🚀!!! 🙂\n",
        "SHE SHOUTED AT MARA. MARA SHOUTED BACK.\n",
        "she said nothing. mara said nothing. ah dinnae ken, he said.\n",
    ],
    ids=["no-letters", "endless-sentence", "many-names", "emoji", "capitals", "no-capitals"],
)
def test_strange_texts_are_read(text: str) -> None:
    found = annotated(text, Source(threads=2))
    assert all(0 <= m.first < m.after for m in found.markables)
