"""The reader model's word for what a form names, where the rules' own signs are faint.

The rules want a sign of a person (a speech, an act, a usual given name), which somebody who is only
spoken of may never have; the model knows a person's name by its sentence. It is believed for a form
that the rules leave open, if nothing they know of speaks for a place; and against a form that they
hold for a person by a sign or two, if it sees a place, a body or a vehicle there, or nothing.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import Final

from fabula.layers import Annotation, EntityType, MentionKind
from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.evidence import Evidence
from fabula.stages.cast.kinds import INSERTS, NOBODY, Kind
from fabula.stages.cast.lexicon.firstnames import GIVEN
from fabula.stages.cast.lexicon.honorifics import HONORIFICS
from fabula.stages.cast.lexicon.notnames import PLACE_HEADS, PLACES
from fabula.stages.cast.lexicon.people import ENDEARMENTS, GENDERED, KIN

BY: Final = "reader-model"
_SHARE: Final = 0.6
_FAINT: Final = 2.0
_OFTEN: Final = 3
_TOWARDS: Final = 0.3
_SAINTS: Final = frozenset({"st", "st.", "saint", "santa", "san"})
_SURE: Final = 0.5
_CALLED: Final = GENDERED.keys() | HONORIFICS.keys()

Seen = dict[Form, Counter[EntityType | None]]
"""For each form, how many of its places the model takes for a name of what; `None`: for none."""


def seen(annotation: Annotation, found: Sequence[Sighting], told: bool) -> Seen:
    """What the model says of each form; nothing where it has not read.

    Parameters:
        told: whether the story has a teller, whose `Mom` is one person; else she may be anybody's.
    """
    if not annotation:
        return {}
    kin = {s.after for s in found if told and s.form.names[0] in KIN and not s.form.title}
    ends = {
        one.after: one
        for one in annotation.markables
        if (one.kind is MentionKind.NAME or one.after in kin) and one.confidence >= _SURE
    }
    table: Seen = {}
    for sighting in found:
        there = ends.get(sighting.after)
        near = there is not None and 0 <= sighting.first - there.first <= 1
        kind = there.type if there is not None and near else None
        table.setdefault(sighting.form, Counter())[kind] += 1
    return table


def ends_of_people(annotation: Annotation) -> frozenset[int] | None:
    """The tokens after the people that the model sees; `None` where it has not read."""
    if not annotation:
        return None
    people = (one for one in annotation.markables if one.type is EntityType.PER)
    return frozenset(one.after for one in people)


def witnessed(
    kinds: Mapping[Form, Kind], evidence: Mapping[Form, Evidence], table: Seen
) -> dict[Form, Kind]:
    """The kinds, with those changed on which the model is to be believed."""
    called = {
        form.names[0]
        for form, kind in kinds.items()
        if kind.type is EntityType.PER and len(form.names) == 1
    }
    return {
        form: _heard(form, kind, evidence[form], table[form], _is_known(form, called))
        if form in table
        else kind
        for form, kind in kinds.items()
    }


def faint(kinds: Mapping[Form, Kind], evidence: Mapping[Form, Evidence]) -> frozenset[Form]:
    """The names that stand once, and that only the model takes for a person's."""
    return frozenset(f for f, e in evidence.items() if kinds[f].by == BY and e.mentions == 1)


def _is_known(form: Form, called: Set[str]) -> bool:
    """Whether a full name has a part that is somebody's name."""
    return len(form.names) > 1 and not called.isdisjoint(form.names)


def _heard(
    form: Form, kind: Kind, evidence: Evidence, told: Counter[EntityType | None], known: bool
) -> Kind:
    people, all_ = told[EntityType.PER], told.total()
    if kind.type is None and people >= _SHARE * all_ and _may_be_person(form, evidence, known):
        return Kind(EntityType.PER, round(0.55 + 0.25 * people / all_, 3), BY)
    if kind.type is not EntityType.PER or people or evidence.speech:
        return kind
    things = Counter({thing: count for thing, count in told.items() if thing is not None})
    most, count = next(iter(things.most_common(1)), (None, 0))
    if most is not None and count >= _SHARE * all_:
        return Kind(most, 0.6, BY) if count >= _OFTEN or _is_faint(form, evidence) else kind
    return NOBODY if not things and _is_faint(form, evidence) and _is_common(form) else kind


def _may_be_person(form: Form, evidence: Evidence, known: bool) -> bool:
    """Whether nothing speaks for a place, no article for a thing, no plural for a people.

    A capital that its place in the sentence explains is a sign of nothing; `of Osric Blunt` is one
    of a place only where no Osric is known.
    """
    last = form.names[-1]
    if not PLACES.isdisjoint(form.names) or last in PLACE_HEADS or last in ENDEARMENTS:
        return False
    if form.names[0] in _SAINTS:
        return False
    plural = len(form.names) == 1 and last.endswith("s")
    if form.names[0] not in GIVEN and (plural or evidence.weak == evidence.mentions):
        return False
    return (
        evidence.place <= (_TOWARDS if known else 0.0) and evidence.article * 2 <= evidence.mentions
    )


def _is_faint(form: Form, evidence: Evidence) -> bool:
    """Whether hardly anything but its place in a sentence makes it a person."""
    told = evidence.acts or evidence.bodies or evidence.kin
    return not form.title and not told and evidence.person(form) < _FAINT


def _is_common(form: Form) -> bool:
    """Whether it is neither a usual given name nor a word that people are called by."""
    return form.names[0] not in (GIVEN | INSERTS) and form.names[-1] not in _CALLED
