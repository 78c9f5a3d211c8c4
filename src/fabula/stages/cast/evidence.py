"""Counts, for each form, what stands around it: signs of a person, of a place, of neither."""

from typing import Final

from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.firstnames import GIVEN
from fabula.stages.cast.lexicon.notnames import PLACES, SOMETIMES
from fabula.stages.cast.lexicon.people import BODY, GENDERED, KIN
from fabula.stages.cast.lexicon.verbs import PERSON_VERBS, SPEECH_VERBS
from fabula.stages.cast.page import Page

_ADVERBS: Final = word_set("always never just only still then also often soon had")
_INTO: Final = word_set("in into near through throughout within outside around across via")
_TOWARDS: Final = word_set("at from to of towards toward since")
_BEFORE_VOCATIVE: Final = word_set(", my dear dearest old poor oh o ah hey hi hello")
_AFTER_VOCATIVE: Final = word_set(", . ! ? -- — … ; : ?! !! !? ...")
_OPENING: Final = frozenset("\"“'‘«—–")
_SURELY_GIVEN: Final = GIVEN - PLACES
_NOT_GIVEN: Final = PLACES | SOMETIMES


class Evidence:
    """What speaks for a form, in counts; `spans` keeps the first telling places."""

    __slots__ = (
        "acts",
        "article",
        "bodies",
        "company",
        "first",
        "heads",
        "kin",
        "mentions",
        "narrated",
        "place",
        "places",
        "speech",
        "vocative",
        "weak",
        "with_",
    )  # fmt: skip

    def __init__(self) -> None:
        self.company = self.mentions = self.narrated = self.article = self.weak = 0
        self.speech = self.acts = self.bodies = self.kin = self.vocative = self.with_ = 0
        self.place = 0.0
        self.first: Sighting | None = None
        self.places: list[Sighting] = []
        self.heads: list[Sighting] = []

    def person(self, form: Form) -> float:
        """How much speaks for a person, in units of one clear sign."""
        given = form.names[0] in GIVEN and form.names[0] not in _NOT_GIVEN
        known = 1.5 * len(form.names) if given else 0.0
        return (
            known
            + 2.0 * bool(form.title) * self.mentions
            + 2.0 * self.speech
            + 1.0 * (self.acts + self.bodies + self.kin)
            + 0.7 * (self.vocative + self.with_)
        )


def gathered(page: Page, found: list[Sighting]) -> dict[Form, Evidence]:
    """The evidence of every form, in the order of first sight."""
    table: dict[Form, Evidence] = {}
    for number, sighting in enumerate(found):
        evidence = table.setdefault(sighting.form, Evidence())
        _count(page, sighting, evidence)
        company = _in_company(page, found, number)
        evidence.company += company
        evidence.kin += company
    return table


def _in_company(page: Page, found: list[Sighting], number: int) -> bool:
    """Whether `and` ties it to a sure name of a person: `Callie and Arizona`."""
    here = found[number]
    for other in found[max(0, number - 1) : number] + found[number + 1 : number + 2]:
        between = range(min(here.after, other.after), max(here.first, other.first))
        sure = bool(other.form.title) or other.form.names[0] in _SURELY_GIVEN
        if sure and len(between) == 1 and page.lower[between[0]] in {"and", "&"}:
            return True
    return False


def _count(page: Page, sighting: Sighting, evidence: Evidence) -> None:
    first, after = sighting.first, sighting.after
    evidence.mentions += 1
    evidence.article += sighting.article
    evidence.weak += sighting.weak
    evidence.narrated += page.quoted[first] < 0
    if evidence.first is None:
        evidence.first = sighting
    before = page.lower[first - 1] if first else ""
    behind = _word(page, after)
    spoken = first in page.senders or speaks(page, first, after)
    evidence.speech += spoken
    if spoken and len(evidence.heads) < 3:
        evidence.heads.append(sighting)
    evidence.acts += not spoken and _verb(page, after) in PERSON_VERBS
    evidence.bodies += behind in {"'s", "’s"} and _word(page, after + 1) in BODY
    evidence.kin += (
        before in KIN
        or _introduced(page, first)
        or (behind == "," and _word(page, after + 1) == "who")
    )
    evidence.with_ += before == "with" and not sighting.article
    evidence.vocative += is_vocative(page, first, after)
    evidence.place += 1.0 if before in _INTO else 0.3 if before in _TOWARDS else 0.0


def _introduced(page: Page, first: int) -> bool:
    """`a thin man called X`, `the teacher, who was named X`: a noun for a person shortly before."""
    if first < 2 or page.lower[first - 1] not in {"called", "named"}:
        return False
    return any(word in GENDERED for word in page.lower[max(0, first - 6) : first - 1])


def _word(page: Page, index: int) -> str:
    return page.lower[index] if index < len(page) else ""


def speaks(page: Page, first: int, after: int) -> bool:
    """`said Tom` after a quotation, or `Tom said`, in the narration."""
    if page.quoted[first] >= 0:
        return False
    if first and page.lower[first - 1] == "the":
        first -= 1
    before = page.lower[first - 1] if first else ""
    if before in SPEECH_VERBS and first >= 2:
        return page.quoted[first - 2] >= 0 or page.lower[first - 2] in {",", "-", "—", "--"}
    return _verb(page, after) in SPEECH_VERBS


def _verb(page: Page, after: int) -> str:
    """The word after the name, an adverb passed over."""
    word = _word(page, after)
    return _word(page, after + 1) if word.endswith("ly") or word in _ADVERBS else word


def is_vocative(page: Page, first: int, after: int) -> bool:
    """Whether the name (tokens `first` to `after`) is set off by commas or a speech's bounds."""
    if page.quoted[first] < 0:
        return is_self_address(page, first, after)
    if first in page.senders:
        return False
    if page.lower[first - 1] == "(" and _word(page, after) == ")":
        first, after = first - 1, after + 1
    opens = page.quoted[first - 1] != page.quoted[first] or page.lower[first - 1] in _OPENING
    set_off = opens or page.lower[first - 1] in _BEFORE_VOCATIVE or bool(page.initial[first])
    closes = after >= len(page) or page.lower[after] in _AFTER_VOCATIVE
    if _word(page, after) == "," and _word(page, after + 2) in {"and", "&", ","}:
        closes = not page.words[after + 1][0].isupper()
    return set_off and closes and not (opens and _word(page, after) == ".")


def is_self_address(page: Page, first: int, after: int) -> bool:
    """`Way to go, Sloan, he thought`: a name set off inside a thought without marks."""
    if page.lower[first - 1] != "," or _word(page, after) not in {",", "!", "."}:
        return False
    return _word(page, after + 2) in {"thought", "told", "said"} and _word(page, after + 1) in {
        "he", "she", "they", "i",
    }  # fmt: skip
