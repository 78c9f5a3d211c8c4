"""People who are called by what they are to somebody: `her uncle` is seen by his niece.

A name that the focal person would not use is a hint against their eyes; `his sister`, where the
others have names, is one for those of her brother.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fabula.layers.clauses import Referent
from fabula.stages.cast.lexicon.people import KIN
from fabula.stages.cast.page import Page
from fabula.stages.eyes.signs import Cue, Sign

_OWNERS: Final = {"his": "he", "her": "she"}
_BACK: Final = 12
"""So many referents back, at most, whose kin somebody is has been told of."""


class Kin:
    """Finds whose kin is told of.

    Parameters:
        page: the story's tokens.
        referents: of the whole story, in text order.
        pronouns: the characters'.
    """

    def __init__(
        self, page: Page, referents: Sequence[Referent], pronouns: Mapping[str, str]
    ) -> None:
        self._page = page
        self._referents = referents
        self._number = {one.first: number for number, one in enumerate(referents)}
        self._pronouns = pronouns

    def of(self, referents: Sequence[Referent]) -> Iterator[Cue]:
        """The signs in the referents of one sentence."""
        lower = self._page.lower
        for one in referents:
            owns = one.form == "possessive" and one.after < len(lower) and lower[one.after] in KIN
            if owns and one.character is not None:
                yield Cue(one.first, one.after + 1, one.character, Sign.KIN, one.confidence)
            elif one.form == "nominal" and lower[one.after - 1] in KIN:
                owner = self._owner(one)
                if owner is not None:
                    yield Cue(one.first, one.after, owner, Sign.KIN)

    def _owner(self, kin: Referent) -> str | None:
        """Who was last told of before `his` or `her` and is not the one so called."""
        pronoun = _OWNERS.get(self._page.lower[kin.first])
        if pronoun is None:
            return None
        at = self._number[kin.first]
        for one in reversed(self._referents[max(0, at - _BACK) : at]):
            who = one.character
            if who not in (None, kin.character) and self._pronouns.get(who or "") == pronoun:
                return who
        return None
