"""Tells people from places, bodies and nobody by the evidence of the whole work."""

from typing import Final

from msgspec import Struct

from fabula.layers import EntityType
from fabula.stages.cast.candidates import Form
from fabula.stages.cast.evidence import Evidence
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.firstnames import GIVEN
from fabula.stages.cast.lexicon.honorifics import KIN_TITLES, OFFICES
from fabula.stages.cast.lexicon.notnames import BODY_HEADS, PLACE_HEADS, PLACES, SOMETIMES
from fabula.stages.cast.lexicon.people import GENDERED, KIN, ROLES

_FACILITIES: Final = word_set(
    "hall abbey house hotel hospital school college castle palace lodge cottage inn tavern theatre "
    "theater museum library station church cathedral chapel club manor bank university"
)
_PLACE_STARTS: Final = frozenset(
    {"port", "mount", "lake", "cape", "fort", "st.", "saint", "new", "san", "santa", "são"}
)
READER: Final = frozenset({"y/n", "f/n"})
"""Stands for the reader's own name."""
INSERTS: Final = READER | {"b/f/n", "b/f", "y/b/f"}
"""The same, and the name of a friend whom the reader may choose."""
_BODY_SHARE: Final = 0.06
_PLACE_SHARE: Final = 0.25


class Kind(Struct, frozen=True):
    """What a form names: `type` is `None` where nothing says it."""

    type: EntityType | None
    confidence: float
    by: str


def parts_of_names(kinds: dict[Form, Kind], evidence: dict[Form, Evidence]) -> dict[Form, Kind]:
    """Single names that stand in a person's full name, where no place speaks against them."""
    known = {
        word
        for form, kind in kinds.items()
        if kind.type is EntityType.PER and (form.title or len(form.names) > 1)
        for word in form.names
    }
    return {
        form: Kind(EntityType.PER, 0.8, "part-of-name")
        for form, kind in kinds.items()
        if kind.type is None and len(form.names) == 1 and form.names[0] in known
        if not evidence[form].place and not evidence[form].article
    }


def families(evidence: dict[Form, Evidence]) -> frozenset[Form]:
    """Plurals of a surname that the work knows: `the Collinses`, `the Miss Bennets`."""
    surnames = {form.names[-1] for form in evidence}
    return frozenset(form for form, counted in evidence.items() if _plural(form, counted, surnames))


def _plural(form: Form, evidence: Evidence, surnames: set[str]) -> bool:
    last = form.names[-1]
    if not last.endswith("s") or len(form.names) > 2:
        return False
    if last[:-1] in GENDERED:
        return False
    known = last[:-1] in surnames or (last.endswith("es") and last[:-2] in surnames)
    return known and (evidence.article * 3 >= evidence.mentions or form.title == "miss")


NOBODY: Final = Kind(None, 0.0, "no-evidence")


def mere_calls(kinds: dict[Form, Kind], evidence: dict[Form, Evidence]) -> dict[Form, Kind]:
    """Offices by which people are only called (`"Coming, Doctor."`), and that nobody bears."""
    titles = {form.title for form in evidence}
    return {
        form: NOBODY
        for form, kind in kinds.items()
        if kind.type is EntityType.PER
        and _is_office(form)
        and OFFICES.get(form.names[0], form.names[0]) not in titles
        and evidence[form].vocative
        and not evidence[form].narrated
    }


def _is_office(form: Form) -> bool:
    if form.title or len(form.names) > 1 or form.names[0] in (KIN.keys() | KIN_TITLES):
        return False
    return form.names[0] in (OFFICES.keys() | ROLES.keys())


def kind_of(form: Form, evidence: Evidence) -> Kind:
    """The kind of what is named, by the strongest sign first."""
    if form.title:
        return Kind(EntityType.PER, 0.97, "honorific")
    if form.names[0] in INSERTS:
        return Kind(EntityType.PER, 0.95, "reader-insert")
    last = form.names[-1]
    if len(form.names) > 1 and form.names[0] in _PLACE_STARTS and not evidence.speech:
        return Kind(EntityType.LOC, 0.6, "first-word")
    if len(form.names) > 1 and not evidence.speech and last in (PLACE_HEADS | BODY_HEADS):
        return _thing(last)
    person = evidence.person(form)
    if _is_person(form, evidence, person):
        return Kind(EntityType.PER, _sure(evidence, person), "person-evidence")
    return _place(form, evidence, person)


def _is_person(form: Form, evidence: Evidence, person: float) -> bool:
    count = evidence.mentions
    least = 0.7
    if evidence.weak == count:
        least = 2.0
        person -= 0.7 * evidence.vocative
    elif evidence.article * 2 > count:
        least = 2.0 if evidence.speech else 1e9
    if form.names[0] in PLACES or form.names[0] in SOMETIMES:
        least = max(least, 1.0 + 0.2 * count)
    if form.names[0] in KIN and len(form.names) == 1:
        least = max(least, 2.0)
    return person >= max(least, _BODY_SHARE * count) and person >= 1.5 * evidence.place


def _sure(evidence: Evidence, person: float) -> float:
    share = min(1.0, person / (evidence.mentions + 1.0))
    amount = min(1.0, person / 6.0)
    return round(0.6 + 0.2 * share + 0.18 * amount, 3)


def _thing(head: str) -> Kind:
    if head in BODY_HEADS:
        return Kind(EntityType.ORG, 0.7, "last-word")
    return Kind(EntityType.FAC if head in _FACILITIES else EntityType.LOC, 0.75, "last-word")


def _place(form: Form, evidence: Evidence, person: float) -> Kind:
    """A place where places stand in the sentence, or where everybody knows it as one."""
    if " ".join(form.names) in PLACES or (len(form.names) == 1 and form.names[0] in PLACES):
        return Kind(EntityType.GPE, 0.9, "known-place")
    often = evidence.mentions >= 2 and evidence.place >= _PLACE_SHARE * evidence.mentions
    if often and evidence.place >= 2 and not person and form.names[0] not in GIVEN:
        return Kind(EntityType.LOC, 0.6, "place-prepositions")
    return NOBODY
