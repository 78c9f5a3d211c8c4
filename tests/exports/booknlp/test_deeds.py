"""Deeds read off syntax in Universal Dependencies, and the columns that it fills."""

import csv
import json
import re

from msgspec import structs

from fabula.contract import Event, Reading, Syntax
from fabula.exports import booknlp
from tests.exports.handmade import Handmade

SYNTAX = """
Ann ann PROPN 3 nsubj
and and CCONJ 2 cc
Ben ben PROPN 0 conj
opened open VERB -1 root
her her PRON 5 nmod:poss
door door NOUN 3 obj
and and CCONJ 7 cc
ran run VERB 3 conj
. . PUNCT 3 punct
Ann ann PROPN 11 nsubj:pass
was be AUX 11 aux:pass
caught catch VERB -1 root
by by ADP 13 case
Ben ben PROPN 11 obl:agent
. . PUNCT 11 punct
She she PRON 17 nsubj
was be AUX 17 cop
tall tall ADJ -1 root
and and CCONJ 19 cc
calm calm ADJ 17 conj
. . PUNCT 17 punct
Ben ben PROPN 22 nsubj
sat sit VERB -1 root
and and CCONJ 25 cc
Ann ann PROPN 25 nsubj
stood stand VERB 22 conj
. . PUNCT 22 punct
"""
"""Token, lemma, tag, head (-1: root) and relation, as the reader model would give them."""

FIELDS = [line.split() for line in SYNTAX.strip().splitlines()]


def read() -> Reading:
    made = Handmade().character("c1", "Ann", pronouns=("she",)).character("c2", "Ben")
    made.block("prose", " ".join(field[0] for field in FIELDS))
    for number, entity, kind in (
        (0, "c1", "name"),
        (2, "c2", "name"),
        (4, "c1", "pronoun"),
        (9, "c1", "name"),
        (13, "c2", "name"),
        (15, "c1", "pronoun"),
        (21, "c2", "name"),
        (24, "c1", "name"),
    ):
        start = len(" ".join(field[0] for field in FIELDS[:number])) + (number > 0)
        made.mentioned(FIELDS[number][0], entity, kind, at=start)
    return made.chapter(None, 0, 0).reading()


def parsed() -> Reading:
    reading = read()
    bounds = [(m.start(), m.end()) for m in re.finditer(r"\S+", reading.text)]
    syntax = Syntax(
        starts=tuple(start for start, _ in bounds),
        ends=tuple(end for _, end in bounds),
        tags=" ".join(field[2] for field in FIELDS),
        lemmas=" ".join(field[1] for field in FIELDS),
        heads=tuple(int(field[3]) for field in FIELDS),
        labels=" ".join(field[4] for field in FIELDS),
    )
    start, end = bounds[3]
    event = Event(start=start, end=end, confidence=0.9, by="reader-model")
    return structs.replace(reading, syntax=syntax, events=(event,))


def files() -> dict[str, str]:
    return {suffix: content.decode() for suffix, content in booknlp.files(parsed())}


def test_agents_patients_modifiers_and_what_is_theirs() -> None:
    ann, ben = json.loads(files()[".book"])["characters"]
    words = {
        name: [[one["w"] for one in who[kind]] for kind in ("agent", "patient", "mod", "poss")]
        for name, who in (("Ann", ann), ("Ben", ben))
    }
    assert words == {
        "Ann": [["opened", "ran", "stood"], ["caught"], ["tall", "calm"], ["door"]],
        "Ben": [["opened", "ran", "caught", "sat"], [], [], []],
    }
    assert ann["agent"][0] == {"w": "opened", "i": 3}


def test_the_columns_of_syntax_are_filled_and_a_root_is_its_own_head() -> None:
    lines = files()[".tokens"].splitlines()
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [one["lemma"] for one in rows] == [field[1] for field in FIELDS]
    assert [one["POS_tag"] for one in rows] == [field[2] for field in FIELDS]
    assert rows[0]["syntactic_head_ID"] == "3"
    assert rows[3]["syntactic_head_ID"] == "3"
    assert [one["token_ID_within_document"] for one in rows if one["event"] == "EVENT"] == ["3"]
