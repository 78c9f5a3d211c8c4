"""W141: a word that stands in no dictionary, and is a slip of the finger for one that does."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fabula.core import Span, Story
from fabula.findings import spelling
from fabula.findings.mistyped import Kind, meant, undone
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.findings.words.w124_misspelling import misspellings
from fabula.layers.findings import Finding, Severity
from fabula.model.common import common_words, words_of_novels

_WORD: Final = re.compile(r"(?<![\w'’-])[a-z]{5,18}(?![\w'’])(?!-\w)")
_ANY: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w-])")
_DIALECT: Final = re.compile(
    r"in['’](?!\w)|(?<!\w)['’](?:em|im|er|ere|ave|tis|twas|e)\b|\b(?:o['’]|ain['’]t|ye|yer|"
    r"gonna|gotta|dunno|nae|wi['’])(?!\w)",
    re.IGNORECASE,
)
_END: Final = re.compile(r"[.!?\n]|$")
_LONG_ENOUGH: Final = 7
_LONG: Final = 8
_STRANGE: Final = 3
"""So many unknown words in a sentence or a speech are another language, or a dialect."""
_OFTEN: Final = 3

_Able = list[tuple[str, Kind]]
_Slips = Mapping[str, _Able]


class UnknownWord(Rule):
    """A word stands in no dictionary, and is a common word but for one slip of the finger.

    A letter is lost, doubled, one too many, or two have changed places; a vowel stands for a vowel,
    or a consonant for one that sounds like it. Rare words, words that differ otherwise, and words
    with another's ending are taken for words of their own. Words of your own world are left alone
    as soon as they stand in the story twice or in its sheet (`words` under `[review]`), and so are
    names, and the speech of people who speak a dialect.
    """

    code, name, family = "W141", "unknown-word", "words"
    severity = Severity.SLIP
    message = "“{found}” stands in no dictionary here; it is probably “{right}”."
    example = "She crossed the corrider."
    better = "She crossed the corridor."

    def findings(self, story: Story) -> Iterator[Finding]:
        """Words that stand once, or up to three times where fingers alone can have made them."""
        prose = story[Prose]
        places = self._places(prose)
        words = list(places)
        noted = story.notes("meant", _meant, _Able).all(words)
        slips = {word: able for word, able in zip(words, noted, strict=True) if able}
        rare = [word for word in places if len(word) >= _LONG_ENOUGH and word not in slips]
        unknown = spelling.unknown(story, [*slips, *self._made(slips), *rare])
        for word in (one for one in rare if one in unknown):
            doubled = word.replace("ll", "l") == unknown[word].replace("ll", "l")
            if not doubled and (kind := undone(word, unknown[word])) is not None:
                slips[word] = [(unknown[word], kind)]
        for word, able in slips.items():
            likely = next((one for one in able if one[0] not in unknown), None)
            if likely is None or word not in unknown:
                continue
            right, kind = likely
            if len(places[word]) > 1 and kind > Kind.DOUBLED:
                continue
            for span in places[word]:
                if self._is_told(prose, span, kind):
                    yield self.at(
                        span, suggestions=(right,), confidence=0.85, found=word, right=right
                    )

    def _places(self, prose: Prose) -> dict[str, list[Span]]:
        """The words that are asked, each with its places."""
        counts = Counter(map(str.lower, _ANY.findall(prose.content)))
        barred = prose.names | words_of_novels() | misspellings().keys()
        places: dict[str, list[Span]] = {}
        for match in _WORD.finditer(prose.content):
            word = match[0]
            if counts[word] <= _OFTEN and word not in barred and prose.paragraph(match.start()):
                places.setdefault(word, []).append(Span(*match.span()))
        return {word: spans for word, spans in places.items() if len(spans) == counts[word]}

    def _made(self, slips: _Slips) -> set[str]:
        """What may be meant, where it is not known to be a word."""
        rights = {right for able in slips.values() for right, _ in able}
        return rights - words_of_novels()

    def _is_told(self, prose: Prose, span: Span, kind: Kind) -> bool:
        """Whether a slip is no dialect and no other language: in narration its sentence must be
        mostly plain English, in speech its paragraph."""
        known = words_of_novels() | common_words()
        if not prose.spoken(span.start):
            return sum(word not in known for word in self._sentence(prose, span)) < _STRANGE
        if kind > Kind.DOUBLED and span.end - span.start < _LONG:
            return False
        paragraph = prose.paragraph(span.start)
        text = prose.words(paragraph) if paragraph else ""
        strange = set(_SMALL.findall(text)) - {prose.words(span)} - known
        return not _DIALECT.search(text) and len(strange) < _STRANGE

    def _sentence(self, prose: Prose, span: Span) -> list[str]:
        """The words in lower case of the sentence that a word stands in."""
        ends = [prose.content.rfind(mark, 0, span.start) for mark in ".!?\n"]
        after = _END.search(prose.content, span.end)
        return _SMALL.findall(prose.content, max(ends) + 1, after.start() if after else span.end)


def _meant(words: Sequence[str]) -> Iterator[_Able]:
    return map(meant, words)
