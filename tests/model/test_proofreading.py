"""The proofreading head: what a word may become, how sure it must be, and damaged files."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from fabula.errors import MissingPart
from fabula.model.proofreading import (
    NOTHING,
    REACH,
    SUFFIXES,
    Mended,
    Proofreader,
    Repair,
    base_of,
    with_ed,
)
from fabula.model.proofreading_tables import WEIGHTS, Tables, read_tables

LABELS = ("", "its>it 's", "+the", "-", "@ed", "@-ed", "went>gone", "all ready>already")


def tables(cut: float = 0.5) -> Tables:
    """A head that knows nothing and believes in the first label a word may have."""
    width, units = 2, 3
    return Tables(
        rows={"its": 1},
        words=np.zeros((2, width), np.float32),
        suffixes=np.zeros((SUFFIXES, width), np.float32),
        shapes=np.zeros((4, width), np.float32),
        hidden=np.zeros(((2 * REACH + 1) * width, units), np.float32),
        hidden_bias=np.zeros(units, np.float32),
        out=np.zeros((units, len(LABELS)), np.float32),
        out_bias=np.array([0, 5, -5, 5, 5, 5, 5, 5], np.float32),
        labels=LABELS,
        bases=frozenset({"walk", "carry"}),
        doubled=frozenset({"a"}),
        forms=frozenset({"went>gone"}),
        alike=frozenset({"its>it 's"}),
        tenses=frozenset(),
        cuts=dict.fromkeys(LABELS[1:], cut),
        sure={"its>it 's": 0.9, "-": 0.999},
    )


def test_only_words_that_may_be_mended_are() -> None:
    words = [
        "Its",
        "all",
        "ready",
        "to",
        "walk",
        "on",
        "a",
        "lamp",
        ",",
        "and",
        "it",
        "looked",
        "well",
        ".",
    ]
    found = [(one.at, one.label) for one in Proofreader(tables()).repairs(words)]

    assert found == [
        (0, "its>it 's"),
        (1, "all ready>already"),
        (4, "@ed"),
        (6, "-"),
        (11, "@-ed"),
    ]


def test_a_label_must_be_as_sure_as_its_cut() -> None:
    assert list(Proofreader(tables(cut=0.999)).repairs(["its"])) == []
    assert list(Proofreader(replace(tables(), cuts={})).repairs(["its"])) == []


def test_what_is_told_of_anybody_is_surer() -> None:
    proofreader = Proofreader(tables())
    found = {
        one.label: proofreader.is_sure(one) for one in proofreader.repairs(["its", "a", "went"])
    }

    assert found == {"its>it 's": True, "-": False, "went>gone": False}


def test_no_words_have_no_repairs() -> None:
    assert list(Proofreader(tables()).repairs([])) == []


def test_stretches_are_mended_as_the_whole_text_is() -> None:
    shipped = read_tables(WEIGHTS)
    proofreader = Proofreader(replace(shipped, cuts=dict.fromkeys(shipped.labels, 0.0)))
    slips = "Its all ready over , he said , and than they went home with there dog ."
    words = slips.split() * 40
    told = (*NOTHING, *words, *NOTHING)
    bounds = [0, 1, 7, 150, 151, 400, len(words)]
    stretches = [told[first : after + 2 * REACH] for first, after in pairwise(bounds)]

    found = proofreader.in_stretches(stretches)
    placed = [
        one._replace(at=first + one.at)
        for first, repairs in zip(bounds, found, strict=False)
        for one in repairs
    ]

    assert len(placed) > 40
    assert tuple(placed) == proofreader.repairs(words)


@pytest.mark.parametrize(
    ("label", "words", "expected"),
    [
        ("its>it 's", ["Its"], Mended(0, 1, "alike", "it's")),
        ("all ready>already", ["all", "ready"], Mended(0, 2, "typed", "already")),
        ("went>gone", ["went"], Mended(0, 1, "form", "gone")),
        ("@ed", ["carry"], Mended(0, 1, "tense", "carried")),
        ("@-ed", ["walked"], Mended(0, 1, "form", "walk")),
    ],
)
def test_a_label_says_what_is_mended(label: str, words: list[str], expected: Mended) -> None:
    assert Proofreader(tables()).mended(Repair(0, label, 0.9), words) == expected


def test_the_past_and_back() -> None:
    known = frozenset({"carry", "play", "love", "walk"})

    assert {base_of(with_ed(verb), known) for verb in known} == known
    assert base_of("red", known) == base_of("bread", known) == ""


def test_a_head_that_is_missing_or_altered_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingPart, match="missing"):
        read_tables(tmp_path)
    for file in WEIGHTS.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    with (tmp_path / "tables.npz").open("ab") as altered:
        altered.write(b"x")
    with pytest.raises(MissingPart, match="damaged"):
        read_tables(tmp_path)


def test_what_ships_is_whole_and_small() -> None:
    assert read_tables(WEIGHTS).labels[0] == ""
    assert sum(file.stat().st_size for file in WEIGHTS.iterdir()) <= 2_000_000
    manifest = json.loads((WEIGHTS / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["figures"]
    assert manifest["licences"]
