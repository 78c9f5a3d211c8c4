"""The story as the rules read it: words with their paragraph, sentence and quotation."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import compress, pairwise
from operator import and_

from fabula.core import Span, Story
from fabula.layers import Blocks, Quotation, QuotationKind, Quotations, Tokens
from fabula.stages.cast.lexicon.notnames import AT_TIMES
from fabula.stages.cast.lexicon.verbs import SPEECH_VERBS

_MARKS = frozenset("\"“”„«»'‘’`_*([—–-")
_CHAT = "chat"
_SENDER = 6
_BORNE = 2
_STAMPED = 10
_STAMPS = {"[": "]", "(": ")"}


class Page:
    """Flat lists over the tokens of a story; the stages that need them share one (`Page.of`).

    Parameters:
        story: with blocks, tokens and quotations read.

    Attributes:
        words, lower: the tokens as written and in lower case.
        paragraph: the number of each token's paragraph; `bounds` its first and last token, end
            exclusive.
        initial: whether a capital is owed to the token's place alone: it begins a sentence, or what
            is said.
        quoted: the number (into `quotations`) of the quotation each token stands in, or -1.
        quotations: speech, thought and writing in order; scare quotes are words of the narration.
        senders: by the first token of its sender's name, the colon of each line of a chat.
    """

    def __init__(self, story: Story) -> None:
        tokens = story[Tokens]
        content = story.text.content
        self.content = content
        self.starts, self.ends = tokens.starts, tokens.ends
        self.words = [content[a:b] for a, b in zip(self.starts, self.ends, strict=True)]
        self.lower = [word.lower() for word in self.words]
        self.quotations = tuple(
            q for q in story[Quotations].items if q.kind is not QuotationKind.SCARE
        )
        self._lay_quotations(tokens)
        self._lay_paragraphs(story[Blocks], tokens)
        self._lay_initials(tokens)
        self.low, self.mid, self.first = self._cases()

    @classmethod
    def of(cls, story: Story) -> "Page":
        """The page of a story, made once."""
        return story.once("page", cls)

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def begun(self) -> dict[int, int]:
        """The number of the token that begins at an offset."""
        return {start: index for index, start in enumerate(self.starts)}

    @cached_property
    def ended(self) -> dict[int, int]:
        """The number of the token after the one that ends at an offset."""
        return {end: index for index, end in enumerate(self.ends, 1)}

    @cached_property
    def borne(self) -> frozenset[str]:
        """The words for peoples, months and such that are names here.

        Twice, one so called speaks (`"Here," said Dutch.`), or once, who is called too.
        """
        spoken, called = set[str](), Counter[str]()
        for index, word in enumerate(self.lower):
            if word in AT_TIMES and self.words[index][0].isupper():
                speaks = self._has_speech(index)
                spoken |= {word} if speaks else set()
                called[word] += speaks or self._is_called(index)
        return frozenset(word for word in spoken if called[word] >= _BORNE)

    def _is_called(self, index: int) -> bool:
        """Whether what is said opens with the word, set off."""
        if self.quoted[index] < 0 or self.words[index + 1 : index + 2] != [","]:
            return False
        return index - self.quote_tokens[self.quotations[self.quoted[index]].id].start <= 1

    def _has_speech(self, index: int) -> bool:
        """Whether a verb of speech and a quotation stand beside a lone word of narration."""
        if not 2 <= index < len(self) - 1 or self.quoted[index] >= 0:
            return False
        behind, quoted = self.lower[index + 1], self.quoted
        if self.lower[index - 1] in SPEECH_VERBS:
            return quoted[index - 2] >= 0 and not behind[0].isalpha()
        return quoted[index - 1] >= 0 and behind in SPEECH_VERBS

    def span(self, first: int, after: int) -> Span:
        """The stretch of the text from token `first` to the one before `after`."""
        return Span(self.starts[first], self.ends[after - 1])

    def at(self, offset: int) -> int:
        """The number of the first token that begins at an offset or after it."""
        return bisect_left(self.starts, offset)

    def inside(self, quotation: Quotation) -> range:
        """The tokens of a quotation, its marks included."""
        return self.quote_tokens[quotation.id]

    def _lay_quotations(self, tokens: Tokens) -> None:
        self.quoted = [-1] * len(self.words)
        self.quote_tokens: dict[str, range] = {}
        for number, quotation in enumerate(self.quotations):
            inside = tokens.within(quotation.span)
            self.quote_tokens[quotation.id] = inside
            self.quoted[inside.start : inside.stop] = [number] * len(inside)
        self.senders = dict(self._senders())

    def _senders(self) -> Iterator[tuple[int, int]]:
        for quotation in self.quotations:
            inside = self.quote_tokens[quotation.id]
            if quotation.style == _CHAT:
                first = self._past_stamp(inside)
                named = range(first + 1, inside.stop)[: _SENDER - 1]
                colon = next((i for i in named if self.words[i] == ":"), None)
                if colon is not None:
                    yield first, colon

    def _past_stamp(self, inside: range) -> int:
        """`[10:04] ida: hi`: the first token after the time in brackets, if one stands there."""
        closing = _STAMPS.get(self.words[inside.start])
        ends = (i + 1 for i in inside[1:_STAMPED] if self.words[i] == closing)
        return min(next(ends, inside.start), inside.stop - 1)

    def sender_in(self, inside: range) -> int | None:
        """The first token of the sender's name, where these tokens are a line of a chat."""
        return next((i for i in inside[:_STAMPED] if i in self.senders), None)

    def _lay_paragraphs(self, blocks: Blocks, tokens: Tokens) -> None:
        self.paragraph = [0] * len(self.words)
        self.bounds: list[tuple[int, int]] = []
        for block in blocks.story():
            inside = tokens.within(block.span)
            if not inside:
                continue
            self.paragraph[inside.start : inside.stop] = [len(self.bounds)] * len(inside)
            self.bounds.append((inside.start, inside.stop))

    def _lay_initials(self, tokens: Tokens) -> None:
        self.initial = bytearray(len(self.words) + 1)
        self.sentences = tokens.sentences
        heads = [
            *self.sentences,
            *(inside.start for inside in self.quote_tokens.values() if inside),
        ]
        stops = {word for word in set(self.words) if word in {":", "…"} or ".." in word}
        heads += [i for i, word in enumerate(self.words, 1) if word in stops]
        heads += [i for i, (a, b) in enumerate(pairwise(self.quoted), 1) if a != b]
        known: dict[int, int] = {}
        for head in sorted(set(heads), reverse=True):
            known[head] = self._next_word(head, known)
            self.initial[known[head]] = 1

    def _next_word(self, index: int, known: dict[int, int]) -> int:
        """The first token from `index` on that is no mark; the end where there is none."""
        while index < len(self.words) and self.words[index][0] in _MARKS:
            index += 1
            if index in known:
                return known[index]
        return index

    def _cases(self) -> tuple[Counter[str], Counter[str], Counter[str]]:
        """How often each word stands in small letters, capitalised within, and at a head.

        The sender of a message counts as capitalised, however the chat writes names.
        """
        low: Counter[str] = Counter()
        mid: Counter[str] = Counter()
        first: Counter[str] = Counter()
        sent = [index for first, colon in self.senders.items() for index in range(first, colon)]
        told = bytearray(b"\1") * len(self.words)
        for index in sent:
            told[index] = 0
            mid[self.lower[index]] += 1
        heads = Counter(compress(self.words, map(and_, self.initial, told)))
        for word, count in Counter(compress(self.words, told)).items():
            if word[0].islower():
                low[word] += count
            elif word[0].isupper() and not (word.isupper() and len(word) > 1):
                first[word.lower()] += heads[word]
                mid[word.lower()] += count - heads[word]
        return low, mid, first

    def sentence_of(self, index: int) -> tuple[int, int]:
        """The first token of the sentence that `index` lies in, and the one after its last."""
        number = bisect_right(self.sentences, index)
        after = self.sentences[number] if number < len(self.sentences) else len(self.words)
        return self.sentences[number - 1], after
