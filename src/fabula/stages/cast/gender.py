"""Which pronouns the text uses for whom, where nobody else can be meant.

Method: in the narration, a subject pronoun votes for the only person that its own sentence (before
it) and the sentence before have named. Honorifics decide; kin words and usual given names weigh in
as a prior. After the "unambiguous contexts" of Bergsma & Lin (2006), within one work.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct, structs

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.lexicon.firstnames import usual_gender
from fabula.stages.cast.lexicon.honorifics import HONORIFICS
from fabula.stages.cast.lexicon.people import GENDERED
from fabula.stages.cast.page import Page

PRONOUNS: Final = {
    **dict.fromkeys(("he", "himself"), "m"),
    **dict.fromkeys(("she", "herself"), "f"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself"), "n"),
}
SETS: Final = {"m": ("he", "him"), "f": ("she", "her"), "n": ("they", "them")}
_NEAR: Final = 40
_PRIOR: Final = 0.5
_TITLES: Final = {h.key: h.gender for h in HONORIFICS.values()}

Votes = dict[Form, Counter[str]]


class Gender(Struct, frozen=True):
    """`value` is "m", "f", "n" (singular they) or `None`; `sure` from 0 to 1.

    `told` is false where nothing but the usual bearers of a given name speak for it: enough to
    weigh who speaks, too little to say which pronouns somebody has.
    """

    value: str | None
    sure: float
    told: bool = True


SEVERAL: Final = Gender("n", 0.9)
"""Of those who are more than one."""


def votes(page: Page, people: Sequence[Sighting]) -> Votes:
    """For each form, how often each set of pronouns stands where only it can be meant."""
    table: Votes = {}
    heads = bytearray(len(page) + 1)
    for head in page.sentences:
        heads[head] = 1
    named = {sighting.first: sighting for sighting in people}
    before: Form | None = None
    here: Form | None = None
    crowded = stale = False
    at = -_NEAR
    for index, word in enumerate(page.lower):
        if heads[index]:
            before, stale, here, crowded = (here or before), crowded, None, False
        if page.quoted[index] >= 0:
            continue
        sighting = named.get(index)
        if sighting is not None:
            crowded = crowded or (here is not None and here != sighting.form)
            here, at = sighting.form, index
        elif word in PRONOUNS and not crowded and index - at <= _NEAR:
            only = here or (before if not stale else None)
            if only is not None:
                table.setdefault(only, Counter())[PRONOUNS[word]] += 1
    return table


def decided(forms: Iterable[Form], table: Votes) -> Gender:
    """The gender that all evidence of one person's forms together gives."""
    total: Counter[str] = Counter()
    prior: Counter[str] = Counter()
    told: set[str] = set()
    forms = tuple(forms)
    for form in forms:
        titled = _TITLES.get(form.title)
        if titled:
            return Gender(titled, 0.98)
        total.update(table.get(form, Counter()))
        first = form.names[0]
        named = None if _shortened(first, forms) else usual_gender(first)
        kin = GENDERED.get(form.names[-1])
        if usual := named or kin:
            prior[usual] += 1
        if kin:
            told.add(kin)
    told.update(total)
    for usual, count in prior.items():
        total[usual] += 4 * count + round(_PRIOR * total.total())
    found = _weighed(total)
    return structs.replace(found, told=found.value in told)


def _shortened(name: str, forms: Sequence[Form]) -> bool:
    """Whether the name is the head of a longer one of the same person: `Otto` of Ottoline."""
    return any(form.names[0] != name and form.names[0].startswith(name) for form in forms)


def _weighed(total: Counter[str]) -> Gender:
    """They is counted only where it far outnumbers the rest: most of it is a plural."""
    he, she, they = total["m"], total["f"], total["n"]
    if they >= 4 and they > 3 * (he + she):
        return Gender("n", round(min(0.9, they / (they + he + she + 2)), 3))
    if max(he, she) < 2 or max(he, she) < 1.5 * min(he, she):
        return Gender(None, 0.0)
    most = max(he, she)
    return Gender("m" if he > she else "f", round(min(0.97, most / (he + she + 1.0)), 3))
