"""W142: a word that its neighbours do not expect."""

from typing import Final

from fabula.findings.doubtful import DoubtRule
from fabula.layers.doubts import DoubtKind

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
