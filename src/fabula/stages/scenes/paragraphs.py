"""The paragraphs of a story as the search for scenes reads them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from fabula.core import Span, Story
from fabula.layers import (
    BlockKind,
    Blocks,
    Cast,
    EntityType,
    MentionKind,
    QuotationKind,
    Quotations,
    Speakers,
    Tokens,
)
from fabula.stages.places.lexicon import PLACES
from fabula.stages.scenes.cues import CLOSINGS, OPENINGS

_OPENING = 260
_CLOSING = 220
_VAGUE = (
    "pass lock block hold keep wing wings port track ford land pen home den plain tube mine "
    "stalls pod cross pool"
)
_SITES = PLACES - set(_VAGUE.split())
_WORD = re.compile(r"\w[\w-]*")


class Paragraph(Struct, frozen=True, gc=False):
    """One paragraph: `start` and `end` in code points, `words` in lower case without names' places.

    `opens_named` is the offset of the first person named in narration, -1 without one; `teller`,
    `present` and `past` count words of the first person and of the two tenses in narration.
    `opening` and `closing` are its first and last sentences as narrated, with what is said blanked
    out, so that offsets from `start` (and back from `end`) stay true; `opens` are the cues of the
    opening with where they begin in it, `closes` those of the closing. `named` are the ids of the
    people whom the narration names, `heard` those who speak or are named in speech; `said` is the
    number of words inside quotations; `sites` are the nouns of the opening that name a place, and a
    `letter` is what the blocks say is one.
    """

    start: int
    end: int
    words: tuple[str, ...]
    said: int
    opening: str
    closing: str
    closing_start: int
    opens: tuple[tuple[str, int], ...]
    closes: tuple[str, ...]
    named: frozenset[str]
    heard: frozenset[str]
    begins_said: bool
    ends_said: bool
    opens_named: int
    teller: int
    present: int
    past: int
    sites: tuple[str, ...] = ()
    letter: bool = False

    @property
    def told(self) -> int:
        """The number of narrated words."""
        return len(self.words) - self.said


def paragraphs(story: Story) -> list[Paragraph]:
    """The story's paragraphs in order; linear in the length of the text."""
    return list(_Cut(story).paragraphs())


