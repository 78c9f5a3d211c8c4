"""Words and sentences of the story.

Words keep their inner hyphens and apostrophes ("don't", "sister-in-law", "O'Brien"); the endings
's, 'll, 're, 've, 'd and 'm are tokens of their own, so that a name is found whole in "Tom's". An
abbreviation keeps its full stop ("Mr."). `_` is punctuation: plain texts write `_italics_` with it.
The number of words is the number of tokens that begin with a letter or a digit.
"""

import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar, Final, NamedTuple

from fabula.core import Layer, Span, Story
from fabula.layers import Blocks, Tokens
from fabula.settings import Settings
from fabula.stages.stage import Stage

_ABBREVIATIONS: Final = (
    "Mr Mrs Ms Mx Messrs Mme Mlle Dr Prof Rev Revd Hon St Sr Jr Esq Capt Col Gen Lt Lieut Maj Sgt "
    "Cpl Pvt Adm Cmdr Insp Det Supt Gov Sen Rep Pres Mt Ave Vol vol vs etc cf viz ca"
).replace(" ", "|")
_LETTERS: Final = r"[^\W_]+(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060]+[^\W_]*)*"
"""A stretch of letters; accents of their own, soft hyphens and joiners do not end it."""
_TOKEN: Final = re.compile(
    rf"""
      (?:{_ABBREVIATIONS})\.(?=\s+\S)             # Mr. Smith
    | No\.(?=\s+\d)                               # No. 7, but never the answer
    | Y/B/F\b|[YLFNEHB](?:/F)?/[NCLEF]\b          # Y/N, the reader's own name; B/F/N, a friend's
    | (?:[^\W\d_]\.){{2,}}                        # U.S., a.m.
    | [A-HJ-Z]\.(?=\s[A-Z])                       # J. Smith; never the pronoun
    | \d+(?:[.,:]\d+)*[^\W_]*                     # 1,000 and 3:23AM
    | {_LETTERS}(?:(?:['’](?!(?:s|ll|re|ve|d|m)\b)|[-‐‑/](?=[^\W\d_]{{2}})){_LETTERS})*
    | ['’](?:s|ll|re|ve|d|m)\b
    | \.(?:\s?\.)+ | …+                           # an ellipsis, also a spaced one
    | --+ | [!?]+
    | \S
    """,
    re.VERBOSE,
)
_STOPS: Final = frozenset(".!?…")
_CLOSERS: Final = frozenset("\"”'’»)]_*」")


class TokensStage(Stage):
    """Splits the blocks of the story, and nothing else, into tokens and sentences."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks,)
    gives: ClassVar[type[Layer]] = Tokens
    version: ClassVar[int] = 4

    def read(self, story: Story, settings: Settings) -> Tokens:
        """The tokens of the story in order; a block always begins a sentence."""
        spans = [block.span for block in story[Blocks].story()]
        notes = story.notes("tokens", partial(map, _cut), Cut)
        return _joined(spans, notes.all([story.text[span] for span in spans]))


def tokens(content: str, paragraphs: Iterable[Span]) -> Tokens:
    """The tokens of paragraphs in order; each begins a sentence."""
    spans = list(paragraphs)
    return _joined(spans, (_cut(content[span.start : span.end]) for span in spans))


class Cut(NamedTuple):
    """The tokens of one paragraph, from its start; `breaks` are those that begin a sentence."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: tuple[int, ...]


def _cut(words: str) -> Cut:
    spans = [found.span() for found in _TOKEN.finditer(words)]
    if not spans:
        return Cut((), (), ())
    starts, ends = zip(*spans, strict=True)
    return Cut(starts, ends, (0, *_breaks(words, starts, ends)))


def _joined(spans: Sequence[Span], cuts: Iterable[Cut]) -> Tokens:
    starts: list[int] = []
    ends: list[int] = []
    sentences: list[int] = []
    for span, cut in zip(spans, cuts, strict=True):
        at, first = span.start, len(starts)
        starts += [at + start for start in cut.starts]
        ends += [at + end for end in cut.ends]
        sentences += [first + number for number in cut.breaks]
    return Tokens(starts=tuple(starts), ends=tuple(ends), sentences=tuple(sentences))


def _breaks(content: str, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """The tokens after the first at which a sentence begins.

    A stop ends a sentence where, after closing marks, white space and a capital, a figure or an
    opening mark follow; a small letter goes on with it, so that a tag stays with its quotation.
    """
    breaks = []
    count = len(starts)
    for index in range(count - 1):
        if content[ends[index] - 1] not in _STOPS or content[starts[index]].isalnum():
            continue
        after = index + 1
        while (
            after < count and starts[after] == ends[after - 1] and _closes(content, starts[after])
        ):
            after += 1
        if after < count and starts[after] > ends[after - 1] and _opens(content, starts, after):
            breaks.append(after)
    return breaks


def _closes(content: str, at: int) -> bool:
    return content[at] in _CLOSERS


def _opens(content: str, starts: Sequence[int], index: int) -> bool:
    """Whether the first letter or figure from token `index` on is one that begins a sentence."""
    for number in range(index, min(index + 4, len(starts))):
        letter = content[starts[number]]
        if letter.isalnum():
            return not letter.islower()
    return True
