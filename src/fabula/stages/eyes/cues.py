"""Finds the signs of whose mind each sentence tells.

What only one person can know of themselves (perception, thought, feeling, the inside of the body)
speaks for that one; what only others see of a person (how they seem, what they are called by
strangers) speaks against. Free indirect speech tells that somebody's mind is open, and mostly whose
it is by the sentence's subject. After Banfield (1982), Wiebe (1994, "Tracking point of view in
narrative") and the guideline's question: what does this sentence tell that only one could know?
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from msgspec import structs

from fabula.layers.clauses import Clause, Referent
from fabula.stages.cast.page import Page
from fabula.stages.eyes.crowd import crowd
from fabula.stages.eyes.free import free
from fabula.stages.eyes.minds import Minds
from fabula.stages.eyes.seen import Seen
from fabula.stages.eyes.signs import MINDS, Cue, Sign
from fabula.stages.eyes.teller import own_words

_GUESSED: Final = 0.3
_FAR: Final = 60


class Cues:
    """Finds the signs in a sentence.

    Parameters:
        page: the story's tokens.
        clauses: of the whole story, by the token of the predicate.
        referents: of the whole story, by their first tokens.
    """

    def __init__(
        self, page: Page, clauses: Mapping[int, Clause], referents: Mapping[int, Referent]
    ) -> None:
        self._page = page
        self._minds = Minds(page, clauses, referents)
        self._seen = Seen(page, clauses)

    def of(
        self, sentence: range, clauses: Sequence[Clause], referents: Sequence[Referent]
    ) -> list[Cue]:
        """The signs of one sentence's narration."""
        found = list(self._minds.of(sentence, clauses))
        found += [cue for referent in referents for cue in self._seen.of(referent)]
        found += crowd(self._page, sentence)
        found += own_words(self._page, sentence)
        found += free(self._page, sentence, clauses, referents)
        return list(self._discounted(found))

    def _discounted(self, found: list[Cue]) -> Iterator[Cue]:
        """A second mind in one sentence is mostly what the first one thinks of it."""
        minds = [cue for cue in found if cue.sign in MINDS]
        first = min(minds, key=lambda cue: cue.first, default=None)
        own = {cue.character for cue in minds}
        for cue in found:
            if cue.sign is Sign.SEEMS and cue.character in own:
                continue
            later = first is not None and cue.first > first.after and cue.weight > 0
            other = first is not None and cue.character not in (None, first.character)
            if first is not None and later and other and not self._parted(first.after, cue.first):
                yield structs.replace(cue, strength=cue.strength * _GUESSED)
            else:
                yield cue

    def _parted(self, first: int, after: int) -> bool:
        """Whether a new main clause begins between two tokens, or they are far apart."""
        if after - first > _FAR:
            return True
        lower = self._page.lower[first:after]
        joined = any(
            a in {",", ";"} and b in {"and", "but", "while", "so"} for a, b in pairwise(lower)
        )
        return joined or ";" in lower or any(self._page.quoted[i] >= 0 for i in range(first, after))