class _Cut:
    def __init__(self, story: Story) -> None:
        self.content = story.text.content
        self.tokens = story[Tokens]
        self.blocks = tuple(story[Blocks].story())
        self.quotes = [q for q in story[Quotations].items if q.kind is not QuotationKind.SCARE]
        self.quote_starts = [q.start for q in self.quotes]
        speakers = {a.quotation: a.speaker for a in story[Speakers].items}
        self.speakers = [speakers.get(q.id) for q in self.quotes]
        people = {c.id for c in story[Cast].characters}
        self.mentions = [
            m
            for m in story[Cast].mentions
            if m.type is EntityType.PER and m.kind is not MentionKind.PRONOUN and m.entity in people
        ]
        self.mention_starts = [m.start for m in self.mentions]
        self.opened = story.notes("scene openings", _opened, tuple[tuple[str, int], ...])
        self.closed = story.notes("scene closings", _closed, tuple[str, ...])
        self.manners = story.notes("scene manners", _manners, tuple[int, int, int])

    def paragraphs(self) -> Iterator[Paragraph]:
        for block in self.blocks:
            yield self._paragraph(block.span, block.kind)

    def _paragraph(self, span: Span, kind: BlockKind) -> Paragraph:
        said = self._said(span)
        told = _blanked(self.content, span, said)
        teller, present, past = self.manners.of(told)
        inside = self.tokens.within(span)
        words = [self.content[self.tokens.starts[i] : self.tokens.ends[i]].lower() for i in inside]
        words = [word for word in words if word[0].isalnum()]
        spoken = sum(len(self.content[a:b].split()) for a, b in said)
        named, heard = self._people(span, said)
        cut = self._sentence_end(span)
        closing_start = max(self._last_sentence(span), span.end - _CLOSING)
        opening = told[: min(cut - span.start, _OPENING)]
        closing = told[closing_start - span.start :]
        return Paragraph(
            start=span.start,
            end=span.end,
            words=tuple(words),
            said=min(spoken, len(words)),
            opening=opening,
            closing=closing,
            closing_start=closing_start,
            opens=self.opened.of(opening),
            closes=self.closed.of(closing),
            named=named,
            heard=heard,
            begins_said=bool(said) and said[0][0] - span.start < 3,
            ends_said=bool(said) and span.end - said[-1][1] < 3,
            opens_named=self._opens_named(span, said),
            sites=sites(opening),
            letter=kind is BlockKind.LETTER,
            teller=teller,
            present=present,
            past=past,
        )

    def _opens_named(self, span: Span, said: Sequence[tuple[int, int]]) -> int:
        first = bisect_left(self.mention_starts, span.start)
        after = bisect_left(self.mention_starts, span.end)
        for mention in self.mentions[first:after]:
            if not any(a <= mention.start < b for a, b in said):
                return mention.start - span.start
        return -1

    def _said(self, span: Span) -> list[tuple[int, int]]:
        at = bisect_left(self.quote_starts, span.start)
        if at and self.quotes[at - 1].end > span.start:
            at -= 1
        found = []
        while at < len(self.quotes) and self.quotes[at].start < span.end:
            quote = self.quotes[at]
            found.append((max(quote.start, span.start), min(quote.end, span.end)))
            at += 1
        return found

    def _people(
        self, span: Span, said: Sequence[tuple[int, int]]
    ) -> tuple[frozenset[str], frozenset[str]]:
        named: set[str] = set()
        heard: set[str] = set()
        first = bisect_left(self.mention_starts, span.start)
        after = bisect_left(self.mention_starts, span.end)
        for mention in self.mentions[first:after]:
            inside = any(a <= mention.start < b for a, b in said)
            (heard if inside else named).add(mention.entity)
        first = bisect_left(self.quote_starts, span.start)
        after = bisect_left(self.quote_starts, span.end)
        heard.update(speaker for speaker in self.speakers[first:after] if speaker)
        return frozenset(named), frozenset(heard)

    def _sentence_end(self, span: Span) -> int:
        """Where the second sentence of the paragraph ends."""
        sentences, starts = self.tokens.sentences, self.tokens.starts
        first = bisect_left(sentences, bisect_left(starts, span.start))
        if first + 2 < len(sentences):
            return min(starts[sentences[first + 2]], span.end)
        return span.end

    def _last_sentence(self, span: Span) -> int:
        sentences, starts = self.tokens.sentences, self.tokens.starts
        after = bisect_left(sentences, bisect_left(starts, span.end))
        return max(starts[sentences[after - 1]], span.start) if after else span.start


def _opened(openings: Sequence[str]) -> Iterator[tuple[tuple[str, int], ...]]:
    for opening in openings:
        found = ((name, pattern.search(opening)) for name, pattern in OPENINGS.items())
        yield tuple((name, match.start()) for name, match in found if match)


def sites(opening: str) -> tuple[str, ...]:
    """The nouns of an opening that name a place."""
    return tuple(word for word in _WORD.findall(opening.lower()) if word in _SITES)


def _closed(closings: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for closing in closings:
        yield tuple(name for name, pattern in CLOSINGS.items() if pattern.search(closing))


def _blanked(content: str, span: Span, said: Sequence[tuple[int, int]]) -> str:
    """The paragraph with what is said as spaces between its marks, line ends as spaces."""
    parts = []
    at = span.start
    for start, end in said:
        parts.append(content[at:start])
        parts.append('"' + " " * (end - start - 2) + '"' if end - start > 1 else content[start:end])
        at = max(at, end)
    parts.append(content[at : span.end])
    return "".join(parts).replace("\n", " ").replace("\r", " ")


_MANNER = re.compile(
    r"\b(?:(i|me|my|we|our|us)|(is|are|am|has|says|does|looks|asks|goes|comes)"
    r"|(was|were|had|said|did|looked|asked|went|came))\b",
    re.IGNORECASE,
)


_Manner = tuple[int, int, int]
"""How many words of the first person, of the present and of the past there are."""


def _manners(several: Sequence[str]) -> Iterator[_Manner]:
    for told in several:
        counts = Counter(found.lastindex for found in _MANNER.finditer(told))
        yield counts[1], counts[2], counts[3]
