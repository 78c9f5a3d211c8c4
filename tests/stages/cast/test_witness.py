"""The reader model's word for what a name names, weighed against the rules' own signs."""

from collections import Counter

from fabula.layers import EntityType
from fabula.stages.cast.candidates import Form
from fabula.stages.cast.evidence import Evidence
from fabula.stages.cast.kinds import NOBODY, Kind
from fabula.stages.cast.witness import witnessed

PIETER, LEEDS, HALL = (Form("", (name,)) for name in ("pieter", "leeds", "hall"))
PERSON = Kind(EntityType.PER, 0.7, "person-evidence")


def evidence(mentions: int, **counts: float) -> Evidence:
    made = Evidence()
    made.mentions = mentions
    for name, count in counts.items():
        setattr(made, name, count)
    return made


def heard(form: Form, kind: Kind, signs: Evidence, told: Counter[EntityType | None]) -> Kind:
    return witnessed({form: kind}, {form: signs}, {form: told})[form]


def test_somebody_who_is_only_spoken_of_is_a_person() -> None:
    kind = heard(PIETER, NOBODY, evidence(3), Counter({EntityType.PER: 3}))
    assert (kind.type, kind.by) == (EntityType.PER, "reader-model")


def test_a_place_of_the_rules_is_not_made_a_person() -> None:
    for signs in (evidence(3, place=1.0), evidence(3, article=2), evidence(3, weak=3)):
        assert heard(PIETER, NOBODY, signs, Counter({EntityType.PER: 3})) is NOBODY


def test_a_faint_person_is_a_place_where_the_model_sees_one() -> None:
    called = evidence(4, vocative=2)
    assert heard(LEEDS, PERSON, called, Counter({EntityType.GPE: 4})).type is EntityType.GPE
    assert heard(HALL, PERSON, evidence(2, vocative=1), Counter({None: 2})) is NOBODY


def test_whoever_speaks_stays_a_person() -> None:
    spoken = evidence(4, speech=1)
    assert heard(LEEDS, PERSON, spoken, Counter({EntityType.GPE: 4})) is PERSON


def test_without_the_model_nothing_changes() -> None:
    assert witnessed({HALL: PERSON}, {HALL: evidence(2)}, {}) == {HALL: PERSON}


def test_a_full_name_after_of_wants_somebody_of_a_part_of_it() -> None:
    full, part = Form("", ("osric", "blunt")), Form("", ("osric",))
    told = {full: Counter[EntityType | None]({EntityType.PER: 1})}
    signs = {full: evidence(1, place=0.3), part: evidence(2, speech=1)}
    assert witnessed({full: NOBODY, part: NOBODY}, signs, told)[full] is NOBODY
    assert witnessed({full: NOBODY, part: PERSON}, signs, told)[full].type is EntityType.PER
