"""The story as the rules read it: words with their paragraph, sentence and quotation."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from fabula.core import Span, Story
from fabula.layers import Blocks, Quotation, QuotationKind, Quotations, Tokens

_MARKS = frozenset("\"“”„«»'‘’`_*([—–-")
_CHAT = "chat"
_SENDER = 6


class Page:
    """Flat lists over the tokens of a story, made once for each stage that needs them.

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
        senders: by the first token of a line of a chat, the colon after its sender's name.
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

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, after: int) -> Span:
        """The stretch of the text from token `first` to the one before `after`."""
        return Span(self.starts[first], self.ends[after - 1])

    def inside(self, quotation: Quotation) -> range:
        """The tokens of a quotation, its marks included."""
        return self.quote_tokens[quotation.id]

    def _lay_quotations(self, tokens: Tokens) -> None:
        self.quoted = [-1] * len(self.words)
        self.quote_tokens: dict[str, range] = {}
        for number, quotation in enumerate(self.quotations):
            inside = tokens.within(quotation.span)
            self.quote_tokens[quotation.id] = inside
            for index in inside:
                self.quoted[index] = number
        self.senders = dict(self._senders())

    def _senders(self) -> Iterator[tuple[int, int]]:
        for quotation in self.quotations:
            inside = self.quote_tokens[quotation.id]
            if quotation.style == _CHAT:
                colons = (i for i in inside[1:_SENDER] if self.words[i] == ":")
                colon = next(colons, None)
                if colon is not None:
                    yield inside.start, colon

    def _lay_paragraphs(self, blocks: Blocks, tokens: Tokens) -> None:
        self.paragraph = [0] * len(self.words)
        self.bounds: list[tuple[int, int]] = []
        for block in blocks.story():
            inside = tokens.within(block.span)
            if not inside:
                continue
            for index in inside:
                self.paragraph[index] = len(self.bounds)
            self.bounds.append((inside.start, inside.stop))

    def _lay_initials(self, tokens: Tokens) -> None:
        self.initial = bytearray(len(self.words) + 1)
        self.sentences = tokens.sentences
        heads = [
            *self.sentences,
            *(inside.start for inside in self.quote_tokens.values() if inside),
        ]
        heads += [i + 1 for i, word in enumerate(self.words) if word in {":", "…"} or ".." in word]
        heads += [i for i in range(1, len(self)) if self.quoted[i] != self.quoted[i - 1]]
        words_from = self._next_words()
        for head in heads:
            self.initial[words_from[head]] = 1

    def _next_words(self) -> list[int]:
        """For each token (and the end) the first one from it on that is no mark."""
        following = [len(self.words)] * (len(self.words) + 1)
        for index in range(len(self.words) - 1, -1, -1):
            is_mark = self.words[index][0] in _MARKS
            following[index] = following[index + 1] if is_mark else index
        return following

    def _cases(self) -> tuple[Counter[str], Counter[str], Counter[str]]:
        """How often each word stands in small letters, capitalised within, and at a head.

        The sender of a message counts as capitalised, however the chat writes names.
        """
        low: Counter[str] = Counter()
        mid: Counter[str] = Counter()
        first: Counter[str] = Counter()
        sent = {index for first, colon in self.senders.items() for index in range(first, colon)}
        for index, word in enumerate(self.words):
            if index in sent:
                mid[self.lower[index]] += 1
            elif word[0].islower():
                low[word] += 1
            elif word[0].isupper() and not (word.isupper() and len(word) > 1):
                (first if self.initial[index] else mid)[self.lower[index]] += 1
        return low, mid, first

    def sentence_of(self, index: int) -> tuple[int, int]:
        """The first token of the sentence that `index` lies in, and the one after its last."""
        number = bisect_right(self.sentences, index)
        after = self.sentences[number] if number < len(self.sentences) else len(self.words)
        return self.sentences[number - 1], after
