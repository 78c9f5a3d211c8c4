"""W142: a word that its neighbours do not expect."""

from typing import Final

from fabula.core import Story
from fabula.findings.doubtful import DoubtRule
from fabula.findings.prose import Prose
from fabula.layers.doubts import Doubt, DoubtKind

_SELDOM: Final = frozenset({
    ("knew", "new"), ("knows", "nose"), ("know", "no"), ("knight", "night"), ("write", "right"),
    ("whole", "hole"), ("has", "as"), ("his", "is"), ("off", "of"), ("if", "of"), ("they", "the"),
})  # fmt: skip
_ALIKE: Final = frozenset({DoubtKind.ALIKE})


class WrongWord(DoubtRule):
    """A word stands where another, that sounds or looks like it, is almost surely meant.

    The spelling is right, so no dictionary helps, and an eye that knows what should be there reads
    it there. What stands around the word was compared with a library of novels, by a small network
    that was taught on slips planted in them; it speaks only where it is hardly ever wrong.
    """

    code, name = "W142", "wrong-word"
    message = "“{found}” is probably “{right}” here."
    example = "She did not no what to say, and took the letter form his hand."
    better = "She did not know what to say, and took the letter from his hand."
    kinds = frozenset({DoubtKind.ALIKE, DoubtKind.TYPED})
    heard = _ALIKE

    def holds(self, doubt: Doubt, story: Story) -> bool:
        """Also no word that hands seldom write for the other: the harder for the simpler."""
        found = " ".join(story[Prose].lower[doubt.first : doubt.after])
        return (found, doubt.right) not in _SELDOM and super().holds(doubt, story)
