"""What the clause around a time says of it: told as now, told of an earlier time, or unreal."""

from collections.abc import Sequence
from typing import Final

from fabula.stages.times.wordlist import words

_BOUNDS: Final = frozenset(
    words("""
, ; : — – -- ( ) … ... ? ! . " “ ” ‘ ’ and but when while because though although where who which
""")
)
_HAD: Final = frozenset({"had", "'d", "hadn't"})
_HAVE: Final = frozenset({"has", "have", "'ve", "hasn't", "haven't"})
_PARTICIPLES: Final = frozenset(
    words("""
been gone done seen come left met told said made taken given known begun brought built bought
caught chosen cut dealt drawn driven drunk eaten fallen felt fought found flown forgotten got
gotten grown heard held hit hurt kept laid led lent let lost meant paid put read ridden risen
run sent set shot shut slept sold spent spoken stood stolen swum sworn taught thought thrown
understood woken won worn written become broken forgiven hidden struck sat lain hung sung
""")
)
_UNREAL: Final = frozenset(
    words("""
would could should might must will 'll shall if unless until till before since like whether
wo can can't cannot ought supposed used usually always often sometimes every never not n't
wouldn't couldn't won't didn't due scheduled appointment meeting planned arranged promised isn't
wasn't hope hoped wanted want perhaps maybe generally
""")
)
_HABITS: Final = frozenset(words("used usually often always sometimes generally never every"))
_LEADS: Final = frozenset(
    words("""
it that was is 's on at in by but and then so the early late still now only already just about
nearly almost be were this time past around after today there came again exactly a an precisely yet
when not until quite very too twas 'twas to-day here as once well
""")
)
_BE: Final = frozenset({"was", "is", "'s", "were", "be", "came", "twas", "'twas"})
_IS: Final = (["is"], ["'s"])
_LINKS: Final = frozenset(
    words("""
, was a an on at in it the — is the at about early late is's which and
""")
)
_FEW: Final = 4
_MODALS: Final = frozenset(words("might could may would should must"))
"""Before `have` they tell what may be, not what was before."""


class Sentence:
    """The lower-case words of one sentence, for questions about the clause of an expression.

    Parameters:
        words: from the first to the last mark.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words

    def clause(self, first: int, after: int) -> Sequence[str]:
        """The words around an expression; an adverb set off by a comma has the next clause's."""
        start, end = self._start(first), after
        while end < len(self.words) and self.words[end] not in _BOUNDS:
            end += 1
        own = (*self.words[start:first], *self.words[after:end])
        if not _BE & set(own) and all(word in _LEADS for word in own):
            end += 1
            while end < len(self.words) and self.words[end] not in _BOUNDS:
                end += 1
        return (*self.words[start:first], *self.words[after:end])

    def _bound(self, at: int) -> bool:
        """Whether a clause ends at a word; "since it" begins one, "since noon" does not."""
        word = self.words[at]
        return word in _BOUNDS or (word in {"since", "as", "that"} and self.words[at + 1] == "it")

    def earlier(self, first: int, after: int) -> bool:
        """Whether the clause is told in a perfect tense ("she had left at nine").

        "By noon all had seen her" tells of noon, "since noon" of what came before it.
        """
        lead = self.words[max(0, first - 1) : first + 1]
        if "since" in lead:
            return True
        if "by" in lead and first <= 1:
            return False
        clause = self.clause(first, after)
        return any(
            word in _HAD | _HAVE
            and not (at and clause[at - 1] in _MODALS)
            and any(_participle(other) for other in clause[at + 1 : at + 1 + _FEW])
            for at, word in enumerate(clause)
        )

    def unreal(self, first: int, after: int) -> bool:
        """Whether the clause wishes, plans, denies, asks, or tells a habit."""
        return self.words[-1:] == ["?"] or any(
            word in _UNREAL for word in self.clause(first, after)
        )

    def habit(self, first: int, after: int) -> bool:
        """Whether the clause tells what somebody does or did again and again."""
        return any(word in _HABITS for word in self.clause(first, after))

    def leads(self, first: int) -> bool:
        """Whether nothing but small words stands before an expression, or "it was"."""
        if all(word in _LEADS or word in _OPENERS for word in self.words[:first]):
            return True
        return self.words[self._start(first)] == "it" and self.leads_clause(first)

    def told_as_now(self, first: int, after: int) -> bool:
        """Whether somebody says that it is that time: "it's three in the morning"."""
        said = self.words[self._start(first) : first]
        return said[:1] == ["it"] and said[1:2] in _IS and not self.unreal(first, after)

    def leads_clause(self, first: int) -> bool:
        """Whether small words, and not none, stand before an expression in its clause."""
        before = self.words[self._start(first) : first]
        return bool(before) and all(word in _LEADS for word in before)

    def _start(self, first: int) -> int:
        """Where the clause of an expression begins."""
        start = first
        while start > 0 and not self._bound(start - 1):
            start -= 1
        return start

    def linked(self, before: int, first: int) -> bool:
        """Whether only small words part an expression from one before, which ends at `before`."""
        return 0 <= before <= first <= before + _FEW and all(
            word in _LINKS for word in self.words[before:first]
        )

    def told_at(self, first: int) -> bool:
        """Whether an expression follows a verb of its own subject: "she left at nine"."""
        start = self._start(first)
        before = self.words[start:first]
        return start == 0 and 2 <= len(before) <= 2 * _FEW + 2 and not _PARTING & set(before)


_OPENERS: Final = frozenset(
    words("""
" “ ‘ ' _ * — -
""")
)
_PARTING: Final = frozenset(
    words("""
to that which who of for than with from through
""")
)


def _participle(word: str) -> bool:
    return word in _PARTICIPLES or (word.endswith("ed") and len(word) > 3)
