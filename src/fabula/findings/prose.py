"""The text as a proofreader sees it: its paragraphs, what is spoken in them, words and names."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from fabula.core import Layer, Span, Spanned, Story
from fabula.layers import (
    Annotation,
    Block,
    BlockKind,
    Blocks,
    Cast,
    MentionKind,
    QuotationKind,
    Quotations,
    Tokens,
)
from fabula.layers.told import Told

_READ: Final = frozenset({BlockKind.PROSE, BlockKind.LETTER, BlockKind.MESSAGE})
_ASIDE: Final = frozenset({BlockKind.AUTHOR_NOTE, BlockKind.SUMMARY})
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_ALONE: Final = re.compile(r"(?<![\w'’-])[^\W\d_]+(?![\w'’-])")
_LEAST_LETTERS: Final = 0.6
_MOST_CAPITALS: Final = 0.5


class Paragraph(Spanned, frozen=True, kw_only=True, gc=False):
    """One paragraph that is proofread; `aside` where it is a note of the author and no story."""

    kind: BlockKind
    aside: bool


class Prose(Layer, frozen=True, kw_only=True):
    """What all rules look at.

    `paragraphs` leave out headings, verse, figures and passages in capitals. `speech` are the
    stretches that somebody says, thinks or writes, in order. `forms` are the tokens as they stand,
    `lower` in lower case, `tags` their parts of speech where the model has read. `names` are the
    words of all names in lower case, with what the author's sheet knows and the words that stand
    capitalised in the midst of sentences more than once. `places` tells of each run of letters in
    the paragraphs, in lower case, where it begins.
    """

    content: str
    paragraphs: tuple[Paragraph, ...]
    speech: tuple[Span, ...]
    forms: tuple[str, ...]
    lower: tuple[str, ...]
    tags: tuple[str, ...]
    names: frozenset[str]
    places: dict[str, list[int]]
    starts: tuple[int, ...]
    speech_starts: tuple[int, ...]

    @property
    def story(self) -> Iterator[Paragraph]:
        """The paragraphs that tell the story."""
        return (one for one in self.paragraphs if not one.aside)

    def paragraph(self, at: int) -> Paragraph | None:
        """The paragraph that an offset lies in."""
        number = bisect_right(self.starts, at) - 1
        if number < 0 or at >= self.paragraphs[number].end:
            return None
        return self.paragraphs[number]

    def standing(self, words: Iterable[str]) -> list[int]:
        """Where any of `words`, runs of letters in lower case, stand in the paragraphs."""
        return sorted(place for word in words for place in self.places.get(word, ()))

    def alone(self, words: Iterable[str]) -> Iterator[Span]:
        """Where any of `words` stands, joined to nothing by a hyphen or an apostrophe."""
        for place in self.standing(words):
            if match := _ALONE.match(self.content, place):
                yield Span(*match.span())

    def words(self, where: Spanned | Span) -> str:
        """The words of a stretch."""
        return self.content[where.start : where.end]

    def spoken(self, at: int) -> bool:
        """Whether an offset lies in what somebody says, thinks or writes."""
        number = bisect_right(self.speech_starts, at) - 1
        return number >= 0 and at < self.speech[number].end

    def quoted_whole(self, where: Span) -> bool:
        """Whether a stretch lies wholly in one quotation, or wholly outside all of them."""
        if self.spoken(where.start) != self.spoken(where.end - 1):
            return False
        after = bisect_right(self.speech_starts, where.start)
        return after == len(self.speech) or self.speech_starts[after] >= where.end


def prose(story: Story) -> Prose:
    """The text of a story as the rules look at it; linear in its length."""
    content = story.text.content
    tokens = story[Tokens]
    paragraphs = tuple(
        Paragraph(start=b.start, end=b.end, kind=b.kind, aside=b.kind in _ASIDE)
        for b in story[Blocks].items
        if _is_read(b, content)
    )
    speech = tuple(
        one.span for one in story[Quotations].items if one.kind is not QuotationKind.SCARE
    )
    forms = tuple(content[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True))
    return Prose(
        content=content,
        paragraphs=paragraphs,
        speech=speech,
        forms=forms,
        lower=tuple(form.lower() for form in forms),
        tags=story[Annotation].tags,
        names=_names(story, forms),
        places=_places(content, paragraphs),
        starts=tuple(one.start for one in paragraphs),
        speech_starts=tuple(one.start for one in speech),
    )


def _places(content: str, paragraphs: Iterable[Paragraph]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for one in paragraphs:
        for match in _LETTERS.finditer(content, one.start, one.end):
            places[match[0].lower()].append(match.start())
    return dict(places)


def _is_read(block: Block, content: str) -> bool:
    """Whether a block is running text: neither figures nor code nor shouting."""
    if block.kind not in _READ and block.kind not in _ASIDE:
        return False
    text = content[block.start : block.end]
    solid = len(text) - sum(map(str.isspace, text))
    letters = sum(map(str.isalpha, text))
    capitals = sum(map(str.isupper, text))
    return letters >= _LEAST_LETTERS * solid and capitals <= _MOST_CAPITALS * letters


def _names(story: Story, forms: tuple[str, ...]) -> frozenset[str]:
    cast = story[Cast]
    content = story.text.content
    told = Told.of(story)
    named = [alias.name for one in cast.characters for alias in one.aliases]
    named += [one.name for one in cast.entities]
    named += [name for one in told.people for name in one.names]
    named += told.words
    named += [content[m.start : m.end] for m in cast.mentions if m.kind is MentionKind.NAME]
    words = {word.lower() for name in set(named) for word in _WORD.findall(name)}
    return frozenset(words | _capitalised(story[Tokens], forms))


def _capitalised(tokens: Tokens, forms: tuple[str, ...]) -> set[str]:
    """Words that stand capitalised inside sentences, and hardly ever otherwise."""
    first = set(tokens.sentences)
    lowered = Counter(form for form in forms if form.islower())
    inside = Counter(
        form.lower()
        for number, form in enumerate(forms)
        if form[:1].isupper() and form[1:].islower() and number not in first
    )
    return {word for word, count in inside.items() if count > 1 and count > 2 * lowered[word]}
