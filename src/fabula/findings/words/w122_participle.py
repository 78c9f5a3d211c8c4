"""W122: had went."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarPatternRule, Words
from fabula.findings.lists import wordset
from fabula.findings.patterns import Swap
from fabula.findings.prose import Prose
from fabula.findings.verbs import DONE, PARTICIPLE
from fabula.layers.findings import Severity

_HAVE: Final = wordset("had has have hadn't hasn't haven't 've having")
_BETWEEN: Final = wordset("not never already just always only ever almost nearly all both n't")
_WHO: Final = wordset("i you he she it we they nobody somebody everybody everyone someone")
_NOUNS: Final = wordset(
    "break find catch hold lead leave say stand stick sting swing sweep sleep slide drive drink "
    "ride ring rise bite blow bear beat deal dig draw fall feed fight fly get give go hide keep "
    "kneel lose make mean meet pay seek shake shine shoot show sink spring steal strike "
    "swim take tear throw wake weave win build buy feel freeze grow hang wear"
)
_LEFT: Final = wordset("what all little much whatever everything")
_THAT: Final = wordset("which who that")
_OLD: Final = wordset("hid showed forgot bit beat")
"""Participles of older books."""
_OBJECT: Final = frozenset({"DET", "PRON"})


_FULL: Final = "had|has|have|hadn't|hasn't|haven't|i've|we've|they've|you've"


class Participle(GrammarPatternRule):
    """The form of the past, or the bare verb, where “have” wants the participle: “had went”.

    Narration that uses the standard forms elsewhere stumbles on it. In speech it is a way of
    talking, and is left alone; so is a teller who always talks so.
    """

    code, name, family = "W122", "participle", "words"
    severity = Severity.SLIP
    message = "After “have” it is “{right}”, not “{found}”."
    example = "He had went home before anybody has saw him."
    better = "He had gone home before anybody has seen him."
    manner = 10
    swaps = (
        Swap(r"had «showed» (?:any|no|some|him|her|them|me|us)~", "shown", 0.85, narration=True),
        *(
            Swap(
                rf"(?:{_FULL}) (?:not |never |already |just |always |only |ever )?«{wrong}»~",
                right,
                0.9,
                narration=True,
            )
            for wrong, right in PARTICIPLE.items()
            if wrong not in _OLD
        ),
        *(
            Swap(
                rf"(?:i|you|he|she|it|we|they)'d (?:not|never|already|just|ever) «{wrong}»~",
                right,
                0.9,
                narration=True,
            )
            for wrong, right in PARTICIPLE.items()
            if wrong not in _OLD
        ),
    )

    def faults(self, words: Words) -> Iterator[Fault]:
        """A form of “have”, and after it a past that is no participle, or a base."""
        for at in words.where(wordset("was were been being")):
            yield from _is_done(words, at)
        for at in words.where(_HAVE):
            verb = at + 1
            while words.word(verb) in _BETWEEN or (words.word(verb) in _WHO and verb == at + 1):
                verb += 1
            word = words.word(verb)
            if words.tag(verb) not in ("VERB", "AUX") or self._is_other(words, at):
                continue
            if word in PARTICIPLE and word not in _OLD:
                yield Fault(verb, verb + 1, PARTICIPLE[word], 0.9)
            elif word in DONE and word not in _NOUNS and words.labels[at] == "aux":
                if words.heads[at] == verb and words.word(verb - 1) not in _WHO:
                    yield Fault(verb, verb + 1, DONE[word], 0.88)
            elif _is_base(words, at, verb):
                yield Fault(verb, verb + 1, f"{word}d" if word.endswith("e") else f"{word}ed", 0.85)

    def fits(self, match: re.Match[str], prose: Prose) -> bool:
        """Whether it is no question tag and no "what little they had did"."""
        before = prose.content[max(0, match.start() - 40) : match.start()].lower()
        return not re.search(
            r"\b(?:all|what|whatever|who|which|that|little|much)\b[^.!?]*$", before
        )

    def _is_other(self, words: Words, at: int) -> bool:
        """Whether it is "the little that they had did for them"."""
        before = words.sentence(at)
        left = any(words.word(one) in _LEFT for one in before[-6:])
        owned = words.tag(at - 1) == "PRON" and words.tag(at - 2) in ("NOUN", "PROPN")
        return owned or left or any(words.word(one) in _THAT for one in before[-2:])


def _is_done(words: Words, at: int) -> Iterator[Fault]:
    """“was wrote”."""
    word = words.word(at + 1)
    if word in _DONE_TO and words.tag(at + 1) == "VERB" and words.labels[at].startswith("aux"):
        yield Fault(at + 1, at + 2, PARTICIPLE[word], 0.88)


_DONE_TO: Final = wordset(
    "wrote took stole chose ate drove gave spoke threw shook tore wore drank sang drew saw knew"
)


def _is_base(words: Words, at: int, verb: int) -> bool:
    """Whether a regular verb stands bare before its object: “had use a dictionary”."""
    bare = not words.word(verb).endswith(("ed", "ing", "s", "t", "n", "d"))
    helped = words.labels[at] == "aux" and words.heads[at] == verb and verb == at + 1
    regular = words.word(verb) in _REGULAR
    return bare and helped and regular and words.tag(verb + 1) in _OBJECT


_REGULAR: Final = wordset(
    "use watch answer finish place open close follow carry reach touch pull push kill save kiss "
    "promise believe receive remove improve change share like love hate lose manage notice realize "
    "realise imagine describe decide leave arrive serve examine destroy enjoy try study marry bury"
)
