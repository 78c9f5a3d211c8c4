from fabula.core import Story
from fabula.importers import import_bytes
from fabula.layers import (
    Annotation,
    Cast,
    Character,
    EntityType,
    Happening,
    Mention,
    MentionKind,
    Tokens,
)
from fabula.settings import Settings
from fabula.stages.events import EventsStage


def events(lines: str, people: dict[int, str]) -> list[tuple[str, str | None, str | None]]:
    """Event word, doer and target; each line is a word, its head from 0 (-1: root), its label."""
    rows = [line.split() for line in lines.strip().splitlines()]
    text = " ".join(row[0].strip("*") for row in rows)
    starts = [0]
    for row in rows[:-1]:
        starts.append(starts[-1] + len(row[0].strip("*")) + 1)
    ends = [start + len(row[0].strip("*")) for start, row in zip(starts, rows, strict=True)]
    told = [number for number, row in enumerate(rows) if row[0].startswith("*")]
    mentions = tuple(
        Mention(
            start=starts[number],
            end=ends[number],
            kind=MentionKind.NAME,
            type=EntityType.PER,
            entity=one,
            confidence=1.0,
            by="test",
        )
        for number, one in people.items()
    )
    characters = tuple(
        Character(id=one, name=one, aliases=(), confidence=1.0, by="test")
        for one in sorted(set(people.values()))
    )
    story = (
        Story(import_bytes(text.encode(), "a.txt"))
        .with_layer(Tokens(starts=tuple(starts), ends=tuple(ends), sentences=(0,)))
        .with_layer(
            Annotation(
                heads=tuple(int(row[1]) for row in rows),
                labels=tuple(row[2] for row in rows),
                happenings=tuple(Happening(token=number, confidence=0.9) for number in told),
                model="0",
            )
        )
        .with_layer(Cast(characters=characters, mentions=mentions))
    )
    found = EventsStage().read(story, Settings()).items
    return [(text[one.start : one.end], one.who, one.to) for one in found]


def test_subject_and_object() -> None:
    lines = "Ada 1 nsubj\n*called -1 root\nBo 1 obj\n. 1 punct"
    assert events(lines, {0: "ada", 2: "bo"}) == [("called", "ada", "bo")]


def test_a_verb_joined_to_another_borrows_its_subject() -> None:
    lines = "Ada 1 nsubj\n*rose -1 root\nand 3 cc\n*left 1 conj\n. 1 punct"
    assert events(lines, {0: "ada"}) == [("rose", "ada", None), ("left", "ada", None)]


def test_in_the_passive_the_subject_is_the_one_it_is_done_to() -> None:
    lines = "Bo 2 nsubj:pass\nwas 2 aux:pass\n*caught -1 root\n. 2 punct"
    assert events(lines, {0: "bo"}) == [("caught", None, "bo")]


def test_what_nobody_does_has_nobody() -> None:
    lines = "Rain 1 nsubj\n*fell -1 root\n. 1 punct"
    assert events(lines, {}) == [("fell", None, None)]


def test_no_model_no_events() -> None:
    story = (
        Story(import_bytes(b"Rain fell.", "a.txt"))
        .with_layer(Tokens(starts=(0,), ends=(4,), sentences=(0,)))
        .with_layer(Annotation())
        .with_layer(Cast(characters=()))
    )
    assert EventsStage().read(story, Settings()).items == ()
