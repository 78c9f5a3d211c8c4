"""The public contract: its required core, its schema, and readings against both."""

import re
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from fabula.contract import Reading
from fabula.exports import json, schema
from fabula.importers import import_bytes
from fabula.layers import BlockKind, Cue, EntityType, MentionKind, QuotationKind
from fabula.reading import Reader

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = [path for path in sorted(EXAMPLES.iterdir()) if path.suffix != ".py" and path.is_file()]
REFERENCE = Path(__file__).parents[2] / "docs" / "reference"

CORE = {
    "": "format program source language metadata text origin emphasis blocks chapters scenes "
    "characters entities mentions quotes thoughts events findings",
    "program": "version model settings",
    "source": "name media_type sha256",
    "metadata": "title author fandoms relationships characters tags rating",
    "blocks": "id start end kind confidence by",
    "chapters": "id start end title number",
    "scenes": "id chapter start end break kind place time pov focal person tense present mentioned "
    "entrances",
    "characters": "id name aliases pronouns narrator mentions quotes",
    "mentions": "start end kind type entity",
    "quotes": "id start end kind speaker addressees utterance cue confidence addressees_confidence",
}

LETTER = b"""\
Chapter 1

"Is it snowing?" Tomas asked. He had not got up in a week.

"Since noon," said his sister. "You would like it."

* * *

"Then open the window, Ilse," he said.
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return Reader().read(import_bytes(LETTER, "snow.txt")).reading


@pytest.mark.parametrize(("part", "fields"), CORE.items())
def test_the_required_core_is_there(reading: Reading, part: str, fields: str) -> None:
    whole: dict[str, Any] = msgspec.json.decode(json.dumps(reading))
    held = whole[part] if part else whole
    for item in held if isinstance(held, list) else [held]:
        assert set(fields.split()) <= set(item)


@pytest.mark.parametrize("part", ["blocks", "chapters", "scenes", "characters", "quotes"])
def test_ids_are_unique_within_their_list(reading: Reading, part: str) -> None:
    ids = [item.id for item in getattr(reading, part)]
    assert len(ids) == len(set(ids))


def test_what_is_inferred_says_how_sure_and_by_whom() -> None:
    parts = schema.schema()["$defs"]
    for name in ("Block", "Chapter", "Scene", "Character", "Entity", "Mention", "Quote", "Join"):
        assert {"confidence", "by"} <= set(parts[name]["required"]), name


@pytest.mark.parametrize(
    ("alias", "field", "kinds"),
    [
        ("Block", "kind", BlockKind),
        ("Quote", "kind", QuotationKind),
        ("Quote", "cue", Cue),
        ("Mention", "kind", MentionKind),
        ("Mention", "type", EntityType),
    ],
)
def test_the_contract_tells_every_kind_that_the_layers_know(
    alias: str, field: str, kinds: type[Any]
) -> None:
    described = str(schema.schema()["$defs"][alias]["properties"][field])
    for kind in kinds:
        assert re.search(rf"\b{kind.value}\b", described), kind


def test_the_schema_is_a_schema_and_readings_satisfy_it(reading: Reading) -> None:
    jsonschema.Draft202012Validator.check_schema(schema.schema())
    jsonschema.validate(msgspec.json.decode(json.dumps(reading)), schema.schema())


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.name)
def test_the_readings_of_the_examples_satisfy_it(path: Path) -> None:
    made = Reader().read(import_bytes(path.read_bytes(), path.name)).reading
    jsonschema.validate(msgspec.json.decode(json.dumps(made)), schema.schema())
    assert json.loads(json.dumps(made)) == made


def test_an_unknown_format_is_refused(reading: Reading) -> None:
    other = json.dumps(reading).replace(b'"fabula/1"', b'"fabula/9"')
    with pytest.raises(msgspec.ValidationError):
        json.loads(other)


@pytest.mark.parametrize(
    ("name", "made"), [("reading.md", schema.page()), ("reading.schema.json", schema.text())]
)
def test_the_reference_is_current(name: str, made: str) -> None:
    stored = (REFERENCE / name).read_text(encoding="utf-8")
    assert stored == made, "run python -m docs.generate"
