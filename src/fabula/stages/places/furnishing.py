"""What kind of place a scene is in, from what stands and is done there, where no words say it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from fabula.core import Span
from fabula.stages.places.lexicon import listed
from fabula.stages.places.narration import Sentence

_OPENING: Final = 2500
_LEAST: Final = 2
"""How many different things of one kind of place must be told of."""


class Kind(NamedTuple):
    """A kind of place: the nouns that name one, what is found and done there and hardly else."""

    heads: frozenset[str]
    things: frozenset[str]


_KINDS: Final = (
    Kind(
        listed("car van cab taxi truck jeep limousine pickup minivan hatchback"),
        listed("""
windscreen windshield wipers dashboard seatbelt ignition headrest glovebox indicator gearstick
backseat driving driver brake brakes accelerator steering odometer motorway highway freeway
wheel seats roundabout overtook sunroof
"""),
    ),
    Kind(
        listed("kitchen kitchenette galley"),
        listed("""
stove oven kettle sink fridge refrigerator toaster worktop draining-board dishwasher saucepan
frying-pan dishes dishcloth tap spatula skillet colander pan teapot chopping saucepans countertop
washing-up cupboards rinse rinsed stack
"""),
    ),
    Kind(
        listed("bathroom washroom toilet restroom lavatory loo"),
        listed(
            "bath bathtub shower toilet basin washbasin cubicle towel toothbrush cistern urinal"
        ),
    ),
    Kind(
        listed("bedroom room dormitory"),
        listed("bed mattress pillow duvet quilt blankets nightstand bedside wardrobe sheets"),
    ),
    Kind(
        listed("classroom class school"),
        listed(
            "blackboard whiteboard desks pupils homework textbook register chalk lesson teacher"
        ),
    ),
    Kind(
        listed("hospital ward clinic infirmary unit"),
        listed("""
drip monitor monitors gurney stretcher nurse nurses iv scrubs wristband bandage chart gown
visitors doctor ventilator
"""),
    ),
    Kind(
        listed("café cafe restaurant bar pub diner inn tavern saloon"),
        listed("""
barman bartender barmaid waiter waitress menu pint pints stools barstool till counter tables
jukebox espresso customers regulars taps
"""),
    ),
    Kind(
        listed("shop store supermarket bakery bookshop pharmacy"),
        listed("till shelves customer customers aisle aisles checkout counter receipt cashier"),
    ),
    Kind(
        listed("church chapel cathedral abbey"),
        listed("pew pews altar pulpit hymn hymns font nave organ vestry congregation priest vicar"),
    ),
    Kind(
        listed("train carriage tram subway"),
        listed("carriage compartment conductor guard seat platform window ticket tracks station"),
    ),
    Kind(
        listed("boat ship ferry yacht barge punt trawler"),
        listed("deck oar oars tiller helm mast sail sails hull bow stern keel gunwale rudder pole"),
    ),
    Kind(
        listed("office"),
        listed("desk filing inbox photocopier printer monitor receptionist spreadsheet cubicle"),
    ),
)


class Furnished(NamedTuple):
    """A place of a kind that the things of a scene tell: its name in the text, and these things."""

    name: str
    spans: tuple[Span, ...]


class Furnishing:
    """Knows how the story calls its places of each kind.

    Parameters:
        told: all sentences of the narration.
        starts, ends: of the tokens of the story.
        content: the text.
    """

    def __init__(
        self, told: Iterable[Sentence], starts: Sequence[int], ends: Sequence[int], content: str
    ) -> None:
        self._starts, self._ends, self._content = starts, ends, content
        self._names = [Counter[str]() for _ in _KINDS]
        for sentence in told:
            for number, name in _named(sentence):
                self._names[number][name] += 1

    def place(self, told: Sequence[Sentence]) -> Furnished | None:
        """The place whose things a scene tells of, if the story has a word for one of its kind."""
        seen = _seen(told)
        found = [
            (len(kind.things & seen.keys()), number)
            for number, kind in enumerate(_KINDS)
            if self._names[number]
        ]
        ranked = sorted(found, reverse=True)[:2]
        if not ranked or ranked[0][0] < _LEAST or ranked[0][0] in {many for many, _ in ranked[1:]}:
            return None
        number = ranked[0][1]
        tokens = sorted(seen[word] for word in _KINDS[number].things & seen.keys())
        spans = tuple(Span(self._starts[at], self._ends[at]) for at in tokens[:4])
        return Furnished(self._names[number].most_common(1)[0][0], spans)


def _named(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The plain names of places of these kinds: `the car`, `her kitchen`."""
    for at, word in enumerate(sentence.words[1:], 1):
        if sentence.words[at - 1] not in _OWNERS:
            continue
        for number, kind in enumerate(_KINDS):
            if word in kind.heads:
                yield number, f"{sentence.words[at - 1]} {word}"


_OWNERS: Final = listed("the his her their my our your")


def _seen(told: Sequence[Sentence]) -> dict[str, int]:
    """The words of a scene's beginning, each with its first token."""
    seen: dict[str, int] = {}
    for sentence in told:
        if sentence.span.start > told[0].span.start + _OPENING:
            break
        for word, token in zip(sentence.words, sentence.tokens, strict=True):
            seen.setdefault(word, token)
    return seen
