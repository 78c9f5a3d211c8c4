"""Several people whom the story treats as one: "the boys", "her parents", "the Bennets".

A noun for several with a word that makes it definite or counts it enters the cast where it speaks,
or does what people do, in a long story more than once: there any two neighbours walk through. Two
tellings of one noun are the same band, unless it is somebody's kin. What they do in a clause that
only tells of a place or a time (`where the anglers sit`) is nothing they do in the story.
The plural of a family's name needs its article, and not always to be that of which one is told.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from fabula.layers import Annotation, EntityType, MentionKind
from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.plurals import KINDRED, NO_BAND, PLURALS, TOGETHER
from fabula.stages.cast.lexicon.verbs import PERSON_VERBS, SPEECH_VERBS
from fabula.stages.cast.page import Page
from fabula.stages.cast.roles import Role

BY: Final = "group"
_THEIRS: Final = word_set("his her their my our your")
_DEFINITE: Final = _THEIRS | word_set(
    "the these those both all two three four five six seven eight nine ten eleven twelve"
)
_BREAKS: Final = _DEFINITE | word_set("of over in on at to from with by and or")
_INNER: Final = 3
_SURE: Final = 0.25
_SURER: Final = 0.7
_LONG: Final = 15_000
_ASIDE: Final = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl"})
_PARTED: Final = frozenset({"of"})
_STOPS: Final = frozenset('"“”‘’.,;:!?—–-()')


def bands(
    page: Page, annotation: Annotation, found: Iterable[Sighting], families: Iterable[Form]
) -> list[Role]:
    """The groups, each under the words it is mostly called by, in the order they are first named.

    Parameters:
        families: plurals of surnames that the story knows.
    """
    places: dict[str, list[tuple[int, int]]] = {}
    deeds: Counter[str] = Counter()
    speeches: Counter[str] = Counter()
    for first, head in _phrases(page, _Seen(annotation)):
        noun = page.lower[head]
        key = f"{page.lower[first]} {noun}" if _is_kin(page, first, noun) else noun
        places.setdefault(key, []).append((first, head + 1))
        speeches[key] += _speak(page, first, head + 1)
        deeds[key] += _act(page, annotation, head)
    found_bands = [
        Role(_called(page, spans), speeches[key], tuple(spans))
        for key, spans in places.items()
        if speeches[key] or deeds[key] > len(page) // _LONG
    ]
    return [*found_bands, *_families(page, found, frozenset(families))]


class _Seen:
    """The people, not named, that the reader model sees; everything where it has not read."""

    def __init__(self, annotation: Annotation) -> None:
        self._read = bool(annotation)
        self._lemmas = annotation.lemmas
        self._people = {
            one.first: one
            for one in annotation.markables
            if one.type is EntityType.PER
            and one.kind is MentionKind.NOMINAL
            and one.confidence >= _SURE
        }

    def allows(self, first: int, head: int) -> bool:
        """Whether people are told of from `first` on, the noun among the words."""
        return not self._read or self._spans(first, head)

    def _spans(self, first: int, head: int) -> bool:
        one = self._people.get(first)
        return one is not None and head < one.after

    def several(self, first: int, head: int, noun: str) -> bool:
        """Whether a noun of no list is several people's."""
        one = self._people.get(first)
        if one is None or one.after != head + 1 or one.confidence < _SURER or noun in NO_BAND:
            return False
        return noun == f"{self._lemmas[head].lower()}s"


def _phrases(page: Page, seen: _Seen) -> Iterator[tuple[int, int]]:
    """The first token and the noun of each phrase of the telling."""
    last = -1
    for first, word in enumerate(page.lower):
        if word not in _DEFINITE or page.quoted[first] >= 0 or first <= last:
            continue
        for at in range(first + 1, min(first + 2 + _INNER, len(page))):
            noun = page.lower[at]
            if page.words[at][0] in _STOPS or page.quoted[at] >= 0 or noun in _BREAKS:
                break
            if _is_several(seen, page, first, at):
                last = at
                yield first, at
                break


def _is_several(seen: _Seen, page: Page, first: int, at: int) -> bool:
    noun = page.lower[at]
    if noun == "people" and page.lower[first] in _THEIRS:
        return False
    if page.words[at][0].isupper():
        return False
    listed = noun in PLURALS or (noun in TOGETHER and at == first + 1)
    return seen.allows(first, at) if listed else seen.several(first, at, noun)


def _is_kin(page: Page, first: int, noun: str) -> bool:
    return noun in KINDRED and page.lower[first] in _THEIRS


def _speak(page: Page, first: int, after: int) -> bool:
    """`the boys chorused`, `said the boys`, with a quotation beside it."""
    before = range(max(0, first - 4), first)
    behind = range(after, min(after + 5, len(page)))
    verb = (after < len(page) and page.lower[after] in SPEECH_VERBS) or (
        first > 0 and page.lower[first - 1] in SPEECH_VERBS
    )
    return verb and any(page.quoted[at] >= 0 for at in (*before, *behind))


def _act(page: Page, annotation: Annotation, head: int) -> bool:
    """Whether they are the subject of a verb, by the model's syntax or by the verb behind them."""
    if annotation.labels:
        verb = annotation.heads[head]
        doing = annotation.labels[head] == "nsubj" and annotation.tags[verb] == "VERB"
        return doing and annotation.labels[verb] not in _ASIDE
    return head + 1 < len(page) and page.lower[head + 1] in PERSON_VERBS


def _called(page: Page, spans: Sequence[tuple[int, int]]) -> str:
    names = Counter(
        " ".join((page.lower[first], *page.words[first + 1 : after])) for first, after in spans
    )
    return names.most_common(1)[0][0]


def _families(page: Page, found: Iterable[Sighting], families: frozenset[Form]) -> Iterator[Role]:
    """`the Bennets`, wherever they stand."""
    places: dict[Form, list[tuple[int, int]]] = {}
    for sighting in found:
        if sighting.form in families and sighting.article:
            places.setdefault(sighting.form, []).append((sighting.first - 1, sighting.after))
    for spans in places.values():
        if all(page.lower[first - 1] in _PARTED for first, _ in spans):
            continue
        first, after = spans[0]
        name = f"the {' '.join(page.words[first + 1 : after])}"
        yield Role(name, 0, tuple(spans))
